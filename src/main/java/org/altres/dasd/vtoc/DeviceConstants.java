package org.altres.dasd.vtoc;

import org.altres.bytes.Bytes;
import org.altres.dasd.DeviceType;

/// The device constants of a format 4 DSCB, as IBM's own utilities write them; those of the 2305,
/// 2311, 3340 and 9345 follow from the cost of a record in the same way.
///
/// | offset | length | name | meaning |
/// |---|---|---|---|
/// | 66 | 2 | DEVTK | track capacity |
/// | 68 | 1 | DEVI | overhead of a keyed record that is not the last; with DEVL one number of two bytes where flag X'08' is on |
/// | 69 | 1 | DEVL | overhead of the last keyed record |
/// | 70 | 1 | DEVK | overhead to subtract where there is no key |
/// | 71 | 1 | DEVFG | X'01' tolerance valid, X'08' overhead of two bytes, X'20' and X'30' the formulas of 3375, 3380 and of 3390, 9345 |
/// | 72 | 2 | DEVTL | tolerance, in 512ths |
/// | 74 | 1 | DEVDT | DSCBs on a track |
/// | 75 | 1 | DEVDB | directory blocks on a track |
final class DeviceConstants {

  private static final int NO_TOLERANCE = 512;

  private DeviceConstants() {}

  /// The ten bytes from offset 66 to 75.
  static Bytes of(DeviceType type) {
    return switch (type) {
      case T2305 -> bytes(type, 0x01, 0x21, 91, 0x09, NO_TOLERANCE);
      case T2305_1 -> bytes(type, 0x02, 0x7A, 202, 0x09, NO_TOLERANCE);
      case T2311 -> bytes(type, 81, 20, 20, 0x01, 537);
      case T2314 -> bytes(type, 146, 45, 45, 0x01, 534);
      case T3330 -> bytes(type, 191, 191, 56, 0x01, NO_TOLERANCE);
      case T3340 -> bytes(type, 242, 242, 75, 0x01, NO_TOLERANCE);
      case T3350 -> bytes(type, 0x01, 0x0B, 82, 0x09, NO_TOLERANCE);
      case T3375, T3380 -> bytes(type, 0, 0, 0, 0x20, 0);
      case T3390, T9345 -> bytes(type, 0, 0, 0, 0x30, 0);
    };
  }

  private static Bytes bytes(
      DeviceType type, int notLast, int last, int noKey, int flags, int tolerance) {
    return new Bytes.Builder(10)
        .u16(type.capacity())
        .u8(notLast)
        .u8(last)
        .u8(noKey)
        .u8(flags)
        .u16(tolerance)
        .u8(type.dscbsPerTrack())
        .u8(type.directoryBlocksPerTrack())
        .build();
  }
}
