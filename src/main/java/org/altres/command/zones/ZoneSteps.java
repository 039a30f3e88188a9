package org.altres.command.zones;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.altres.plan.Step;
import org.altres.zone.CsiView;
import org.altres.zone.EntryKey;
import org.altres.zone.EntryType;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneName;
import org.altres.zone.ZoneReader;

/// Steps that several zone commands have.
final class ZoneSteps {

  private static final EntryType SYSMOD = EntryType.of("SYSMOD");
  private static final EntryType LOG = EntryType.of("LOG");

  private ZoneSteps() {}

  /// Makes a zone, unless it is there and empty.
  static List<Step> create(CsiView view, ZoneId zone, ZoneKind kind) {
    return view.zone(zone).isPresent() ? List.of() : List.of(new Step.CreateZone(zone, kind));
  }

  /// Writes all of a zone but its log into another, which is empty.
  static List<Step> copy(ZoneReader from, ZoneId to, ZoneConversion conversion) {
    List<Step> steps = new ArrayList<>();
    Set<EntryType> types = new HashSet<>(from.types());
    types.remove(from.kind().definition());
    types.remove(LOG);
    types.removeIf(type -> !type.zones().contains(conversion.kind()));
    boolean sysmods = !conversion.keepsEntries() && types.remove(SYSMOD);
    if (!types.isEmpty()) {
      steps.add(new Step.CopyEntries(from.id(), to, types));
    }
    if (sysmods) {
      List<ZoneEntry> converted = new ArrayList<>();
      from.forEach(SYSMOD, "", entry -> converted.add(conversion.sysmod(entry)));
      steps.add(new Step.PutEntries(to, converted));
    }
    from.definition()
        .map(conversion::definition)
        .ifPresent(entry -> steps.add(new Step.PutEntry(to, Optional.empty(), entry)));
    return steps;
  }

  /// Changes the ZONEINDEX of a global zone.
  ///
  /// @param gone the line that goes, if one does
  /// @param come the line that comes, if one does
  static List<Step> index(ZoneReader global, Optional<ZoneName> gone, Optional<String> come) {
    ZoneEntry before = global.definition().orElseThrow();
    List<String> lines = new ArrayList<>(before.values("ZONEINDEX"));
    gone.ifPresent(
        name -> lines.removeIf(line -> ZoneEntry.parts(line).getFirst().equals(name.value())));
    come.ifPresent(lines::add);
    ZoneEntry after = before.edit().set("ZONEINDEX", lines).build();
    return after.equals(before)
        ? List.of()
        : List.of(new Step.PutEntry(global.id(), Optional.of(before), after));
  }

  /// The key of the entry that defines a zone.
  static EntryKey definition(ZoneId zone, ZoneKind kind) {
    return new EntryKey(kind.definition(), zone.name().value());
  }
}
