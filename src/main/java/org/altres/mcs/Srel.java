package org.altres.mcs;

/// A system or subsystem and its release, as `Z038` for MVS: 4 letters, digits, `$ # @`.
public record Srel(String value) implements Comparable<Srel> {

  public Srel {
    if (!isValid(value)) {
      throw Names.not("SREL", value);
    }
  }

  /// Whether a text is one.
  public static boolean isValid(String value) {
    return Names.isName(value, 4, 4, '$');
  }

  @Override
  public int compareTo(Srel other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
