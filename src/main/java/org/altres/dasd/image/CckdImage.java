package org.altres.dasd.image;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.altres.dasd.Cchh;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.Track;
import org.altres.message.DamagedDataException;
import org.altres.message.Place;
import org.altres.storage.Storage;

/// A compressed image, CCKD or CCKD64, as its shadow files changed it: a track is taken from the
/// newest file that has it.
final class CckdImage implements VolumeImage {

  private final List<CckdFile> files;
  private final DeviceGeometry geometry;
  private final ConcurrentLinkedQueue<TrackDecoder> idle = new ConcurrentLinkedQueue<>();

  private CckdImage(List<CckdFile> files) {
    this.files = List.copyOf(files);
    this.geometry = files.getFirst().geometry();
  }

  /// Opens a base and its shadow files, the oldest first.
  static CckdImage open(Storage storage, Path base, List<Path> shadows) {
    List<CckdFile> files = new ArrayList<>();
    try {
      files.add(CckdFile.open(storage, base, false));
      for (Path shadow : shadows) {
        CckdFile file = CckdFile.open(storage, shadow, true);
        files.add(file);
        checkSameVolume(file, files.getFirst());
      }
      return new CckdImage(files);
    } catch (RuntimeException e) {
      files.forEach(CckdFile::close);
      throw e;
    }
  }

  private static void checkSameVolume(CckdFile shadow, CckdFile base) {
    if (!shadow.geometry().equals(base.geometry())) {
      throw new DamagedDataException(
          ImageMessages.OTHER_DEVICE,
          shadow.place(),
          describe(shadow.geometry()),
          describe(base.geometry()));
    }
  }

  private static String describe(DeviceGeometry geometry) {
    return geometry.type() + " of " + geometry.cylinders() + " cylinders";
  }

  /// The files, the base first.
  List<CckdFile> layers() {
    return files;
  }

  @Override
  public DeviceGeometry geometry() {
    return geometry;
  }

  @Override
  public Place place() {
    return files.getFirst().place();
  }

  @Override
  public ImageFormat format() {
    return files.getFirst().format();
  }

  @Override
  public List<Path> files() {
    return files.stream().map(CckdFile::path).toList();
  }

  @Override
  public Track read(int track) {
    Objects.checkIndex(track, geometry.tracks());
    for (CckdFile file : files.reversed()) {
      switch (file.entry(track)) {
        case TrackEntry.Lower lower -> {}
        case TrackEntry.Null none -> {
          return nullTrack(none.format(), track, file);
        }
        case TrackEntry.Image image -> {
          return decode(file, image, track);
        }
      }
    }
    throw new DamagedDataException(ImageMessages.NO_LOWER_FILE, files.getFirst().placeOf(track));
  }

  /// The track that a null format in a file stands for.
  Track nullTrack(NullFormat format, int track, CckdFile file) {
    if (format.imageLength() > geometry.type().trackImageSize()) {
      throw new DamagedDataException(
          ImageMessages.NULL_FORMAT_TOO_LONG, file.placeOf(track), geometry.type());
    }
    return format.track(geometry.address(track));
  }

  /// The track that an image in a file decodes to.
  Track decode(CckdFile file, TrackEntry.Image image, int track) {
    Cchh address = geometry.address(track);
    TrackDecoder ready = idle.poll();
    TrackDecoder decoder =
        ready == null ? new TrackDecoder(geometry.type().trackImageSize()) : ready;
    try {
      return Track.read(address, decoder.decode(file, image, file.placeOf(track)), file.place());
    } finally {
      idle.add(decoder);
    }
  }

  @Override
  public void close() {
    for (TrackDecoder decoder = idle.poll(); decoder != null; decoder = idle.poll()) {
      decoder.close();
    }
    files.forEach(CckdFile::close);
  }
}
