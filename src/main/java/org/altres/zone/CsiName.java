package org.altres.zone;

import java.util.Optional;
import java.util.regex.Pattern;

/// The data set name of a consolidated software inventory: up to 44 characters. Here a CSI is a
/// name in a ZONEINDEX and no file: zones of one CSI cannot have the same name, zones of two can.
public record CsiName(String value) implements Comparable<CsiName> {

  private static final int LONGEST = 44;
  private static final Pattern FORM =
      Pattern.compile("[A-Z$#@][A-Z0-9$#@-]{0,7}(\\.[A-Z$#@][A-Z0-9$#@-]{0,7})*");

  public CsiName {
    if (!isOne(value)) {
      throw new IllegalArgumentException("not the name of a CSI: " + value);
    }
  }

  /// The name that a text is, if it is one.
  public static Optional<CsiName> parse(String text) {
    return isOne(text) ? Optional.of(new CsiName(text)) : Optional.empty();
  }

  private static boolean isOne(String text) {
    return text.length() <= LONGEST && FORM.matcher(text).matches();
  }

  @Override
  public int compareTo(CsiName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
