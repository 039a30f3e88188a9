package org.altres.transport.tape;

import java.util.OptionalInt;
import org.altres.bytes.Bytes;
import org.altres.text.CodePage;

/// A field of a label.
final class LabelField {

  private LabelField() {}

  /// A field as text, blanks and all.
  static String text(Bytes label, int offset, int length) {
    return CodePage.IBM037.decode(label.slice(offset, length));
  }

  /// A field that is a number of at most nine digits, if it is one; blanks are none.
  static OptionalInt number(Bytes label, int offset, int length) {
    String digits = text(label, offset, length).strip();
    return digits.matches("0*[0-9]{1,9}")
        ? OptionalInt.of(Integer.parseInt(digits))
        : OptionalInt.empty();
  }
}
