package org.altres.dataset.pds;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.altres.bytes.Bytes;
import org.altres.text.CodePage;

/// The name of a member: the eight bytes that are its key in a directory ("DFSMS Using Data Sets",
/// SC23-6855, PDS directory). Real directories hold names that JCL would not take, binary ones too;
/// those are kept, and [#isValid()] tells. Ordered as the bytes are, which is the order of a
/// directory.
///
/// @param key 8 bytes, blank padded; not all X'FF', which ends a directory
public record MemberName(Bytes key) implements Comparable<MemberName> {

  /// Bytes of a name.
  public static final int LENGTH = 8;

  private static final Pattern FORM = Pattern.compile("[A-Z#@$][A-Z0-9#@${]{0,7}");
  private static final Pattern HEX = Pattern.compile("X'[0-9A-F]{16}'");

  public MemberName {
    if (key.length() != LENGTH) {
      throw new IllegalArgumentException("a member name has 8 bytes, not " + key.length());
    }
    if (key.isAll(0xFF)) {
      throw new IllegalArgumentException("eight bytes X'FF' end a directory and are no name");
    }
  }

  /// The member that a text names, in upper case: a valid name ("MVS JCL Reference"), or the form
  /// `X'0153595354454D40'` of sixteen hexadecimal digits.
  public static Optional<MemberName> parse(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    if (HEX.matcher(upper).matches()) {
      Bytes key = Bytes.ofHex(upper.substring(2, 18));
      return key.isAll(0xFF) ? Optional.empty() : Optional.of(new MemberName(key));
    }
    return FORM.matcher(upper).matches()
        ? Optional.of(new MemberName(CodePage.IBM037.encodePadded(upper, LENGTH)))
        : Optional.empty();
  }

  /// The member name of a text that is one.
  ///
  /// @throws IllegalArgumentException if it is none
  public static MemberName of(String text) {
    return parse(text)
        .orElseThrow(() -> new IllegalArgumentException("not a member name: " + text));
  }

  /// The name with blanks at the end cut off where its characters can be printed and have no blank
  /// between them, else sixteen hexadecimal digits as `X'0153595354454D40'`.
  public String value() {
    String text = CodePage.IBM037.decodeTrimmed(key);
    boolean printable = !text.isEmpty();
    for (int i = 0; i < text.length(); i++) {
      printable &= text.charAt(i) > ' ' && text.charAt(i) < 0x7F;
    }
    return printable ? text : "X'" + key.hex() + "'";
  }

  /// Whether JCL would take it.
  public boolean isValid() {
    return FORM.matcher(CodePage.IBM037.decodeTrimmed(key)).matches();
  }

  @Override
  public int compareTo(MemberName other) {
    return key.compareTo(other.key);
  }

  @Override
  public String toString() {
    return value();
  }
}
