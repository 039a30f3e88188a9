package org.altres.dasd.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.altres.bytes.Bytes;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.DeviceType;
import org.altres.dasd.Track;
import org.altres.dasd.TrackWriter;
import org.altres.dasd.image.VolumeImage;
import org.altres.message.AltresException;
import org.altres.message.DamagedDataException;
import org.altres.storage.Storage;
import org.altres.storage.StoredFile;
import org.altres.task.Cancellation;
import org.altres.task.Progress;
import org.altres.testing.FaultyStorage;
import org.altres.testing.FaultyStorage.Fault;
import org.altres.testing.FaultyStorage.ProcessStopped;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two volumes whose change is committed and not folded: the process was stopped right behind the
/// commit. The log and the marker are named after the first one.
class VolumeRecoveryTest {

  private static final DeviceGeometry GEOMETRY = new DeviceGeometry(DeviceType.T2311, 1);
  private static final Path FIRST = CrashPoints.FOLDER.resolve("FIRST1.ckd");
  private static final Path SECOND = CrashPoints.FOLDER.resolve("SECND2.ckd");
  private static final Path OTHER = CrashPoints.FOLDER.resolve("OTHER3.ckd");
  private static final Path LOG = CrashPoints.FOLDER.resolve("FIRST1.ckd.altres-log");
  private static final Path MARKER = CrashPoints.FOLDER.resolve("FIRST1.ckd.altres-commit");
  private static final String HOLDER = "a test";

  private Storage storage = new FaultyStorage();

  @BeforeEach
  void stopBehindTheCommit() {
    FaultyStorage rehearsal = volumes();
    rehearsal.plan(Fault.NONE, 0, 0);
    change(rehearsal);
    int renamed = 0;
    while (!rehearsal.trace().get(renamed).contains("rename to " + MARKER.getFileName())) {
      renamed++;
    }
    FaultyStorage real = volumes();
    real.plan(Fault.STOP, renamed + 3, 0);
    assertThatExceptionOfType(ProcessStopped.class).isThrownBy(() -> change(real));
    storage = real.survivor();
  }

  @Test
  void theNextOneWhoOpensEitherVolumeCompletesBoth() {
    Map<Path, Bytes> before = contents();
    recover(SECOND);
    assertThat(contents().keySet()).containsExactly(FIRST, OTHER, SECOND);
    assertThat(contents().get(FIRST)).isNotEqualTo(before.get(FIRST));
    assertThat(contents().get(SECOND)).isNotEqualTo(before.get(SECOND));
    assertThat(contents().get(OTHER)).isEqualTo(before.get(OTHER));
  }

  @Test
  void aVolumeThatHasNoPartInItIsNotHeldUp() {
    Map<Path, Bytes> before = contents();
    storage.delete(LOG);
    before.remove(LOG);
    recover(OTHER);
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void whoeverHoldsTheSecondVolumeIsNamed() {
    try (var held = storage.lock(Path.of(SECOND + ".altres-lock"), "another process")) {
      assertThat(held).isNotNull();
      assertThatExceptionOfType(org.altres.storage.InUseException.class)
          .isThrownBy(() -> recover(FIRST))
          .satisfies(refused -> assertThat(refused.holder()).isEqualTo("another process"));
    }
  }

  @Test
  void aReaderSeesTheCommittedTracksWhileSomebodyElseIsFoldingThem() {
    Map<Path, Bytes> before = contents();
    Track changed = PlainVolume.track(GEOMETRY.address(8), "new", 50);
    Track other = PlainVolume.track(GEOMETRY.address(7), "old", 300);
    try (var held = storage.lock(Path.of(SECOND + ".altres-lock"), "another process");
        VolumeImage image = openForReading(SECOND)) {
      assertThat(held).isNotNull();
      assertThat(image.readRun(7, 2)).containsExactly(other, changed);
      assertThat(contents()).isEqualTo(before);
    }
    try (VolumeImage image = openForReading(SECOND)) {
      assertThat(image.readRun(7, 2)).containsExactly(other, changed);
      assertThat(contents().keySet()).containsExactly(FIRST, OTHER, SECOND);
    }
  }

  @Test
  void aReaderDoesNotSeeWhatAnotherProcessHasNotCommitted() {
    recover(FIRST);
    try (VolumeTransaction transaction = VolumeTransaction.begin(storage, FIRST, HOLDER);
        VolumeImage image = openForReading(FIRST)) {
      Track before = image.read(5);
      transaction.volume(FIRST).write(Track.formatted(GEOMETRY.address(5)));
      assertThat(image.read(5)).isEqualTo(before);
    }
  }

  private VolumeImage openForReading(Path image) {
    FileCommitPoint commits = FileCommitPoint.of(storage, image);
    return VolumeRecovery.openForReading(storage, commits, image, HOLDER, Progress.SILENT);
  }

  @Test
  void aCommitWhoseLogIsGoneIsRefusedAndNamesTheVolumes() {
    storage.delete(LOG);
    assertRefused("ALT1505S", "FIRST1.ckd, SECND2.ckd");
  }

  @Test
  void aCommitWhoseImageIsGoneIsRefusedAndNamesIt() {
    storage.delete(SECOND);
    assertRefused("ALT1505S", "the image SECND2.ckd is not there");
  }

  @Test
  void aFlippedBitAnywhereInTheLogIsRefusedAndNothingIsFolded() {
    flipEverywhere(LOG, "ALT1505S");
  }

  @Test
  void aFlippedBitAnywhereInTheMarkerIsRefusedAndNothingIsFolded() {
    flipEverywhere(MARKER, "ALT1505S");
  }

  @Test
  void aLogOfANewerOrOlderAltresIsLeftForThatOne() {
    Bytes log = PlainVolume.bytes(storage, LOG);
    replace(LOG, new FileFrame("ALTRTLOG", 2, 2).write(Bytes.zeros(30)));
    assertRefused("ALT1502S", "format 2");
    replace(LOG, new FileFrame("ALTRTLOG", 0, 0).write(Bytes.zeros(30)));
    assertRefused("ALT1503S", "format 0");
    replace(LOG, log);
    recover(FIRST);
    assertThat(contents().keySet()).containsExactly(FIRST, OTHER, SECOND);
  }

  @Test
  void aMarkerThatLeadsOutOfTheFolderIsRefused() {
    FileCommitPoint commits = new FileCommitPoint(storage, CrashPoints.FOLDER);
    for (String name : List.of("../a", "/etc/passwd", "..", ".", "a/b", "a\\b", "")) {
      assertThatExceptionOfType(DamagedDataException.class).isThrownBy(() -> commits.imageOf(name));
    }
    assertThat(commits.imageOf("a.ckd")).isEqualTo(CrashPoints.FOLDER.resolve("a.ckd"));
  }

  private void flipEverywhere(Path file, String id) {
    Bytes sound = PlainVolume.bytes(storage, file);
    long seed = new Random().nextLong();
    System.out.println("flipped bits: seed " + seed);
    Random random = new Random(seed);
    for (int at = 0; at < sound.length(); at += 1 + random.nextInt(40)) {
      int flipped = sound.u8(at) ^ 1 << random.nextInt(8);
      replace(file, sound.with(at, new Bytes.Builder(1).u8(flipped).build()));
      assertRefused(id, "");
    }
    for (int length = 0; length < sound.length(); length += 1 + random.nextInt(200)) {
      replace(file, sound.slice(0, length));
      assertRefused(id, "");
    }
    replace(file, sound);
    recover(FIRST);
    assertThat(contents().keySet()).containsExactly(FIRST, OTHER, SECOND);
  }

  private void assertRefused(String id, String words) {
    Map<Path, Bytes> before = contents();
    assertThatExceptionOfType(AltresException.class)
        .isThrownBy(() -> recover(FIRST))
        .satisfies(refused -> {
          assertThat(refused.problem().id().value()).isEqualTo(id);
          assertThat(refused.problem().toString()).contains(words);
        });
    assertThat(contents()).isEqualTo(before);
  }

  private void recover(Path image) {
    VolumeRecovery.recover(
        storage, FileCommitPoint.of(storage, image), image, HOLDER, Progress.SILENT);
  }

  private void replace(Path path, Bytes content) {
    storage.delete(path);
    try (StoredFile file = storage.create(path)) {
      file.write(content.toBuffer(), 0);
    }
  }

  private Map<Path, Bytes> contents() {
    Map<Path, Bytes> contents = new TreeMap<>();
    for (Path path : storage.list(CrashPoints.FOLDER)) {
      if (!path.toString().endsWith(".altres-lock")) {
        contents.put(path, PlainVolume.bytes(storage, path));
      }
    }
    return contents;
  }

  private static FaultyStorage volumes() {
    FaultyStorage storage = new FaultyStorage();
    storage.createFolders(CrashPoints.FOLDER);
    for (Path image : List.of(FIRST, SECOND, OTHER)) {
      PlainVolume.make(storage, image, GEOMETRY, "old");
    }
    return storage;
  }

  private static void change(Storage storage) {
    FileCommitPoint commits = FileCommitPoint.of(storage, FIRST);
    try (VolumeTransaction transaction =
        VolumeTransaction.begin(
            storage, commits, List.of(FIRST, SECOND), HOLDER, Progress.SILENT)) {
      for (Path image : List.of(FIRST, SECOND)) {
        TrackWriter volume = transaction.volume(image);
        volume.write(PlainVolume.track(GEOMETRY.address(1), "new", 50));
        volume.write(PlainVolume.track(GEOMETRY.address(8), "new", 50));
      }
      transaction.commit(Progress.SILENT, Cancellation.NEVER);
    }
  }
}
