package org.altres.dasd.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.altres.bytes.Bytes;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.DeviceType;
import org.altres.dasd.Track;
import org.altres.dasd.TrackWriter;
import org.altres.dasd.image.PlainImageFile;
import org.altres.message.AltresException;
import org.altres.storage.FileStorage;
import org.altres.storage.InUseException;
import org.altres.storage.Storage;
import org.altres.task.Cancellation;
import org.altres.task.CancelledException;
import org.altres.task.Progress;
import org.altres.testing.Corpus;
import org.altres.testing.FaultyStorage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A transaction on one small volume of three cylinders of a 2311: thirty tracks that say "old".
class VolumeTransactionTest {

  private static final DeviceGeometry GEOMETRY = new DeviceGeometry(DeviceType.T2311, 3);
  private static final String HOLDER = "host, process 1, since noon, a test";

  private final Storage storage = new FileStorage();
  @TempDir private Path folder;
  private Path image;

  @BeforeEach
  void makeVolume() {
    image = folder.resolve("ALT311.ckd");
    PlainVolume.make(storage, image, GEOMETRY, "old");
  }

  @Test
  void whatIsWrittenIsReadBackAtOnceAndIsInTheImageAfterTheCommit() {
    Track changed = PlainVolume.track(GEOMETRY.address(7), "new", 100);
    Bytes before = PlainVolume.bytes(storage, image);
    try (VolumeTransaction transaction = VolumeTransaction.begin(storage, image, HOLDER)) {
      TrackWriter volume = transaction.volume(image);
      volume.write(changed);
      assertThat(volume.read(7)).isEqualTo(changed);
      assertThat(PlainVolume.bytes(storage, image)).isEqualTo(before);
      transaction.commit(Progress.SILENT, Cancellation.NEVER);
    }
    try (PlainImageFile reader = PlainImageFile.open(storage, image, false)) {
      assertThat(reader.read(7)).isEqualTo(changed);
      assertThat(reader.readPlace(7).from(changed.image().length()).isAll(0)).isTrue();
    }
    assertThat(PlainVolume.names(storage, folder))
        .containsExactly("ALT311.ckd", "ALT311.ckd.altres-lock");
  }

  @Test
  void aTransactionThatIsNotCommittedLeavesNothing() {
    Bytes before = PlainVolume.bytes(storage, image);
    try (VolumeTransaction transaction = VolumeTransaction.begin(storage, image, HOLDER)) {
      transaction.volume(image).write(Track.formatted(GEOMETRY.address(3)));
    }
    assertThat(PlainVolume.bytes(storage, image)).isEqualTo(before);
    assertNothingIsLeft();
  }

  @Test
  void aForeignChangeStopsTheCommitAndNamesTheTrack() {
    try (VolumeTransaction transaction = VolumeTransaction.begin(storage, image, HOLDER)) {
      transaction.volume(image).write(Track.formatted(GEOMETRY.address(13)));
      try (PlainImageFile foreign = PlainImageFile.open(storage, image, true)) {
        foreign.write(PlainVolume.track(GEOMETRY.address(13), "foreign", 5));
      }
      Bytes before = PlainVolume.bytes(storage, image);
      assertThatExceptionOfType(AltresException.class)
          .isThrownBy(() -> transaction.commit(Progress.SILENT, Cancellation.NEVER))
          .withMessageStartingWith("ALT1504S")
          .withMessageEndingWith("cylinder 1, head 3)");
      assertThat(PlainVolume.bytes(storage, image)).isEqualTo(before);
    }
    assertNothingIsLeft();
  }

  @Test
  void aSecondWriterIsToldWhoIsTheFirst() {
    try (VolumeTransaction transaction = VolumeTransaction.begin(storage, image, HOLDER)) {
      assertThat(transaction.volume(image).geometry()).isEqualTo(GEOMETRY);
      Path spelled = folder.resolve("none").resolve("..").resolve("ALT311.ckd");
      assertThatExceptionOfType(InUseException.class)
          .isThrownBy(() -> VolumeTransaction.begin(new FileStorage(), spelled, "second").close())
          .satisfies(refused -> assertThat(refused.holder()).isEqualTo(HOLDER));
    }
    VolumeTransaction.begin(storage, image, "second").close();
  }

  @Test
  void aCancelWhileItPreparesLeavesTheVolumeAsItWas() {
    Bytes before = PlainVolume.bytes(storage, image);
    try (VolumeTransaction transaction = VolumeTransaction.begin(storage, image, HOLDER)) {
      transaction.volume(image).write(Track.formatted(GEOMETRY.address(3)));
      assertThatExceptionOfType(CancelledException.class)
          .isThrownBy(() -> transaction.commit(Progress.SILENT, () -> true));
    }
    assertThat(PlainVolume.bytes(storage, image)).isEqualTo(before);
    assertNothingIsLeft();
  }

  @Test
  void aChangeThatFindsNoRoomForItIsRefusedBeforeTheCommit() {
    FaultyStorage full = faulty();
    Path volume = CrashPoints.FOLDER.resolve("A.ckd");
    try (VolumeTransaction transaction = VolumeTransaction.begin(full, volume, HOLDER)) {
      transaction.volume(volume).write(Track.formatted(GEOMETRY.address(3)));
      full.setUsableSpace(1000);
      assertThatExceptionOfType(AltresException.class)
          .isThrownBy(() -> transaction.commit(Progress.SILENT, Cancellation.NEVER))
          .withMessageStartingWith("ALT1506S The file system has 1000 bytes free");
    }
  }

  @Test
  void anErrorFromTheCommitOnSaysThatNothingIsLost() {
    FaultyStorage faulty = faulty();
    Path volume = CrashPoints.FOLDER.resolve("A.ckd");
    try (VolumeTransaction transaction = VolumeTransaction.begin(faulty, volume, HOLDER)) {
      transaction.volume(volume).write(Track.formatted(GEOMETRY.address(3)));
      transaction.commit(Progress.SILENT, Cancellation.NEVER);
    }
    try (VolumeTransaction transaction = VolumeTransaction.begin(faulty, volume, HOLDER)) {
      Track changed = PlainVolume.track(GEOMETRY.address(3), "new", 9);
      transaction.volume(volume).write(changed);
      faulty.plan(FaultyStorage.Fault.IO_ERROR, 7, 0);
      assertThatExceptionOfType(AltresException.class)
          .isThrownBy(() -> transaction.commit(Progress.SILENT, Cancellation.NEVER))
          .withMessageStartingWith("ALT1510T");
    }
    VolumeTransaction.begin(faulty, volume, HOLDER).close();
    assertThat(PlainVolume.names(faulty, CrashPoints.FOLDER))
        .containsExactly("A.ckd", "A.ckd.altres-lock");
  }

  @Test
  void aCompressedImageIsRefused() {
    Path compressed = Corpus.copy(Corpus.file("made/alt330.cckd"), folder);
    assertThatExceptionOfType(AltresException.class)
        .isThrownBy(() -> VolumeTransaction.begin(storage, compressed, HOLDER).close())
        .withMessageContaining("alt330.cckd");
    assertThat(PlainVolume.names(storage, folder)).noneMatch(name -> name.endsWith("-log"));
  }

  @Test
  void aTrackThatIsChangedOverAndOverDoesNotMakeTheLogGrow() {
    try (VolumeTransaction transaction = VolumeTransaction.begin(storage, image, HOLDER)) {
      TrackWriter volume = transaction.volume(image);
      for (int i = 0; i < 500; i++) {
        Track changed = PlainVolume.track(GEOMETRY.address(i % 2), "change " + i, i * 7);
        volume.write(changed);
        assertThat(volume.read(i % 2)).isEqualTo(changed);
      }
      Path log = folder.resolve("ALT311.ckd.altres-log");
      assertThat(PlainVolume.bytes(storage, log).length()).isLessThan(5 * 4096);
      transaction.commit(Progress.SILENT, Cancellation.NEVER);
    }
    try (PlainImageFile reader = PlainImageFile.open(storage, image, false)) {
      Track last = PlainVolume.track(GEOMETRY.address(1), "change 499", 499 * 7);
      assertThat(reader.read(1)).isEqualTo(last);
    }
  }

  private static FaultyStorage faulty() {
    FaultyStorage faulty = new FaultyStorage();
    faulty.createFolders(CrashPoints.FOLDER);
    PlainVolume.make(faulty, CrashPoints.FOLDER.resolve("A.ckd"), GEOMETRY, "old");
    return faulty;
  }

  private void assertNothingIsLeft() {
    assertThat(PlainVolume.names(storage, folder))
        .containsExactly("ALT311.ckd", "ALT311.ckd.altres-lock");
  }
}
