package org.altres.dasd.vtoc;

import org.altres.bytes.Bytes;

/// Free space of a volume of more than 65,535 tracks; kept as it is.
public record Format7Dscb(Bytes bytes) implements Dscb {
  public Format7Dscb {
    DscbBytes.check(bytes, 0xF7);
  }
}
