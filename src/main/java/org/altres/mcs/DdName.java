package org.altres.mcs;

/// The name of a DD statement or DDDEF entry, and so of a library: 1 to 8 letters, digits, `$ # @`,
/// no digit first.
public record DdName(String value) implements Comparable<DdName> {

  public DdName {
    if (!isValid(value)) {
      throw Names.not("ddname", value);
    }
  }

  /// Whether a text is one.
  public static boolean isValid(String value) {
    return Names.isName(value, 1, 8, '$') && !Names.startsWithDigit(value);
  }

  @Override
  public int compareTo(DdName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
