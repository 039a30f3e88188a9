package org.altres.dataset.check;

import org.altres.dasd.DeviceType;
import org.altres.dasd.Track;
import org.altres.dasd.TrackReader;
import org.altres.message.DamagedDataException;
import org.altres.message.Place;

/// Checks tracks: that each can be taken apart, that its records fit on it, and that only its last
/// record goes on on the next.
final class TrackCheck {

  private final TrackReader volume;
  private final DataSetMap dataSets;

  TrackCheck(TrackReader volume, DataSetMap dataSets) {
    this.volume = volume;
    this.dataSets = dataSets;
  }

  void check(int number, Findings findings) {
    Track track;
    try {
      track = volume.read(number);
    } catch (DamagedDataException e) {
      findings.add(dataSets.named(e.problem(), number));
      return;
    }
    DeviceType type = volume.geometry().type();
    int used = track.used(type);
    if (used > type.capacity()) {
      findings.add(CheckMessages.TRACK_OVERFULL, place(number), used, type.capacity());
    }
    for (int record = 1; record < track.recordCount(); record++) {
      if (track.record(record).continuesOnNextTrack()) {
        findings.add(CheckMessages.OVERFLOW_NOT_LAST, place(number).with("record", record));
      }
    }
  }

  private Place place(int number) {
    return dataSets.named(volume.placeOf(number), number);
  }
}
