package org.altres.dataset.pds;

import org.altres.dasd.CkdRecord;
import org.altres.dasd.DeviceType;
import org.altres.dasd.Track;

/// How full a track is while records are put on it one after the other.
final class TrackFill {

  private static final int MOST_RECORDS = 255;

  private final DeviceType type;
  private int used;
  private int length = Track.EMPTY_LENGTH;
  private int records;

  /// An empty track.
  TrackFill(DeviceType type) {
    this.type = type;
  }

  /// The first records of a track.
  static TrackFill of(DeviceType type, Track track, int records) {
    TrackFill fill = new TrackFill(type);
    for (int number = 1; number <= records; number++) {
      fill.add(track.keyLength(number), track.dataLength(number));
    }
    return fill;
  }

  /// Another one that is as full.
  TrackFill copy() {
    TrackFill copy = new TrackFill(type);
    copy.used = used;
    copy.length = length;
    copy.records = records;
    return copy;
  }

  /// Whether another record goes behind those that are there.
  boolean fits(int keyLength, int dataLength) {
    return records < MOST_RECORDS
        && used + type.cost(keyLength, dataLength, true) <= type.capacity()
        && length + CkdRecord.COUNT_LENGTH + keyLength + dataLength <= type.trackImageSize();
  }

  void add(int keyLength, int dataLength) {
    used += type.cost(keyLength, dataLength, false);
    length += CkdRecord.COUNT_LENGTH + keyLength + dataLength;
    records++;
  }
}
