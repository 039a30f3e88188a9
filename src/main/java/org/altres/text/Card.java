package org.altres.text;

import org.altres.bytes.Bytes;

/// A card image, EBCDIC.
///
/// | columns | content |
/// |---|---|
/// | 1-72 | the statement; of an object deck's card X'02' and the rest of its record |
/// | 73-80 | sequence number |
///
/// @param bytes 80 bytes
public record Card(Bytes bytes) {

  /// Bytes of a card.
  public static final int LENGTH = 80;

  /// Columns before the sequence number.
  public static final int STATEMENT_LENGTH = 72;

  private static final int OBJECT_MARK = 0x02;

  public Card {
    if (bytes.length() != LENGTH) {
      throw new IllegalArgumentException("a card has 80 bytes, not " + bytes.length());
    }
  }

  /// Columns 1 to 72.
  public Bytes statement() {
    return bytes.slice(0, STATEMENT_LENGTH);
  }

  /// Columns 73 to 80.
  public Bytes sequence() {
    return bytes.from(STATEMENT_LENGTH);
  }

  /// Whether it is of an object deck, which is no text: column 1 is X'02'.
  public boolean isObject() {
    return bytes.u8(0) == OBJECT_MARK;
  }

  /// Its text without the blanks at the end.
  public String text(CodePage codePage, SequenceField sequence) {
    return codePage.decodeTrimmed(
        switch (sequence) {
          case KEPT -> bytes;
          case DROPPED -> statement();
        });
  }
}
