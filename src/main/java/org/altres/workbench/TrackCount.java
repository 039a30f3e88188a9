package org.altres.workbench;

import org.altres.dasd.DeviceType;

/// How many tracks blocks take, one behind the other.
final class TrackCount {

  private final DeviceType type;
  private int tracks = 1;
  private int used;

  TrackCount(DeviceType type) {
    this.type = type;
  }

  void add(int keyLength, int dataLength) {
    if (used + type.cost(keyLength, dataLength, true) > type.capacity()) {
      tracks++;
      used = 0;
    }
    used += type.cost(keyLength, dataLength, false);
  }

  int tracks() {
    return tracks;
  }
}
