package org.altres.module;

import org.altres.bytes.Bytes;
import org.altres.text.CodePage;

/// The name of an external symbol, a load module or an alias: eight bytes, blank padded. Private
/// code has a blank name; a deleted entry of a CESD may have one of zeros. Ordered as bytes are.
///
/// @param key 8 bytes
public record SymbolName(Bytes key) implements Comparable<SymbolName> {

  /// Bytes of a name.
  public static final int LENGTH = 8;

  /// The name of private code: eight blanks.
  public static final SymbolName BLANK = new SymbolName(Bytes.filled(LENGTH, 0x40));

  public SymbolName {
    if (key.length() != LENGTH) {
      throw new IllegalArgumentException("a name has 8 bytes, not " + key.length());
    }
  }

  /// The name of a text of at most eight characters.
  ///
  /// @throws IllegalArgumentException if it is longer or not EBCDIC
  public static SymbolName of(String text) {
    return new SymbolName(CodePage.IBM037.encodePadded(text, LENGTH));
  }

  /// The name at an offset of bytes that have it.
  public static SymbolName read(Bytes bytes, int offset) {
    return new SymbolName(bytes.slice(offset, LENGTH));
  }

  /// The name without the blanks behind it; bytes that are no letters show as code page 037 has
  /// them.
  public String value() {
    return CodePage.IBM037.decodeTrimmed(key);
  }

  /// Whether it is blank.
  public boolean isBlank() {
    return key.isAll(0x40);
  }

  /// Whether it is zeros: an entry of a CESD that was deleted or replaced.
  public boolean isZero() {
    return key.isAll(0);
  }

  @Override
  public int compareTo(SymbolName other) {
    return key.compareTo(other.key);
  }

  @Override
  public String toString() {
    return value();
  }
}
