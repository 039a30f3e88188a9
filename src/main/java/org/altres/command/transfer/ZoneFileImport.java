package org.altres.command.transfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.altres.message.Message;
import org.altres.message.MessageId;
import org.altres.message.Place;
import org.altres.plan.Basis;
import org.altres.plan.Plan;
import org.altres.plan.Step;
import org.altres.zone.CsiView;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneEntryEditor;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneName;
import org.altres.zone.ZoneReader;

/// Plans how the zones of a file become zones of a CSI: each a new zone with all its entries, and a
/// line in the ZONEINDEX. A global zone comes only where there is none yet.
public final class ZoneFileImport {

  private static final String ZONEINDEX = "ZONEINDEX";

  private final CsiView view;
  private final ZoneId global;
  private final List<Step> steps = new ArrayList<>();
  private final List<Message> notes = new ArrayList<>();
  private final List<Message> refusals = new ArrayList<>();
  private Basis basis;

  /// @param view the zones as they are
  /// @param global the global zone that shall know the new ones; made if it is not there
  public ZoneFileImport(CsiView view, ZoneId global) {
    this.view = view;
    this.global = global;
    this.basis = Basis.of(view, global);
  }

  /// Plans the import.
  ///
  /// @param source the file, for messages
  /// @param zones what was read of it
  /// @param as what the zone is to be called; else as it was
  public Plan plan(String source, List<ReadZone> zones, Optional<ZoneName> as) {
    String title = source + as.map(name -> " as " + name).orElse("");
    if (as.isPresent() && zones.size() > 1) {
      List<String> names = zones.stream().map(zone -> zone.name().value()).toList();
      return refused(title, TransferMessages.ONE_NAME, source, String.join(", ", names));
    }
    List<ReadZone> ordered = new ArrayList<>(zones);
    ordered.sort(Comparator.comparing(ReadZone::kind));
    Optional<ZoneEntry> before = view.zone(global).flatMap(ZoneReader::definition);
    ZoneEntryEditor definition = definition(ordered, before);
    if (view.zone(global).isEmpty()) {
      steps.add(new Step.CreateZone(global, ZoneKind.GLOBAL));
    }
    for (ReadZone zone : ordered) {
      ZoneName name = as.orElse(zone.name());
      if (zone.kind() == ZoneKind.GLOBAL) {
        global(source, zone, name);
      } else {
        library(source, zone, name, before, definition);
      }
    }
    if (!refusals.isEmpty()) {
      return Plan.refused(title, refusals);
    }
    steps.add(new Step.PutEntry(global, before, definition.build()));
    return Plan.of(title, basis, steps, notes);
  }

  private static Plan refused(String title, MessageId id, Object... arguments) {
    return Plan.refused(title, List.of(Message.of(id, Place.nowhere(), arguments)));
  }

  private void refuse(MessageId id, Object... arguments) {
    refusals.add(Message.of(id, Place.nowhere(), arguments));
  }

  private ZoneEntryEditor definition(List<ReadZone> zones, Optional<ZoneEntry> before) {
    return zones.stream()
        .filter(zone -> zone.kind() == ZoneKind.GLOBAL)
        .findFirst()
        .map(zone -> zone.definitionAs(ZoneName.GLOBAL))
        .or(() -> before)
        .orElse(
            new ReadZone(ZoneName.GLOBAL, ZoneKind.GLOBAL, List.of()).definitionAs(ZoneName.GLOBAL))
        .edit();
  }

  private void global(String source, ReadZone zone, ZoneName name) {
    if (!name.equals(ZoneName.GLOBAL)) {
      refuse(TransferMessages.NOT_GLOBAL, name, zone.kind());
    } else if (view.zone(global).isPresent()) {
      refuse(TransferMessages.GLOBAL_THERE, global.csi());
    } else {
      steps.add(new Step.PutEntries(global, zone.others()));
      imported(source, zone, name);
    }
  }

  private void library(
      String source,
      ReadZone zone,
      ZoneName name,
      Optional<ZoneEntry> before,
      ZoneEntryEditor definition) {
    ZoneId id = new ZoneId(global.csi(), name);
    if (name.equals(ZoneName.GLOBAL)) {
      refuse(TransferMessages.NOT_GLOBAL, name, zone.kind());
      return;
    }
    boolean indexed = before.filter(entry -> !lines(entry, name).isEmpty()).isPresent();
    if (view.zone(id).isPresent() || indexed) {
      refuse(TransferMessages.ZONE_THERE, name);
      return;
    }
    basis = basis.with(view, id);
    definition.remove(ZONEINDEX, lines(definition.build(), name));
    definition.add(
        ZONEINDEX, List.of(ZoneEntry.tuple(name.value(), id.csi().value(), zone.kind().name())));
    steps.add(new Step.CreateZone(id, zone.kind()));
    steps.add(new Step.PutEntry(id, Optional.empty(), zone.definitionAs(name)));
    steps.add(new Step.PutEntries(id, zone.others()));
    if (zone.definition().isEmpty()) {
      notes.add(
          Message.of(
              TransferMessages.NO_DEFINITION, Place.nowhere(), source, zone.kind(), zone.name()));
    }
    imported(source, zone, name);
  }

  private void imported(String source, ReadZone zone, ZoneName name) {
    notes.add(
        Message.of(
            TransferMessages.IMPORTED,
            Place.nowhere(),
            zone.entries().size(),
            source,
            zone.kind(),
            name));
  }

  /// The lines of the index that are of a zone.
  private static List<String> lines(ZoneEntry definition, ZoneName name) {
    return definition.values(ZONEINDEX).stream()
        .filter(line -> ZoneEntry.parts(line).getFirst().equals(name.value()))
        .toList();
  }
}
