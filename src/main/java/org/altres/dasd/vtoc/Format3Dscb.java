package org.altres.dasd.vtoc;

import java.util.ArrayList;
import java.util.List;
import org.altres.bytes.Bytes;

/// More extents of a data set.
///
/// | offset | length | meaning |
/// |---|---|---|
/// | 0 | 4 | X'03030303' |
/// | 4 | 40 | four extents |
/// | 44 | 1 | X'F3' |
/// | 45 | 90 | nine extents |
/// | 135 | 5 | CCHHR of the next format 3, zeros for none |
public record Format3Dscb(Bytes bytes) implements Dscb {

  /// Extents in it.
  public static final int EXTENTS = 13;

  private static final int IN_KEY = 4;

  public Format3Dscb {
    DscbBytes.check(bytes, 0xF3);
  }

  /// One of so many extents, at most 13, and none behind it.
  static Format3Dscb of(List<ExtentEntry> extents) {
    Bytes.Builder bytes = new Bytes.Builder(LENGTH).fill(4, 0x03);
    int inKey = Math.min(IN_KEY, extents.size());
    extents.subList(0, inKey).forEach(extent -> bytes.add(extent.toBytes()));
    bytes.padTo(KEY_LENGTH, 0).u8(0xF3);
    extents.subList(inKey, extents.size()).forEach(extent -> bytes.add(extent.toBytes()));
    return new Format3Dscb(bytes.padTo(LENGTH, 0).build());
  }

  /// The extents in it that are in use.
  public List<ExtentEntry> extents() {
    List<ExtentEntry> all = new ArrayList<>(ExtentEntry.used(bytes, 4, IN_KEY));
    all.addAll(ExtentEntry.used(bytes, 45, EXTENTS - IN_KEY));
    return all;
  }
}
