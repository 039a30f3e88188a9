package org.altres.bytes;

import java.util.Optional;

/// Gives bytes by their fingerprint: what is kept in files, carried by a basket or read from an
/// input can all be one.
@FunctionalInterface
public interface ContentSource {

  /// Has nothing.
  ContentSource EMPTY = fingerprint -> Optional.empty();

  /// The bytes of that fingerprint, if they are here; verified, so that they are these bytes.
  Optional<Bytes> find(Fingerprint fingerprint);
}
