package org.altres.dasd.image;

import java.util.Arrays;

/// The areas of a compressed file that its tables name, to find those that overlap. Eight bytes
/// each: the offset above, the length in the low 16 bits.
final class UsedAreas {

  private static final int LENGTH_BITS = 16;

  private long[] areas = new long[256];
  private int count;

  /// Adds an area.
  ///
  /// @param offset below 2^47
  /// @param length below 2^16
  void add(long offset, int length) {
    if (count == areas.length) {
      areas = Arrays.copyOf(areas, count * 2);
    }
    areas[count++] = offset << LENGTH_BITS | length;
  }

  /// Puts them in order; none is added afterwards.
  void sort() {
    Arrays.sort(areas, 0, count);
  }

  int count() {
    return count;
  }

  long offset(int index) {
    return areas[index] >>> LENGTH_BITS;
  }

  int length(int index) {
    return (int) (areas[index] & 0xFFFF);
  }

  /// The first offset behind an area.
  long end(int index) {
    return offset(index) + length(index);
  }

  /// Whether a part of the file meets any area.
  boolean meets(long offset, long length) {
    int found = Arrays.binarySearch(areas, 0, count, offset << LENGTH_BITS);
    int next = found < 0 ? -found - 1 : found;
    boolean intoNext = next < count && offset(next) < offset + length;
    boolean outOfPrevious = next > 0 && end(next - 1) > offset;
    return intoNext || outOfPrevious;
  }
}
