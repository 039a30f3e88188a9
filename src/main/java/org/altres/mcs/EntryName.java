package org.altres.mcs;

/// The name of an element, a load module or another member: 1 to 8 letters, digits, `$ # @ {` (the
/// brace is X'C0', which SVC modules have in their names) and the hyphen that some libraries use.
public record EntryName(String value) implements Comparable<EntryName> {

  public EntryName {
    if (!isValid(value)) {
      throw Names.not("name of an entry", value);
    }
  }

  /// Whether a text is one.
  public static boolean isValid(String value) {
    return isName(value);
  }

  private static boolean isName(String value) {
    return Names.isName(value.replace('-', '$'), 1, 8, '{');
  }

  @Override
  public int compareTo(EntryName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
