package org.altres.dasd;

import java.util.Optional;
import java.util.regex.Pattern;
import org.altres.bytes.Bytes;
import org.altres.text.CodePage;

/// A data set name: the 44 bytes that are its key in the VTOC ("DFSMSdfp Advanced Services",
/// SC23-6861, DS1DSNAM). Real VTOCs hold names that JCL would not take; those are kept, and
/// [#isValid()] tells. Ordered as the bytes are.
///
/// @param key 44 bytes, blank padded
public record Dsname(Bytes key) implements Comparable<Dsname> {

  /// Bytes of a name.
  public static final int LENGTH = 44;

  private static final Pattern FORM =
      Pattern.compile("[A-Z#@$][A-Z0-9#@$-]{0,7}(\\.[A-Z#@$][A-Z0-9#@$-]{0,7})*");

  public Dsname {
    if (key.length() != LENGTH) {
      throw new IllegalArgumentException("a data set name has 44 bytes, not " + key.length());
    }
  }

  /// The data set name that a text names, in upper case, if it is a valid one ("MVS JCL Reference",
  /// DSNAME parameter).
  public static Optional<Dsname> parse(String text) {
    String upper = text.toUpperCase(java.util.Locale.ROOT);
    return upper.length() <= LENGTH && FORM.matcher(upper).matches()
        ? Optional.of(new Dsname(CodePage.IBM037.encodePadded(upper, LENGTH)))
        : Optional.empty();
  }

  /// The data set name of a text that is one.
  ///
  /// @throws IllegalArgumentException if it is none
  public static Dsname of(String text) {
    return parse(text)
        .orElseThrow(() -> new IllegalArgumentException("not a data set name: " + text));
  }

  /// The name, blanks at the end cut off; bytes that are no character show as code page 037 has
  /// them.
  public String value() {
    return CodePage.IBM037.decodeTrimmed(key);
  }

  /// Whether JCL would take it.
  public boolean isValid() {
    return FORM.matcher(value()).matches();
  }

  @Override
  public int compareTo(Dsname other) {
    return key.compareTo(other.key);
  }

  @Override
  public String toString() {
    return value();
  }
}
