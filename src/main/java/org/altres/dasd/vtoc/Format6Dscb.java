package org.altres.dasd.vtoc;

import org.altres.bytes.Bytes;

/// Cylinders that data sets share; kept as it is.
public record Format6Dscb(Bytes bytes) implements Dscb {
  public Format6Dscb {
    DscbBytes.check(bytes, 0xF6);
  }
}
