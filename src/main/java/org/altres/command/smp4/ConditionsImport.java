package org.altres.command.smp4;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.altres.command.ZoneIndex;
import org.altres.message.Message;
import org.altres.plan.Basis;
import org.altres.plan.Plan;
import org.altres.plan.Step;
import org.altres.zone.CsiView;
import org.altres.zone.EntryKey;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneName;
import org.altres.zone.ZoneReader;

/// Plans how conditional requisites become part of the zone that they belong to: IFREQ at the
/// SYSMODs with the ++IFs, CIFREQ at the functions that the ++IFs name. A function that the zone
/// has no entry of gets one, which says nothing else.
final class ConditionsImport {

  private final CsiView view;
  private final ZoneId global;

  ConditionsImport(CsiView view, ZoneId global) {
    this.view = view;
    this.global = global;
  }

  Plan plan(Smp4Zone read, ZoneName name) {
    String title = Smp4Import.title(read, name);
    Optional<ZoneReader> zone =
        ZoneIndex.of(view.zone(global).flatMap(ZoneReader::definition))
            .find(name)
            .flatMap(line -> view.zone(line.id()));
    if (zone.isEmpty()) {
      return Plan.refused(title, List.of(Smp4Import.message(ImportMessages.NO_ZONE, name)));
    }
    List<Message> notes = new ArrayList<>();
    Map<EntryKey, ZoneEntry> changed = new TreeMap<>();
    Map<String, List<String>> causers = new TreeMap<>();
    read.conditions()
        .forEach((sysmod, conditions) -> {
          conditions.forEach(condition -> {
            List<String> parts = ZoneEntry.parts(condition);
            causers
                .computeIfAbsent(parts.getFirst(), f -> new ArrayList<>())
                .add(ZoneEntry.tuple(sysmod, parts.getLast()));
          });
          EntryKey key = EntryKey.of("SYSMOD", sysmod);
          Optional<ZoneEntry> entry = zone.get().entry(key);
          if (entry.isPresent()) {
            changed.put(key, entry.get().edit().add("IFREQ", conditions).build());
          } else {
            notes.add(Smp4Import.message(ImportMessages.NO_SYSMOD, sysmod, name));
          }
        });
    causers.forEach((function, tuples) -> {
      EntryKey key = EntryKey.of("SYSMOD", function);
      ZoneEntry entry =
          Optional.ofNullable(changed.get(key))
              .or(() -> zone.get().entry(key))
              .orElse(ZoneEntry.of(key));
      changed.put(key, entry.edit().add("CIFREQ", tuples).build());
    });
    notes.addFirst(
        Smp4Import.message(
            ImportMessages.CONDITIONS, read.conditions().size(), read.source(), name));
    return Plan.of(
        title,
        Basis.of(view, global, zone.get().id()),
        List.of(new Step.PutEntries(zone.get().id(), new ArrayList<>(changed.values()))),
        notes);
  }
}
