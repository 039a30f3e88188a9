package org.altres.zone;

import java.util.Optional;

/// Which hold: what makes two ++HOLD statements the same one (SMP/E Commands, RECEIVE: processing
/// ++HOLD and ++RELEASE statements). An internal hold belongs to the SYSMOD that it came in, and is
/// told from others by the SYSMOD id on the ++HOLD.
///
/// @param sysmod the SYSMOD that is held
/// @param type ERROR, SYSTEM, USER or FIXCAT
/// @param reason the reason id
/// @param originator the SYSMOD id on the ++HOLD of an internal hold
public record HoldKey(String sysmod, String type, String reason, Optional<String> originator) {

  private static final String BLANK = " ";

  /// The name of the HOLDDATA entry, which begins with the SYSMOD: `UZ12345 ERROR AZ12345`, with a
  /// fourth word for an internal hold.
  public String entryName() {
    return String.join(BLANK, sysmod, type, reason) + originator.map(id -> BLANK + id).orElse("");
  }

  /// The key of the HOLDDATA entry.
  public EntryKey entryKey() {
    return EntryKey.of("HOLDDATA", entryName());
  }

  /// The hold of which a HOLDDATA entry of that name is.
  ///
  /// @throws IllegalArgumentException if it is no such name
  public static HoldKey ofEntryName(String name) {
    String[] words = name.split(BLANK);
    if (words.length < 3 || words.length > 4) {
      throw new IllegalArgumentException("not the name of a HOLDDATA entry: " + name);
    }
    return new HoldKey(
        words[0], words[1], words[2], words.length == 4 ? Optional.of(words[3]) : Optional.empty());
  }
}
