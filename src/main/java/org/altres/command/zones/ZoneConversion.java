package org.altres.command.zones;

import java.util.Map;
import java.util.Optional;
import org.altres.zone.EntryKey;
import org.altres.zone.EntryType;
import org.altres.zone.Subentry;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneEntryEditor;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneName;

/// Makes entries of one zone entries of another: with its name, and its kind where a DLIB zone
/// becomes a target zone.
///
/// @param to the name of the other zone
/// @param from what the zone is
/// @param kind what the other is
/// @param options what its OPTIONS is to be, if not as it was
/// @param related what its RELATED is to be, if not as it was
record ZoneConversion(
    ZoneName to, ZoneKind from, ZoneKind kind, Optional<String> options, Optional<String> related) {

  private static final Map<String, String> ACCEPTED_TO_APPLIED =
      Map.of("ACCEPT", "APPLY", "ACCDATE", "APPDATE", "ACCTIME", "APPTIME");

  /// Whether entries other than the definition are written as they are.
  boolean keepsEntries() {
    return from == kind;
  }

  /// The definition entry. A DLIB zone's RELATED names a target zone, so a target zone that is made
  /// of it does not take that over.
  ZoneEntry definition(ZoneEntry definition) {
    ZoneEntryEditor editor = copy(definition, kind.definition(), to.value(), Map.of());
    if (!keepsEntries()) {
      editor.clear("RELATED");
    }
    options.ifPresent(name -> editor.set("OPTIONS", name));
    related.ifPresent(name -> editor.set("RELATED", name));
    return editor.build();
  }

  /// A SYSMOD entry: where a DLIB zone becomes a target zone, what was accepted is applied, and is
  /// marked REGEN, having come with the libraries and not by APPLY.
  ZoneEntry sysmod(ZoneEntry sysmod) {
    if (keepsEntries()) {
      return sysmod;
    }
    ZoneEntryEditor editor = copy(sysmod, sysmod.type(), sysmod.name(), ACCEPTED_TO_APPLIED);
    if (sysmod.has("ACCEPT")) {
      editor.indicate("REGEN", true);
    }
    return editor.build();
  }

  private ZoneEntryEditor copy(
      ZoneEntry entry, EntryType type, String name, Map<String, String> renamed) {
    ZoneEntryEditor editor = ZoneEntry.of(new EntryKey(type, name)).edit();
    for (ZoneEntry.Held held : entry.subentries()) {
      String old = held.subentry().name();
      String subentry = renamed.getOrDefault(old, old);
      Optional<Subentry> there =
          type.findSubentry(subentry).filter(each -> each.zones().contains(kind));
      if (there.isEmpty()) {
        continue;
      }
      if (there.get().kind() == org.altres.zone.SubentryKind.INDICATOR) {
        editor.indicate(subentry, true);
      } else {
        editor.set(subentry, held.version(), held.values());
      }
    }
    return editor;
  }
}
