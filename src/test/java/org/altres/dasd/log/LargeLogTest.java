package org.altres.dasd.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.altres.bytes.Bytes;
import org.altres.dasd.Cchh;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.DeviceType;
import org.altres.dasd.Track;
import org.altres.dasd.TrackWriter;
import org.altres.dasd.image.PlainImageFile;
import org.altres.dasd.image.PlainImageWriter;
import org.altres.storage.FileStorage;
import org.altres.storage.Storage;
import org.altres.task.Cancellation;
import org.altres.task.Progress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every track of a 3390-3 changes in one transaction: a log of 2.8 GB.
@Tag("long")
class LargeLogTest {

  private static final DeviceGeometry GEOMETRY = new DeviceGeometry(DeviceType.T3390, 3339);
  private static final long MOST_HEAP = 64L << 20;

  private final Storage storage = new FileStorage();
  @TempDir private Path folder;

  @Test
  void aLogOfAWholeVolumeTakesMemoryForItsIndexOnly() {
    Path image = folder.resolve("BIG390.ckd");
    try (PlainImageWriter writer = PlainImageWriter.create(storage, image, GEOMETRY)) {
      writer.publish();
    }
    long begun = System.nanoTime();
    try (VolumeTransaction transaction = VolumeTransaction.begin(storage, image, "a test")) {
      TrackWriter volume = transaction.volume(image);
      for (int track = 0; track < GEOMETRY.tracks(); track++) {
        volume.write(full(GEOMETRY.address(track)));
      }
      assertThat(usedHeap()).isLessThan(MOST_HEAP);
      transaction.commit(Progress.SILENT, Cancellation.NEVER);
    }
    System.out.printf(
        "%d tracks logged and folded in %.1f s%n",
        GEOMETRY.tracks(), (System.nanoTime() - begun) / 1e9);
    try (PlainImageFile changed = PlainImageFile.open(storage, image, false)) {
      for (int track = 0; track < GEOMETRY.tracks(); track += 997) {
        assertThat(changed.read(track)).isEqualTo(full(GEOMETRY.address(track)));
      }
    }
  }

  private static Track full(Cchh address) {
    return Track.builder(address)
        .add(Bytes.EMPTY, Bytes.filled(27998, address.cylinder()))
        .add(Bytes.EMPTY, Bytes.filled(27998, address.head()))
        .build();
  }

  private static long usedHeap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
