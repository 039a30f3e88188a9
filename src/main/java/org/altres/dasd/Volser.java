package org.altres.dasd;

import java.util.Optional;
import java.util.regex.Pattern;
import org.altres.bytes.Bytes;
import org.altres.text.CodePage;

/// A volume serial: one to six characters A-Z, 0-9, `#`, `@`, `$` or a hyphen ("MVS JCL Reference",
/// VOLUME parameter). Real labels may hold other bytes: what reads them asks [#of(Bytes)].
///
/// @param value without trailing blanks
public record Volser(String value) implements Comparable<Volser> {

  private static final Pattern FORM = Pattern.compile("[A-Z0-9#@$-]{1,6}");

  public Volser {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a volume serial: " + value);
    }
  }

  /// The volume serial of six EBCDIC bytes, if they are one.
  public static Optional<Volser> of(Bytes sixBytes) {
    return parse(CodePage.IBM037.decodeTrimmed(sixBytes));
  }

  /// The volume serial that a text names, in upper case, if it is one.
  public static Optional<Volser> parse(String text) {
    String upper = text.toUpperCase(java.util.Locale.ROOT);
    return FORM.matcher(upper).matches() ? Optional.of(new Volser(upper)) : Optional.empty();
  }

  /// Six EBCDIC bytes, filled with blanks.
  public Bytes toBytes() {
    return CodePage.IBM037.encodePadded(value, 6);
  }

  @Override
  public int compareTo(Volser other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
