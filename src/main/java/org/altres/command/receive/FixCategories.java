package org.altres.command.receive;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.altres.mcs.HoldType;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneReader;

/// Which SYSMODs resolve FIXCAT holds: the categories of the hold become source ids of the SYSMOD
/// that resolves it, whichever of the two is received first.
final class FixCategories {

  private static final String TYPE = " " + HoldType.FIXCAT + " ";

  private final ZoneReader zone;
  private final Map<String, Set<String>> fresh = new TreeMap<>();
  private Optional<Map<String, Set<String>>> stored = Optional.empty();

  FixCategories(ZoneReader zone) {
    this.zone = zone;
  }

  /// Notes a FIXCAT hold of this RECEIVE.
  void add(String resolver, Collection<String> categories) {
    fresh.computeIfAbsent(resolver, id -> new LinkedHashSet<>()).addAll(categories);
  }

  /// Those of this RECEIVE, by resolving SYSMOD.
  Map<String, Set<String>> fresh() {
    return fresh;
  }

  /// What earlier FIXCAT holds say that a SYSMOD is for.
  Set<String> stored(String resolver) {
    return stored.orElseGet(this::read).getOrDefault(resolver, Set.of());
  }

  private Map<String, Set<String>> read() {
    Map<String, Set<String>> all = new HashMap<>();
    zone.forEach(GlobalDraft.HOLDDATA, "", entry -> read(entry, all));
    stored = Optional.of(all);
    return all;
  }

  private static void read(ZoneEntry entry, Map<String, Set<String>> all) {
    if (entry.name().contains(TYPE)) {
      entry
          .value("HOLDRESOLVER")
          .ifPresent(id ->
              all.computeIfAbsent(id, resolver -> new LinkedHashSet<>())
                  .addAll(entry.values("HOLDFIXCAT")));
    }
  }
}
