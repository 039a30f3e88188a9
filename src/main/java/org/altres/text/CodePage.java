package org.altres.text;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.OptionalInt;
import org.altres.bytes.Bytes;

/// A single-byte EBCDIC code page (CDRA, code pages 00037 and 01047). Both give back every one of
/// the 256 bytes: where the JDK's own table for 037 decodes two bytes to the line feed, X'25' is
/// the line feed and X'15' is U+0085 here, as in 1047.
public enum CodePage {
  /// CECP USA, Canada: what MVS 3.8 sources are written in.
  IBM037("IBM037"),
  /// Latin 1 Open Systems: what z/OS calls the brackets.
  IBM1047("IBM1047");

  private final String charsetName;
  private final char[] toText = new char[256];
  private final short[] toByte = new short[65536];

  CodePage(String charsetName) {
    this.charsetName = charsetName;
    byte[] all = new byte[256];
    for (int i = 0; i < 256; i++) {
      all[i] = (byte) i;
    }
    char[] decoded = new String(all, Charset.forName(charsetName)).toCharArray();
    System.arraycopy(decoded, 0, toText, 0, 256);
    toText[0x15] = '\u0085';
    toText[0x25] = '\n';
    Arrays.fill(toByte, (short) -1);
    for (int i = 0; i < 256; i++) {
      toByte[toText[i]] = (short) i;
    }
  }

  /// The name of the code page, `IBM037` or `IBM1047`.
  public String charsetName() {
    return charsetName;
  }

  /// The text of bytes, one character a byte.
  public String decode(Bytes bytes) {
    char[] text = new char[bytes.length()];
    for (int i = 0; i < text.length; i++) {
      text[i] = toText[bytes.u8(i)];
    }
    return new String(text);
  }

  /// The text of bytes, blanks at the end cut off.
  public String decodeTrimmed(Bytes bytes) {
    int end = bytes.length();
    while (end > 0 && bytes.u8(end - 1) == 0x40) {
      end--;
    }
    return decode(bytes.slice(0, end));
  }

  /// The character of one byte (0 to 255).
  public char character(int value) {
    return toText[value];
  }

  /// The byte of a character, if this code page has it.
  public OptionalInt byteOf(char character) {
    short value = toByte[character];
    return value < 0 ? OptionalInt.empty() : OptionalInt.of(value);
  }

  /// The index of the first character that this code page does not have.
  public OptionalInt firstUnmappable(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (toByte[text.charAt(i)] < 0) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /// The bytes of a text.
  ///
  /// @throws IllegalArgumentException if a character is not in this code page; ask
  ///   [#firstUnmappable] before, where the text is a user's
  public Bytes encode(String text) {
    byte[] bytes = new byte[text.length()];
    for (int i = 0; i < bytes.length; i++) {
      short value = toByte[text.charAt(i)];
      if (value < 0) {
        throw new IllegalArgumentException(
            "U+%04X is not in %s".formatted((int) text.charAt(i), charsetName));
      }
      bytes[i] = (byte) value;
    }
    return Bytes.of(bytes);
  }

  /// The bytes of a text, filled with blanks to a length.
  ///
  /// @throws IllegalArgumentException if the text is longer, or has a character that is not here
  public Bytes encodePadded(String text, int length) {
    if (text.length() > length) {
      throw new IllegalArgumentException("longer than " + length + ": " + text);
    }
    return encode(text + " ".repeat(length - text.length()));
  }
}
