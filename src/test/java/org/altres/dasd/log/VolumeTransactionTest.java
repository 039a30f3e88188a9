package org.altres.dasd.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.altres.bytes.Bytes;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.DeviceType;
import org.altres.dasd.Track;
import org.altres.dasd.TrackWriter;
import org.altres.dasd.image.PlainImageFile;
import org.altres.storage.FileStorage;
import org.altres.storage.Storage;
import org.altres.task.Cancellation;
import org.altres.task.Progress;
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
    assertThat(PlainVolume.names(storage, folder))
        .containsExactly("ALT311.ckd", "ALT311.ckd.altres-lock");
  }
}
