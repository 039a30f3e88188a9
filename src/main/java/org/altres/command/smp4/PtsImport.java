package org.altres.command.smp4;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.bytes.ContentSource;
import org.altres.bytes.Fingerprint;
import org.altres.command.ZoneIndex;
import org.altres.message.Message;
import org.altres.plan.Basis;
import org.altres.plan.Plan;
import org.altres.plan.Step;
import org.altres.text.Card;
import org.altres.zone.CsiView;
import org.altres.zone.EntryKey;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneEntryEditor;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneName;
import org.altres.zone.ZoneReader;

/// Plans how a PTS becomes part of the global zone. What the global zone has already stays.
final class PtsImport {

  private final CsiView view;
  private final ZoneId global;
  private final List<Step> steps = new ArrayList<>();
  private final List<Message> notes = new ArrayList<>();

  PtsImport(CsiView view, ZoneId global) {
    this.view = view;
    this.global = global;
  }

  Plan plan(Smp4Zone read, ZoneName name) {
    String title = Smp4Import.title(read, name);
    if (!name.equals(ZoneName.GLOBAL)) {
      return Plan.refused(
          title, List.of(Smp4Import.message(ImportMessages.ONLY_GLOBAL, read.source())));
    }
    Optional<ZoneReader> reader = view.zone(global);
    if (reader.isEmpty()) {
      steps.add(new Step.CreateZone(global, ZoneKind.GLOBAL));
    }
    Map<Fingerprint, Bytes> contents = new HashMap<>();
    ContentSource source = fingerprint -> Optional.ofNullable(contents.get(fingerprint));
    int received = 0;
    for (ZoneEntry entry : read.entries()) {
      Optional<ZoneEntry> there = reader.flatMap(zone -> zone.entry(entry.key()));
      switch (entry.type().name()) {
        case "GLOBALZONE" -> define(there, entry);
        case "SYSMOD" -> {
          if (sysmod(there, entry)) {
            received++;
            keep(entry.name(), read.mcs(), contents, source);
          }
        }
        default -> other(there, entry);
      }
    }
    notes.addFirst(Smp4Import.message(ImportMessages.RECEIVED, received, read.source()));
    return Plan.of(title, basis(), steps, notes);
  }

  private Basis basis() {
    Basis basis = Basis.of(view, global);
    for (ZoneIndex.Line line : index().all()) {
      basis = basis.with(view, line.id());
    }
    return basis;
  }

  private ZoneIndex index() {
    return ZoneIndex.of(view.zone(global).flatMap(ZoneReader::definition));
  }

  private void define(Optional<ZoneEntry> there, ZoneEntry entry) {
    ZoneEntryEditor editor = there.orElse(ZoneEntry.of(entry.key())).edit();
    editor.add("SREL", entry.values("SREL")).add("FMID", entry.values("FMID"));
    editor.add("SMP4", entry.values("SMP4"));
    if (there.filter(zone -> zone.has("OPTIONS")).isEmpty()) {
      editor.set("OPTIONS", entry.values("OPTIONS"));
    }
    steps.add(new Step.PutEntry(global, there, editor.build()));
  }

  /// Adds a received SYSMOD, or its data where there are only holds of it; whether it was added.
  private boolean sysmod(Optional<ZoneEntry> there, ZoneEntry entry) {
    if (there.filter(known -> known.has("SMODTYPE")).isPresent()) {
      notes.add(Smp4Import.message(ImportMessages.STAYS, entry.key()));
      return false;
    }
    ZoneEntryEditor editor = entry.edit();
    there.ifPresent(holds ->
        holds
            .subentries()
            .forEach(held -> editor.add(held.subentry().name(), held.version(), held.values())));
    for (ZoneIndex.Line line : index().all()) {
      boolean installed =
          view.zone(line.id())
              .flatMap(zone -> zone.entry(entry.key()))
              .filter(sysmod -> Installed.in(sysmod, line.kind()))
              .isPresent();
      if (installed) {
        editor.add(Installed.subentry(line.kind()), List.of(line.id().name().value()));
      }
    }
    steps.add(new Step.PutEntry(global, there, editor.build()));
    return true;
  }

  private void keep(
      String id, Map<String, Bytes> mcs, Map<Fingerprint, Bytes> contents, ContentSource source) {
    Bytes records = mcs.get(id);
    if (records == null) {
      notes.add(Smp4Import.message(ImportMessages.NO_MCS, id));
      return;
    }
    Fingerprint fingerprint = Fingerprint.of(records);
    contents.put(fingerprint, records);
    steps.add(new Step.KeepMcs(global, id, fingerprint, records.length() / Card.LENGTH, source));
  }

  private void other(Optional<ZoneEntry> there, ZoneEntry entry) {
    EntryKey key = entry.key();
    if (there.isEmpty()) {
      steps.add(new Step.PutEntry(global, there, entry));
    } else if (!there.get().equals(entry)) {
      notes.add(Smp4Import.message(ImportMessages.STAYS, key));
    }
  }
}
