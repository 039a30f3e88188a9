package org.altres.dasd.log;

import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.bytes.Fingerprint;

/// The id of a transaction: who began it and when, and on which volumes, as a fingerprint.
///
/// @param value 16 bytes
public record TransactionId(Bytes value) {

  /// Bytes of an id.
  static final int LENGTH = 16;

  public TransactionId {
    if (value.length() != LENGTH) {
      throw new IllegalArgumentException("a transaction id has 16 bytes, not " + value.length());
    }
  }

  /// The id of a transaction.
  ///
  /// @param volumes what it is about
  /// @param holder who began it: host, process, since when, doing what
  static TransactionId of(List<String> volumes, String holder) {
    Fingerprint.Hasher hasher = new Fingerprint.Hasher().add(holder);
    volumes.forEach(hasher::add);
    return new TransactionId(hasher.finish().value().slice(0, LENGTH));
  }

  @Override
  public String toString() {
    return value.hex();
  }
}
