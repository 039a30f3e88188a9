package org.altres.dasd.image;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.altres.dasd.DeviceGeometry;
import org.altres.message.AltresException;
import org.altres.storage.Storage;

/// Copies a volume image of any format, as its shadow files changed it, to a new plain one.
public final class ImageCopy {

  private ImageCopy() {}

  /// Copies all tracks, side by side, to a new sparse file in one piece, which has a temporary name
  /// until it is whole and safe on disk.
  ///
  /// @param source the volume
  /// @param target the image to be; there must be no such file
  /// @param task how to work, whom to tell, when to stop
  /// @throws AltresException if a track is damaged or the target exists
  public static void toPlain(VolumeImage source, Storage storage, Path target, CopyTask task) {
    DeviceGeometry geometry = source.geometry();
    int run = source.runLength();
    try (PlainImageWriter writer = PlainImageWriter.create(storage, target, geometry)) {
      task.progress().begin("copying " + target.getFileName(), geometry.tracks(), "tracks");
      List<Integer> starts =
          IntStream.iterate(0, first -> first < geometry.tracks(), first -> first + run)
              .boxed()
              .toList();
      task.workers()
          .forEach(
              starts,
              first -> {
                task.cancellation().check();
                int count = Math.min(run, geometry.tracks() - first);
                copyRun(source, writer, first, count);
                task.progress().advance(count);
              });
      task.cancellation().check();
      writer.publish();
      task.progress().end();
    }
  }

  /// Formatted tracks are written too, so that the workers share them and the file grows in order.
  private static void copyRun(VolumeImage source, PlainImageWriter writer, int first, int count) {
    source.readRun(first, count).forEach(writer::write);
  }
}
