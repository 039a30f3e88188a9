package org.altres.dataset.check;

import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.Track;
import org.altres.dasd.TrackReader;
import org.altres.message.DamagedDataException;
import org.altres.message.Message;
import org.altres.message.Place;

/// The tracks of a volume whose own faults are told already: who reads a damaged one is told only
/// that it is, so that a fault is not explained twice.
///
/// @param volume the volume
record CheckedTracks(TrackReader volume) implements TrackReader {

  @Override
  public DeviceGeometry geometry() {
    return volume.geometry();
  }

  @Override
  public Place place() {
    return volume.place();
  }

  @Override
  public Track read(int track) {
    try {
      return volume.read(track);
    } catch (DamagedDataException e) {
      throw new DamagedDataException(
          Message.of(CheckMessages.TRACK_DAMAGED, volume.placeOf(track)), e);
    }
  }
}
