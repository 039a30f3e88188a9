package org.altres.dasd.vtoc;

/// In what a space request counts (DS1SCALO, first byte).
public enum SpaceUnit {
  /// Absolute tracks; nothing can be added to such a data set.
  ABSOLUTE_TRACKS(0x00),
  /// Blocks of an average length.
  BLOCKS(0x40),
  /// Tracks.
  TRACKS(0x80),
  /// Cylinders.
  CYLINDERS(0xC0);

  private final int bits;

  SpaceUnit(int bits) {
    this.bits = bits;
  }

  /// The two high bits of the byte.
  int bits() {
    return bits;
  }

  static SpaceUnit of(int scaloByte) {
    return values()[scaloByte >>> 6 & 3];
  }
}
