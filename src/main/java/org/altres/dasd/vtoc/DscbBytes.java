package org.altres.dasd.vtoc;

import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.dasd.Cchhr;

/// What the formats of a DSCB look for in their 140 bytes alike.
final class DscbBytes {

  private DscbBytes() {}

  /// Checks that these are the bytes of a DSCB of one of some formats.
  ///
  /// @param formats values of the format byte
  static void check(Bytes bytes, int... formats) {
    boolean found = false;
    for (int format : formats) {
      found |= bytes.length() == Dscb.LENGTH && bytes.u8(Dscb.KEY_LENGTH) == format;
    }
    if (!found) {
      throw new IllegalArgumentException("not a DSCB of this format: " + bytes);
    }
  }

  /// The CCHHR at an offset; none where it is zero.
  static Optional<Cchhr> pointer(Bytes bytes, int offset) {
    return bytes.slice(offset, 5).isAll(0)
        ? Optional.empty()
        : Optional.of(Cchhr.read(bytes, offset));
  }
}
