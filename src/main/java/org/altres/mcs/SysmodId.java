package org.altres.mcs;

/// The id of a SYSMOD, unique over all four types: 7 letters, digits, `$ # @`.
public record SysmodId(String value) implements Comparable<SysmodId> {

  public SysmodId {
    if (!isValid(value)) {
      throw Names.not("SYSMOD id", value);
    }
  }

  /// Whether a text is one.
  public static boolean isValid(String value) {
    return Names.isName(value, 7, 7, '$');
  }

  /// The same id, as that of a function.
  public Fmid asFmid() {
    return new Fmid(value);
  }

  @Override
  public int compareTo(SysmodId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
