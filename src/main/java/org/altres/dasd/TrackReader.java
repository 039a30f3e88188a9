package org.altres.dasd;

import org.altres.message.Place;

/// The tracks of a volume, read at random. May be asked from several workers at once.
public interface TrackReader {

  /// Type and size.
  DeviceGeometry geometry();

  /// The volume or file, for messages.
  Place place();

  /// A track by its relative number, 0 to `geometry().tracks() - 1`.
  ///
  /// @throws org.altres.message.DamagedDataException if it is not a sound track
  /// @throws IndexOutOfBoundsException if the volume has no such track
  Track read(int track);

  /// A track by its address.
  default Track read(Cchh address) {
    return read(geometry().index(address));
  }

  /// Where a track is, for messages.
  default Place placeOf(int track) {
    return Track.place(geometry().address(track), place());
  }
}
