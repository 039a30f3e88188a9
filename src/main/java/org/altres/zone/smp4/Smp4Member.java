package org.altres.zone.smp4;

import org.altres.bytes.Bytes;

/// An entry of a data set of SMP4: a directory entry and the member behind it.
///
/// @param key the 8 bytes of the name, which are no text
/// @param indicator byte 11 of the directory entry: X'80' alias, that is no member; the number of
///   halfwords of user data in X'1F'
/// @param userData the user data
/// @param data all blocks of the member joined; empty where there is no member
public record Smp4Member(Bytes key, int indicator, Bytes userData, Bytes data) {

  private static final int KEY_LENGTH = 8;
  private static final int ALIAS = 0x80;

  public Smp4Member {
    if (key.length() != KEY_LENGTH) {
      throw new IllegalArgumentException("a key has " + key.length() + " bytes");
    }
  }

  /// Whether byte 11 of a directory entry says that a member belongs to it, which is not so for the
  /// alias bit.
  public static boolean hasMember(int indicator) {
    return (indicator & ALIAS) == 0;
  }
}
