package org.altres.dasd.vtoc;

import org.altres.bytes.Bytes;

/// A free slot: the key is zeros.
public record Format0Dscb(Bytes bytes) implements Dscb {

  /// A free slot, all zeros.
  public static final Format0Dscb EMPTY = new Format0Dscb(Bytes.zeros(LENGTH));

  public Format0Dscb {
    DscbBytes.check(bytes, 0x00);
  }
}
