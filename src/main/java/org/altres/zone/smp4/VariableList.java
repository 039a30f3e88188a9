package org.altres.zone.smp4;

import java.util.ArrayList;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.text.CodePage;

/// The list at the end of a member: elements of nine bytes, a value of eight and a code. It ends at
/// a value that begins with X'FF' or with the data; what stands behind is left over in the buffer
/// from other entries, and looks like elements.
final class VariableList {

  private static final int LENGTH = 9;
  private static final int END = 0xff;
  private static final int FIRST_ID = 0xa0;
  private static final int ID_LENGTH = 7;

  private VariableList() {}

  /// One element.
  ///
  /// @param code what the value is
  /// @param value the text, without blanks and zeros behind it
  /// @param version for codes from X'A0' the byte behind the id: which ++VER, and X'40'
  record Element(int code, String value, int version) {}

  /// The elements from an offset on.
  static List<Element> read(Bytes data, int offset) {
    List<Element> elements = new ArrayList<>();
    for (int at = offset; at + LENGTH <= data.length() && data.u8(at) != END; at += LENGTH) {
      int code = data.u8(at + LENGTH - 1);
      boolean id = code >= FIRST_ID;
      String value = text(data.slice(at, id ? ID_LENGTH : LENGTH - 1));
      elements.add(new Element(code, value, id ? data.u8(at + ID_LENGTH) : 0));
    }
    return elements;
  }

  /// A text field: the characters without blanks and zeros behind them.
  static String text(Bytes field) {
    int end = field.length();
    while (end > 0 && (field.u8(end - 1) == 0 || field.u8(end - 1) == 0x40)) {
      end--;
    }
    return CodePage.IBM037.decode(field.slice(0, end));
  }
}
