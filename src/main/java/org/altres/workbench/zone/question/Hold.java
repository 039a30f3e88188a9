package org.altres.workbench.zone.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.altres.zone.EntryType;
import org.altres.zone.HoldKey;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneReader;

/// Why a SYSMOD is held, as the global zone has it.
///
/// @param type ERROR, SYSTEM, USER or FIXCAT
/// @param reason the reason id
/// @param holdClass HIPER, PE and the like, if it has one
/// @param date of the ++HOLD, as `2026.123`
/// @param originator of an internal hold: the SYSMOD id on the ++HOLD
public record Hold(
    String type,
    String reason,
    Optional<String> holdClass,
    Optional<String> date,
    Optional<String> originator) {

  static final EntryType HOLDDATA = EntryType.of("HOLDDATA");

  /// The holds of a SYSMOD.
  static List<Hold> of(ZoneReader global, String sysmod) {
    List<Hold> holds = new ArrayList<>();
    global.forEach(HOLDDATA, sysmod + " ", entry -> holds.add(of(entry)));
    return holds;
  }

  static Hold of(ZoneEntry entry) {
    HoldKey key = HoldKey.ofEntryName(entry.name());
    return new Hold(
        key.type(),
        key.reason(),
        entry.value("HOLDCLASS"),
        entry.value("HOLDDATE").map(SysmodState::day),
        key.originator());
  }
}
