package org.altres.dasd;

/// The tracks of a volume, to change. Only a transaction and the makers of new image files give one
/// out; what was written is read back at once.
public interface TrackWriter extends TrackReader {

  /// Replaces the track that stands at its address.
  ///
  /// @throws IndexOutOfBoundsException if the volume has no such track
  /// @throws IllegalArgumentException if its image is larger than the device's track image
  void write(Track track);
}
