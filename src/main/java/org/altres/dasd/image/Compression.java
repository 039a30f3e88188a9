package org.altres.dasd.image;

import java.util.Optional;

/// How a compressed image keeps a track; the first byte of the track's image has the number.
public enum Compression {
  /// As it is: number 0.
  NONE,
  /// A zlib stream (RFC 1950): number 1.
  ZLIB,
  /// A bzip2 stream: number 2.
  BZIP2;

  /// The compression that the first byte of a track's image names.
  static Optional<Compression> of(byte code) {
    int number = code & 0xFF;
    return number < values().length ? Optional.of(values()[number]) : Optional.empty();
  }
}
