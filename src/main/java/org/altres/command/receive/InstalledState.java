package org.altres.command.receive;

import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneKind;

/// What the SYSMOD entry of a target or distribution zone says about a SYSMOD (SMP/E Commands,
/// REJECT processing).
enum InstalledState {
  /// Not there, or deleted, or there for something else only.
  ABSENT,
  /// Applied or accepted.
  INSTALLED,
  /// Replaced by another.
  SUPERSEDED,
  /// Partly installed.
  IN_ERROR;

  static InstalledState of(ZoneEntry sysmod, ZoneKind kind) {
    boolean there =
        kind == ZoneKind.TARGET ? sysmod.has("APPLY") || sysmod.has("REGEN") : sysmod.has("ACCEPT");
    if (sysmod.has("DELBY")) {
      return ABSENT;
    }
    if (there && sysmod.has("ERROR")) {
      return IN_ERROR;
    }
    if (there) {
      return INSTALLED;
    }
    return sysmod.has("LASTSUP") || sysmod.has("SUPBY") ? SUPERSEDED : ABSENT;
  }

  /// Whether REJECT takes it for installed.
  boolean counts() {
    return this == INSTALLED || this == SUPERSEDED;
  }
}
