package org.altres.dasd.log;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.Track;
import org.altres.dasd.image.ImageFormat;
import org.altres.dasd.image.VolumeImage;
import org.altres.message.Place;

/// An image whose committed change is not folded yet, as it will be: the tracks of the log, and all
/// others of the image. The fold that somebody else is just doing writes no other tracks, so that
/// it is not seen.
final class CommittedImage implements VolumeImage {

  private final VolumeImage image;
  private final TrackLog log;
  private final int ordinal;

  /// @param log verified
  /// @param ordinal of the volume in the log
  CommittedImage(VolumeImage image, TrackLog log, int ordinal) {
    this.image = image;
    this.log = log;
    this.ordinal = ordinal;
  }

  @Override
  public DeviceGeometry geometry() {
    return image.geometry();
  }

  @Override
  public Place place() {
    return image.place();
  }

  @Override
  public Track read(int track) {
    return log.find(ordinal, Objects.checkIndex(track, geometry().tracks()))
        .orElseGet(() -> image.read(track));
  }

  @Override
  public ImageFormat format() {
    return image.format();
  }

  @Override
  public List<Path> files() {
    return image.files();
  }

  @Override
  public void close() {
    try (log) {
      image.close();
    }
  }
}
