package org.altres.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.DeviceType;
import org.altres.dasd.image.CopyTask;
import org.altres.dasd.image.ImageCopy;
import org.altres.dasd.image.PlainImageWriter;
import org.altres.dasd.image.VolumeImage;
import org.altres.dasd.image.VolumeImages;
import org.altres.message.AltresException;
import org.altres.task.Cancellation;
import org.altres.task.Progress;
import org.altres.task.Workers;
import org.altres.testing.FaultyStorage;
import org.junit.jupiter.api.Test;

/// A copy onto a disk that is full.
class DiskRoomTest {

  private static final Path FOLDER = Path.of("/volumes");
  private static final Path SOURCE = FOLDER.resolve("a.ckd");
  private static final DeviceGeometry GEOMETRY = new DeviceGeometry(DeviceType.T3390, 2);

  private final FaultyStorage storage = new FaultyStorage();
  private final DiskRoom room = new DiskRoom(storage, FOLDER);

  @Test
  void sayHowMuchIsNeededAndLeavesNothingWhereTheDiskIsFull() {
    storage.createFolders(FOLDER);
    try (PlainImageWriter writer = PlainImageWriter.create(storage, SOURCE, GEOMETRY)) {
      writer.publish();
    }
    Path target = FOLDER.resolve("b.ckd");
    storage.setUsableSpace(8192);
    storage.plan(FaultyStorage.Fault.DISK_FULL, 3, 0);
    try (VolumeImage image = VolumeImages.open(storage, SOURCE)) {
      CopyTask task = new CopyTask(Workers.INLINE, Progress.SILENT, Cancellation.NEVER);
      assertThatThrownBy(
              () -> room.copying(image, () -> ImageCopy.toPlain(image, storage, target, task)))
          .isInstanceOfSatisfying(
              AltresException.class,
              e ->
                  assertThat(e.problem().toString())
                      .isEqualTo(
                          "ALT4212S The file system has 8,192 bytes free; the volume needs at"
                              + " least 122,880 (folder /volumes)"));
    }
    assertThat(storage.list(FOLDER)).containsExactly(SOURCE);
  }
}
