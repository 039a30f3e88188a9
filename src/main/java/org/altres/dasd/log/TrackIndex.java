package org.altres.dasd.log;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/// Where in the log the record of a track is. Takes about eight bytes a track where neighbours are
/// logged, and never more than a small multiple of the log.
final class TrackIndex {

  private static final int LEAF = 64;

  private final Map<Long, long[]> leaves = new HashMap<>();
  private int size;

  /// Notes where a track's record is; the last one counts.
  ///
  /// @param offset in the log, not 0
  void put(int volume, int track, long offset) {
    long[] leaf = leaves.computeIfAbsent(key(volume, track), unused -> new long[LEAF]);
    if (leaf[track % LEAF] == 0) {
      size++;
    }
    leaf[track % LEAF] = offset;
  }

  /// Where a track's record is, if it has one.
  OptionalLong find(int volume, int track) {
    long[] leaf = leaves.get(key(volume, track));
    return leaf == null || leaf[track % LEAF] == 0
        ? OptionalLong.empty()
        : OptionalLong.of(leaf[track % LEAF]);
  }

  /// How many tracks have a record.
  int size() {
    return size;
  }

  private static long key(int volume, int track) {
    return (long) volume << 32 | track / LEAF;
  }
}
