package org.altres.zone.smp4;

import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.text.CodePage;

/// The key of an entry of a CDS or ACDS.
///
/// | offset | length | meaning |
/// |---|---|---|
/// | 0 | 1 | type of the entry |
/// | 1 | 6 | name: 8 characters of 6 bits, the first in the high bits, padded with blanks |
/// | 7 | 1 | X'00' |
///
/// @param type the type, as the byte is
/// @param name the name without the blanks behind it
record PackedKey(int type, String name) {

  private static final int CHARACTERS = 8;
  private static final int BITS = 6;
  private static final int MASK = 0x3f;

  /// The EBCDIC characters in the order of their codes; code 0 stands for none.
  private static final Bytes ALPHABET =
      Bytes.ofHex(
          "00404B4C4D4E4F505A5B5C5D5E5F60616B6C6D6E6F7A7B7C7D7E7FC0"
              + "C1C2C3C4C5C6C7C8C9D1D2D3D4D5D6D7D8D9E2E3E4E5E6E7E8E9F0F1F2F3F4F5F6F7F8F9");

  /// Takes a key apart; empty if it is no packed key.
  static Optional<PackedKey> of(Bytes key) {
    if (key.u8(7) != 0) {
      return Optional.empty();
    }
    long value = key.s64(0) >>> 8;
    byte[] characters = new byte[CHARACTERS];
    for (int i = 0; i < CHARACTERS; i++) {
      int code = (int) (value >> (BITS * (CHARACTERS - 1 - i))) & MASK;
      if (code == 0) {
        return Optional.empty();
      }
      characters[i] = (byte) ALPHABET.u8(code);
    }
    return Optional.of(
        new PackedKey(key.u8(0), CodePage.IBM037.decode(Bytes.of(characters)).strip()));
  }
}
