package org.altres.command.report;

import java.util.Optional;
import org.altres.zone.EntryKey;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneReader;

/// What was received into a global zone.
///
/// @param global the global zone
record Received(ZoneReader global) {

  /// The entry of a received SYSMOD.
  Optional<ZoneEntry> find(String id) {
    return entry(id).filter(entry -> isReceived(entry));
  }

  /// The SYSMOD entry, which may be there for holds only.
  Optional<ZoneEntry> entry(String id) {
    return global.entry(new EntryKey(ZoneSysmods.SYSMOD, id));
  }

  static boolean isReceived(ZoneEntry entry) {
    return ZoneSysmods.State.of(entry, ZoneKind.GLOBAL).isInstalled();
  }

  /// `YES` or `NO`.
  static String inWords(boolean received) {
    return received ? "YES" : "NO";
  }
}
