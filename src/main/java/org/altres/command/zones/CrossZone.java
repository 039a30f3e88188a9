package org.altres.command.zones;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.altres.zone.EntryKey;
import org.altres.zone.Relation;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneName;
import org.altres.zone.ZoneReader;

/// The zones that the cross-zone subentries of a zone name: TIEDTO of the zone, XZMOD of its load
/// modules, XZLMOD of its modules.
///
/// @param zones their names
record CrossZone(Set<String> zones) {

  private static final List<String> INDICATORS = List.of("XZMODP", "XZLMODP");

  /// Finds them in a zone by its cross-reference: who has XZMOD or XZLMOD has the indicator too.
  static CrossZone of(ZoneReader zone) {
    Set<String> zones = new TreeSet<>();
    zone.definition().ifPresent(entry -> add(entry, zones));
    for (String indicator : INDICATORS) {
      for (EntryKey key : zone.referrers(Relation.CROSS_ZONE, indicator)) {
        zone.entry(key).ifPresent(entry -> add(entry, zones));
      }
    }
    return new CrossZone(zones);
  }

  /// Looks at entries.
  static CrossZone of(ZoneEntry definition, List<ZoneEntry> entries) {
    Set<String> zones = new TreeSet<>();
    add(definition, zones);
    entries.forEach(entry -> add(entry, zones));
    return new CrossZone(zones);
  }

  boolean isEmpty() {
    return zones.isEmpty();
  }

  boolean names(ZoneName zone) {
    return zones.contains(zone.value());
  }

  private static void add(ZoneEntry entry, Set<String> zones) {
    switch (entry.type().name()) {
      case "TARGETZONE" -> zones.addAll(entry.values("TIEDTO"));
      case "LMOD" -> addLast(entry.values("XZMOD"), zones);
      case "MOD" -> addLast(entry.values("XZLMOD"), zones);
      default -> {}
    }
  }

  private static void addLast(List<String> tuples, Set<String> zones) {
    tuples.forEach(tuple -> zones.add(ZoneEntry.parts(tuple).getLast()));
  }
}
