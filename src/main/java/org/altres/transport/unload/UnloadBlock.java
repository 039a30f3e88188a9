package org.altres.transport.unload;

import java.util.ArrayList;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.message.DamagedDataException;
import org.altres.message.Place;

/// A block of the library inside a logical record of the unload.
///
/// | Offset | Bytes | Meaning |
/// | --- | --- | --- |
/// | 0 | 1 | flag, X'00' |
/// | 1 | 1 | number of the extent |
/// | 2 | 2 | zero |
/// | 4 | 5 | CCHHR |
/// | 9 | 1 | KL |
/// | 10 | 2 | DL |
/// | 12 | KL | key |
/// | 12 + KL | DL | data |
///
/// @param address CCHHR on the volume it came from, five bytes
/// @param key its key
/// @param data its data
record UnloadBlock(Bytes address, Bytes key, Bytes data) {

  static final int HEADER_LENGTH = 12;

  private static final int ADDRESS_OFFSET = 4;
  private static final int ADDRESS_LENGTH = 5;

  /// Reads the blocks of a record.
  ///
  /// @throws DamagedDataException if they do not fill it
  static List<UnloadBlock> read(Bytes record, Place place) {
    List<UnloadBlock> blocks = new ArrayList<>();
    int at = 0;
    while (at < record.length()) {
      int left = record.length() - at - HEADER_LENGTH;
      if (left < 0 || record.u8(at) != 0) {
        throw damaged(record, at, place);
      }
      int keyLength = record.u8(at + 9);
      int length = record.u16(at + 10);
      if (keyLength + length > left) {
        throw damaged(record, at, place);
      }
      int key = at + HEADER_LENGTH;
      blocks.add(
          new UnloadBlock(
              record.slice(at + ADDRESS_OFFSET, ADDRESS_LENGTH),
              record.slice(key, keyLength),
              record.slice(key + keyLength, length)));
      at = key + keyLength + length;
    }
    return blocks;
  }

  /// Whether it is the end of a member, or of the directory.
  boolean isEndOfFile() {
    return key.isEmpty() && data.isEmpty();
  }

  /// Bytes that it takes in a record.
  int length() {
    return HEADER_LENGTH + key.length() + data.length();
  }

  /// The block as it stands in a record.
  void addTo(Bytes.Builder record) {
    record.u32(0).add(address).u8(key.length()).u16(data.length()).add(key).add(data);
  }

  private static DamagedDataException damaged(Bytes record, int at, Place place) {
    int shown = Math.min(HEADER_LENGTH, record.length() - at);
    return new DamagedDataException(
        UnloadMessages.BLOCK_HEADER_WRONG, place.with("offset", at), record.slice(at, shown).hex());
  }
}
