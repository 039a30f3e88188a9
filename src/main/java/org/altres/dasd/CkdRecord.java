package org.altres.dasd;

import org.altres.bytes.Bytes;

/// A count-key-data record as it stands on a track ("Introduction to IBM Direct Access Storage
/// Devices", SR20-4738).
///
/// Count field, 8 bytes:
///
/// | offset | length | meaning |
/// |---|---|---|
/// | 0 | 4 | CCHH, the first bit on when the record goes on on the next track (track overflow) |
/// | 4 | 1 | record number |
/// | 5 | 1 | key length |
/// | 6 | 2 | data length |
///
/// @param count the 8 bytes of the count field
/// @param key 0 to 255 bytes
/// @param data 0 to 65535 bytes
public record CkdRecord(Bytes count, Bytes key, Bytes data) {

  /// Bytes of a count field.
  public static final int COUNT_LENGTH = 8;

  public CkdRecord {
    if (count.length() != COUNT_LENGTH
        || count.u8(5) != key.length()
        || count.u16(6) != data.length()) {
      throw new IllegalArgumentException("the count field does not count this key and data");
    }
  }

  /// A record of a track.
  ///
  /// @param track where it stands
  /// @param number 0 to 255
  public static CkdRecord of(Cchh track, int number, Bytes key, Bytes data) {
    Bytes count =
        new Bytes.Builder(COUNT_LENGTH)
            .add(track.toBytes())
            .u8(number)
            .u8(key.length())
            .u16(data.length())
            .build();
    return new CkdRecord(count, key, data);
  }

  /// The end-of-file record: no key, no data.
  public static CkdRecord endOfFile(Cchh track, int number) {
    return of(track, number, Bytes.EMPTY, Bytes.EMPTY);
  }

  /// The record number, 1 for the first behind R0.
  public int number() {
    return count.u8(4);
  }

  /// Whether it says: end of file.
  public boolean isEndOfFile() {
    return key.isEmpty() && data.isEmpty();
  }

  /// Whether it goes on on the next track (RECFM T).
  public boolean continuesOnNextTrack() {
    return (count.u8(0) & 0x80) != 0;
  }

  /// The track that the count field names, its overflow bit taken away.
  public Cchh address() {
    return new Cchh(count.u16(0) & 0x7FFF, count.u16(2));
  }

  /// Bytes that it takes in a track image.
  public int imageLength() {
    return COUNT_LENGTH + key.length() + data.length();
  }
}
