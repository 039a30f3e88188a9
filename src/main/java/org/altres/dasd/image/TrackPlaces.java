package org.altres.dasd.image;

import org.altres.bytes.Bytes;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.Track;

/// Where a track goes that is written to an image.
final class TrackPlaces {

  private TrackPlaces() {}

  /// The relative number of a track that is to be written.
  ///
  /// @throws IndexOutOfBoundsException if the volume has no such track
  /// @throws IllegalArgumentException if its image is larger than the device's track image
  static int index(DeviceGeometry geometry, Track track) {
    if (!geometry.contains(track.address())) {
      throw new IndexOutOfBoundsException("the volume has no " + track);
    }
    if (track.image().length() > geometry.type().trackImageSize()) {
      throw new IllegalArgumentException("longer than a track image: " + track);
    }
    return geometry.index(track.address());
  }

  /// The length of bytes without the zeros at their end.
  static int lengthWithoutZeros(Bytes bytes) {
    int length = bytes.length();
    while (length > 0 && bytes.u8(length - 1) == 0) {
      length--;
    }
    return length;
  }
}
