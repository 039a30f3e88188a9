package org.altres.testing;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.altres.bytes.Bytes;
import org.altres.dasd.CkdRecord;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.Track;
import org.altres.dasd.TrackReader;
import org.altres.dasd.vtoc.DataSetLabel;
import org.altres.message.Place;

/// A copy of a volume in memory, of which any byte can be changed: a track is taken apart when it
/// is read, as that of an image is.
public final class SpoiltVolume implements TrackReader {

  private final DeviceGeometry geometry;
  private final Map<Integer, Bytes> images = new TreeMap<>();

  /// A volume of formatted tracks.
  public SpoiltVolume(DeviceGeometry geometry) {
    this.geometry = geometry;
  }

  /// A copy of a volume.
  public static SpoiltVolume copyOf(TrackReader volume) {
    SpoiltVolume copy = new SpoiltVolume(volume.geometry());
    for (int track = 0; track < volume.geometry().tracks(); track++) {
      Track read = volume.read(track);
      if (!read.equals(Track.formatted(read.address()))) {
        copy.images.put(track, read.image());
      }
    }
    return copy;
  }

  /// Another copy.
  public SpoiltVolume copy() {
    SpoiltVolume copy = new SpoiltVolume(geometry);
    copy.images.putAll(images);
    return copy;
  }

  /// The images of the tracks that are not just formatted, by their numbers.
  public Map<Integer, Bytes> images() {
    return images;
  }

  /// Puts other bytes in the place of a track.
  public void put(int track, Bytes image) {
    images.put(Objects.checkIndex(track, geometry.tracks()), image);
  }

  /// Changes a track.
  public void change(int track, UnaryOperator<Track> change) {
    put(track, change.apply(read(track)).image());
  }

  /// Puts bytes over those of a track image.
  public void patch(int track, int offset, String hex) {
    put(track, image(track).with(offset, Bytes.ofHex(hex)));
  }

  /// Puts bytes over those of a record, counted from the first byte of its key.
  public void patch(int track, int record, int offset, String hex) {
    patch(track, offsetOf(read(track), record) + CkdRecord.COUNT_LENGTH + offset, hex);
  }

  /// Puts bytes over those of a record's count field.
  public void patchCount(int track, int record, int offset, String hex) {
    patch(track, offsetOf(read(track), record) + offset, hex);
  }

  /// Puts bytes over those of a data set's format 1 DSCB.
  public void patch(DataSetLabel label, int offset, String hex) {
    int track = geometry.index(label.location().track());
    patch(track, label.location().record(), offset, hex);
  }

  private static int offsetOf(Track track, int record) {
    int offset = Track.HOME_ADDRESS_LENGTH + 16;
    for (int before = 1; before < record; before++) {
      offset += track.record(before).imageLength();
    }
    return offset;
  }

  private Bytes image(int track) {
    Bytes image = images.get(track);
    return image == null ? Track.formatted(geometry.address(track)).image() : image;
  }

  @Override
  public DeviceGeometry geometry() {
    return geometry;
  }

  @Override
  public Place place() {
    return Place.of("volume", "SPOILT");
  }

  @Override
  public Track read(int track) {
    Objects.checkIndex(track, geometry.tracks());
    return Track.read(geometry.address(track), image(track), place());
  }
}
