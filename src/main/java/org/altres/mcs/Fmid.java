package org.altres.mcs;

/// The id of the function that owns a SYSMOD or an element: 7 letters, digits, `$ # @`.
public record Fmid(String value) implements Comparable<Fmid> {

  public Fmid {
    if (!isValid(value)) {
      throw Names.not("FMID", value);
    }
  }

  /// Whether a text is one.
  public static boolean isValid(String value) {
    return Names.isName(value, 7, 7, '$');
  }

  /// The same id, as that of a SYSMOD.
  public SysmodId asSysmodId() {
    return new SysmodId(value);
  }

  @Override
  public int compareTo(Fmid other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
