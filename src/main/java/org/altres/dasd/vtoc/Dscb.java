package org.altres.dasd.vtoc;

import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.dasd.Cchhr;

/// A data set control block: one record of the VTOC ("DFSMSdfp Advanced Services", SC23-6861;
/// "OS/VS2 System Programming Library: Data Management", GC26-3830). Offsets count from the first
/// byte of the key. Each format is a view on its 140 bytes, which it gives back as they are.
///
/// | offset | length | meaning |
/// |---|---|---|
/// | 0 | 44 | key |
/// | 44 | 1 | format: X'00', X'F1' to X'F9' |
/// | 45 | 90 | by format |
/// | 135 | 5 | CCHHR of the next one of a chain, zeros for none; format 4 has none |
public sealed interface Dscb
    permits Format0Dscb,
        Format1Dscb,
        Format2Dscb,
        Format3Dscb,
        Format4Dscb,
        Format5Dscb,
        Format6Dscb,
        Format7Dscb,
        Format9Dscb,
        UnknownDscb {

  /// Bytes of key and data.
  int LENGTH = 140;

  /// Bytes of the key.
  int KEY_LENGTH = 44;

  /// Bytes of the data.
  int DATA_LENGTH = 96;

  /// The 140 bytes.
  Bytes bytes();

  /// The key of the record, 44 bytes.
  default Bytes key() {
    return bytes().slice(0, KEY_LENGTH);
  }

  /// The data of the record, 96 bytes.
  default Bytes data() {
    return bytes().from(KEY_LENGTH);
  }

  /// The format as a digit, `1`; `?` where it is not known.
  default String format() {
    int id = bytes().u8(KEY_LENGTH);
    return id == 0 ? "0" : id >= 0xF1 && id <= 0xF9 ? String.valueOf(id & 0xF) : "?";
  }

  /// What the pointer in the last five bytes leads to; none when it is zero.
  default Optional<Cchhr> next() {
    return DscbBytes.pointer(bytes(), 135);
  }

  /// The DSCB that 140 bytes are.
  static Dscb of(Bytes bytes) {
    return switch (bytes.u8(KEY_LENGTH)) {
      case 0x00 ->
          bytes.slice(0, KEY_LENGTH).isAll(0) ? new Format0Dscb(bytes) : new UnknownDscb(bytes);
      case 0xF1, 0xF8 -> new Format1Dscb(bytes);
      case 0xF2 -> new Format2Dscb(bytes);
      case 0xF3 -> new Format3Dscb(bytes);
      case 0xF4 -> new Format4Dscb(bytes);
      case 0xF5 -> new Format5Dscb(bytes);
      case 0xF6 -> new Format6Dscb(bytes);
      case 0xF7 -> new Format7Dscb(bytes);
      case 0xF9 -> new Format9Dscb(bytes);
      default -> new UnknownDscb(bytes);
    };
  }
}
