package org.altres.zone;

import java.util.Comparator;

/// Which entry of a zone.
///
/// @param type its type
/// @param name its name: one to 1023 characters. A HOLDDATA entry is named by [HoldKey].
public record EntryKey(EntryType type, String name) implements Comparable<EntryKey> {

  /// The longest name that an entry may have, in characters.
  public static final int LONGEST_NAME = 1023;

  private static final Comparator<EntryKey> ORDER =
      Comparator.comparing(EntryKey::type).thenComparing(EntryKey::name);

  public EntryKey {
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("an entry name has " + name.length() + " characters");
    }
  }

  /// The key of an entry.
  ///
  /// @throws IllegalArgumentException if there is no such type
  public static EntryKey of(String type, String name) {
    return new EntryKey(EntryType.of(type), name);
  }

  @Override
  public int compareTo(EntryKey other) {
    return ORDER.compare(this, other);
  }

  /// `MOD IEFAB4B0`.
  @Override
  public String toString() {
    return type + " " + name;
  }
}
