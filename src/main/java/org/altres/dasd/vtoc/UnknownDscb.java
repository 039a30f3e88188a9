package org.altres.dasd.vtoc;

import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.dasd.Cchhr;

/// A record of the VTOC that has the lengths of a DSCB and no format that is known; kept as it is.
public record UnknownDscb(Bytes bytes) implements Dscb {
  public UnknownDscb {
    if (bytes.length() != LENGTH) {
      throw new IllegalArgumentException("a DSCB has 140 bytes, not " + bytes.length());
    }
  }

  /// Nothing: where it would stand is not known.
  @Override
  public Optional<Cchhr> next() {
    return Optional.empty();
  }
}
