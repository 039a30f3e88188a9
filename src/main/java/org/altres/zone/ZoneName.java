package org.altres.zone;

import java.util.Optional;
import java.util.regex.Pattern;

/// The name of a zone: one to seven characters `A-Z 0-9 $ # @`, the first no digit. The zone of
/// received SYSMODs is always called `GLOBAL`.
public record ZoneName(String value) implements Comparable<ZoneName> {

  private static final Pattern FORM = Pattern.compile("[A-Z$#@][A-Z0-9$#@]{0,6}");

  /// The name of every global zone.
  public static final ZoneName GLOBAL = new ZoneName("GLOBAL");

  public ZoneName {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a zone name: " + value);
    }
  }

  /// The name that a text is, if it is one.
  public static Optional<ZoneName> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new ZoneName(text)) : Optional.empty();
  }

  @Override
  public int compareTo(ZoneName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
