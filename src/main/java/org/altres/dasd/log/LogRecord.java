package org.altres.dasd.log;

import org.altres.bytes.Bytes;
import org.altres.bytes.Fingerprint;

/// The head of a record of the track log; the track image follows it. Numbers are big-endian.
///
/// | offset | length | meaning |
/// |---|---|---|
/// | 0 | 4 | eye-catcher `TRAK`, ASCII |
/// | 4 | 4 | number of the record, from 0 |
/// | 8 | 4 | ordinal of the volume in the header, from 0 |
/// | 12 | 4 | track, relative to the volume |
/// | 16 | 4 | length of the track image after the change |
/// | 20 | 4 | length of the slot that follows this head; the track image is its beginning |
/// | 24 | 4 | how much of the track's place in the volume image was in use before |
/// | 28 | 32 | SHA-256 of the track's whole place in the volume image before |
/// | 60 | 4 | CRC-32C of the 60 bytes before and of the track image |
///
/// @param number from 0
/// @param volume ordinal in the header
/// @param track relative number
/// @param length of the track image
/// @param slot length of the slot, at least `length`
/// @param before what the change replaces
record LogRecord(int number, int volume, int track, int length, int slot, Before before) {

  /// Bytes of the head.
  static final int HEAD_LENGTH = 64;

  static final Bytes EYE_CATCHER = Bytes.ofHex("5452414B");

  /// What a track's place in the volume image held when the transaction first changed it.
  ///
  /// @param used its length without the zeros at its end; the fold writes as much, so that no byte
  ///   of the former track stays behind the new one
  /// @param fingerprint of the whole place
  record Before(int used, Fingerprint fingerprint) {

    /// What a place holds.
    static Before of(Bytes place) {
      int used = place.length();
      while (used > 0 && place.u8(used - 1) == 0) {
        used--;
      }
      return new Before(used, Fingerprint.of(place));
    }
  }

  /// The head for this image.
  Bytes head(Bytes image) {
    Bytes fields =
        new Bytes.Builder(HEAD_LENGTH)
            .add(EYE_CATCHER)
            .u32(number)
            .u32(volume)
            .u32(track)
            .u32(length)
            .u32(slot)
            .u32(before.used())
            .add(before.fingerprint().value())
            .build();
    return new Bytes.Builder(HEAD_LENGTH)
        .add(fields)
        .u32(FileFrame.checksum(fields, image))
        .build();
  }

  /// Whether a head begins as one does.
  static boolean isRecord(Bytes head) {
    return head.startsWith(EYE_CATCHER);
  }

  /// Reads a head; its numbers are not checked against the log yet.
  static LogRecord read(Bytes head) {
    return new LogRecord(
        head.s32(4),
        head.s32(8),
        head.s32(12),
        head.s32(16),
        head.s32(20),
        new Before(head.s32(24), new Fingerprint(head.slice(28, 32).compact())));
  }

  /// Whether head and image belong together.
  static boolean isSound(Bytes head, Bytes image) {
    return head.u32(60) == FileFrame.checksum(head.slice(0, 60), image);
  }
}
