package org.altres.dasd.image;

/// Where a compressed image keeps a track: its entry of an L2 table.
///
/// | CCKD | CCKD64 | meaning |
/// |---|---|---|
/// | 0, 4 | 0, 8 | offset of the track image; 0: the track is null; all ones: look in the next lower file |
/// | 4, 2 | 8, 2 | its length; of a null track its null format |
/// | 6, 2 | 10, 2 | bytes reserved for it |
sealed interface TrackEntry {

  /// It is in the next lower file.
  enum Lower implements TrackEntry {
    INSTANCE
  }

  /// It is null.
  ///
  /// @param format its null format
  record Null(NullFormat format) implements TrackEntry {}

  /// It has an image.
  ///
  /// @param offset in the file
  /// @param length 0 to 65535 bytes
  /// @param reserved 0 to 65535 bytes, the length at least where the entry is sound
  record Image(long offset, int length, int reserved) implements TrackEntry {}
}
