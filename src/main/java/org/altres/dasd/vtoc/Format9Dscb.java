package org.altres.dasd.vtoc;

import org.altres.bytes.Bytes;

/// Extended attributes of a data set; kept as they are. Its pointer leads to a format 3.
///
/// | offset | length | meaning |
/// |---|---|---|
/// | 0 | 1 | X'09' |
/// | 1 | 1 | subtype |
/// | 44 | 1 | X'F9' |
public record Format9Dscb(Bytes bytes) implements Dscb {
  public Format9Dscb {
    DscbBytes.check(bytes, 0xF9);
  }

  /// Which attributes, from 1.
  public int subtype() {
    return bytes.u8(1);
  }
}
