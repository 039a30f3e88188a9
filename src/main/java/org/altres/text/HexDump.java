package org.altres.text;

import java.util.AbstractList;
import java.util.List;
import java.util.Locale;
import org.altres.bytes.Bytes;

/// Bytes as a storage dump prints them: offset, four words in hex, the characters beside.
///
/// ```
/// 00000010  C1D3E340 D7C1D9D4 D3C9C200 40404040  |ALT PARMLIB.    |
/// ```
public final class HexDump {

  private static final int WIDTH = 16;
  private static final int WORD = 4;
  private static final int HEX_COLUMNS = WIDTH * 2 + WIDTH / WORD - 1;

  private HexDump() {}

  /// The lines of a dump, 16 bytes each; a line is made when it is asked for.
  ///
  /// @param first the offset that the first byte is shown with
  public static List<String> lines(Bytes bytes, CodePage codePage, long first) {
    return new AbstractList<>() {
      @Override
      public String get(int index) {
        int at = index * WIDTH;
        Bytes row = bytes.slice(at, Math.min(WIDTH, bytes.length() - at));
        return line(row, codePage, first + at);
      }

      @Override
      public int size() {
        return (bytes.length() + WIDTH - 1) / WIDTH;
      }
    };
  }

  /// What stands for a byte in a dump: its character, or a period where it has none to show.
  public static char printable(int value, CodePage codePage) {
    char character = codePage.character(value);
    boolean hidden =
        Character.isISOControl(character) || character == '\u00A0' || character == '\u00AD';
    return hidden ? '.' : character;
  }

  private static String line(Bytes row, CodePage codePage, long offset) {
    StringBuilder hex = new StringBuilder();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < row.length(); i++) {
      if (i > 0 && i % WORD == 0) {
        hex.append(' ');
      }
      hex.append(row.slice(i, 1).hex());
      text.append(printable(row.u8(i), codePage));
    }
    hex.repeat(' ', HEX_COLUMNS - hex.length());
    return String.format(Locale.ROOT, "%08X  %s  |%s|", offset, hex, text);
  }
}
