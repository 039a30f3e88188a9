package org.altres.command.smp4;

import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneKind;

/// Whether a SYSMOD entry of a target or distribution zone says that the SYSMOD is installed there.
final class Installed {

  private Installed() {}

  static boolean in(ZoneEntry sysmod, ZoneKind kind) {
    return sysmod.has(kind == ZoneKind.TARGET ? "APPLY" : "ACCEPT") && !sysmod.has("ERROR");
  }

  /// The subentry of a global SYSMOD entry that names such zones.
  static String subentry(ZoneKind kind) {
    return kind == ZoneKind.TARGET ? "APPID" : "ACCID";
  }
}
