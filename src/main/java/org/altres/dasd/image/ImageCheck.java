package org.altres.dasd.image;

import java.util.List;
import java.util.stream.IntStream;
import org.altres.dasd.DeviceGeometry;
import org.altres.message.DamagedDataException;
import org.altres.message.Message;

/// Looks for what is wrong with an image as a file: headers, tables and free space of a compressed
/// one, and whether each track is one. What stops an image from being opened was said when it was.
public final class ImageCheck {

  /// Tracks that a worker looks at before it takes others.
  private static final int CHUNK = 64;

  private ImageCheck() {}

  /// Looks at headers, tables and free space, and at no track. A plain image has none of them
  /// beyond what opening it looks at.
  ///
  /// @return what is wrong, in order of file and offset; about 1000 findings for each file at most
  public static List<Message> structure(VolumeImage image) {
    if (!(image instanceof CckdImage cckd)) {
      return List.of();
    }
    return cckd.layers().stream().flatMap(file -> CckdFileCheck.run(file).stream()).toList();
  }

  /// Reads every track, of a compressed image out of each of its files, and says which are damaged.
  ///
  /// @param task how to work, whom to tell, when to stop
  /// @return what is wrong, in order of the tracks; about 1000 findings at most
  public static List<Message> tracks(VolumeImage image, CopyTask task) {
    DeviceGeometry geometry = image.geometry();
    Findings findings = new Findings(image.place());
    List<Integer> starts =
        IntStream.iterate(0, first -> first < geometry.tracks(), first -> first + CHUNK)
            .boxed()
            .toList();
    task.progress().begin("checking tracks", geometry.tracks(), "tracks");
    task.workers()
        .forEach(
            starts,
            first -> {
              task.cancellation().check();
              int count = Math.min(CHUNK, geometry.tracks() - first);
              for (int track = first; track < first + count && !findings.isFull(); track++) {
                checkTrack(image, track, findings);
              }
              task.progress().advance(count);
            });
    task.progress().end();
    return findings.list();
  }

  private static void checkTrack(VolumeImage image, int track, Findings findings) {
    if (!(image instanceof CckdImage cckd)) {
      checkSound(image, track, findings);
      return;
    }
    List<CckdFile> layers = cckd.layers();
    for (CckdFile file : layers.subList(1, layers.size())) {
      checkStored(cckd, file, track, findings);
    }
    checkStored(cckd, layers.getFirst(), track, findings);
  }

  private static void checkSound(VolumeImage image, int track, Findings findings) {
    try {
      image.read(track);
    } catch (DamagedDataException e) {
      findings.add(track, e.problem());
    }
  }

  private static void checkStored(CckdImage image, CckdFile file, int track, Findings findings) {
    try {
      switch (file.entry(track)) {
        case TrackEntry.Lower lower -> {
          if (!file.isShadow()) {
            findings.add(track, Message.of(ImageMessages.NO_LOWER_FILE, file.placeOf(track)));
          }
        }
        case TrackEntry.Null none -> image.nullTrack(none.format(), track, file);
        case TrackEntry.Image stored -> image.decode(file, stored, track);
      }
    } catch (DamagedDataException e) {
      findings.add(track, e.problem());
    }
  }
}
