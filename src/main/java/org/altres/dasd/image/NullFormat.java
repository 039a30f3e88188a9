package org.altres.dasd.image;

import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.dasd.Cchh;
import org.altres.dasd.CkdRecord;
import org.altres.dasd.Track;

/// What a track reads as that a compressed image holds no bytes of.
enum NullFormat {
  /// Number 0: R0 and an end-of-file record.
  FORMATTED,
  /// Number 1: R0 and nothing else.
  EMPTY,
  /// Number 2: R0 and twelve records of 4096 zeros, as Linux formats a 3390.
  LINUX;

  private static final int FORMATTED_LENGTH = Track.EMPTY_LENGTH + CkdRecord.COUNT_LENGTH;
  private static final int LINUX_RECORDS = 12;
  private static final int LINUX_LENGTH = 4096;

  /// The format of a number.
  static Optional<NullFormat> of(int number) {
    return number < values().length ? Optional.of(values()[number]) : Optional.empty();
  }

  /// The format of a track, if it is one that needs no bytes in a file that is written.
  static Optional<NullFormat> of(Track track) {
    int length = track.image().length();
    if (length == Track.EMPTY_LENGTH && track.equals(Track.empty(track.address()))) {
      return Optional.of(EMPTY);
    }
    return isFormatted(track) ? Optional.of(FORMATTED) : Optional.empty();
  }

  /// Whether a track has an end-of-file record and nothing else.
  static boolean isFormatted(Track track) {
    return track.image().length() == FORMATTED_LENGTH
        && track.equals(Track.formatted(track.address()));
  }

  /// The track.
  Track track(Cchh address) {
    return switch (this) {
      case FORMATTED -> Track.formatted(address);
      case EMPTY -> Track.empty(address);
      case LINUX -> linux(address);
    };
  }

  /// Bytes of the track's image.
  int imageLength() {
    return switch (this) {
      case FORMATTED -> FORMATTED_LENGTH;
      case EMPTY -> Track.EMPTY_LENGTH;
      case LINUX -> Track.EMPTY_LENGTH + LINUX_RECORDS * (CkdRecord.COUNT_LENGTH + LINUX_LENGTH);
    };
  }

  private static Track linux(Cchh address) {
    Track.Builder builder = Track.builder(address);
    for (int i = 0; i < LINUX_RECORDS; i++) {
      builder.add(Bytes.EMPTY, Bytes.zeros(LINUX_LENGTH));
    }
    return builder.build();
  }
}
