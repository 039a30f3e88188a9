package org.altres.dasd.vtoc;

import org.altres.bytes.Bytes;

/// The index of an ISAM data set; kept as it is. Its pointer leads to a format 3.
public record Format2Dscb(Bytes bytes) implements Dscb {
  public Format2Dscb {
    DscbBytes.check(bytes, 0xF2);
  }
}
