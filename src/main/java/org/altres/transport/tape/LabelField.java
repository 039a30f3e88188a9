package org.altres.transport.tape;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.altres.bytes.Bytes;
import org.altres.text.CodePage;

/// A field of a label.
final class LabelField {

  private static final Pattern NUMBER = Pattern.compile("0*[0-9]{1,9}");
  private static final Pattern ID = Pattern.compile("(VOL|HDR|EOF|EOV|UVL|UHL|UTL)[1-9]");

  private LabelField() {}

  /// Whether four characters are the id of a label.
  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /// A field as text, blanks and all.
  static String text(Bytes label, int offset, int length) {
    return CodePage.IBM037.decode(label.slice(offset, length));
  }

  /// A field that is a number of at most nine digits, if it is one; blanks are none.
  static OptionalInt number(Bytes label, int offset, int length) {
    String digits = text(label, offset, length).strip();
    return NUMBER.matcher(digits).matches()
        ? OptionalInt.of(Integer.parseInt(digits))
        : OptionalInt.empty();
  }
}
