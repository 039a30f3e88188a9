package org.altres.command.smp4;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.altres.message.Message;
import org.altres.message.MessageId;
import org.altres.message.Place;
import org.altres.plan.Basis;
import org.altres.plan.Plan;
import org.altres.plan.Step;
import org.altres.zone.CsiView;
import org.altres.zone.EntryKey;
import org.altres.zone.EntryType;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneName;
import org.altres.zone.ZoneReader;

/// Plans how a CDS or an ACDS becomes a zone of its own: a new zone with all entries, a line in the
/// ZONEINDEX, and at each SYSMOD of the global zone that it is applied or accepted there.
public final class Smp4Import {

  private static final EntryType SYSMOD = EntryType.of("SYSMOD");

  private final CsiView view;
  private final ZoneId global;

  /// @param view the zones as they are
  /// @param global the global zone that shall know the new one; made if it is not there
  public Smp4Import(CsiView view, ZoneId global) {
    this.view = view;
    this.global = global;
  }

  /// Plans the import.
  ///
  /// @param read what was read; of any kind
  /// @param name what the zone is to be called; for conditional requisites the zone that they
  ///   belong to; GLOBAL for a PTS
  public Plan plan(Smp4Zone read, ZoneName name) {
    return switch (read.kind()) {
      case CDS, ACDS -> inventory(read, name);
      case PTS -> new PtsImport(view, global).plan(read, name);
      case CRQ -> new ConditionsImport(view, global).plan(read, name);
    };
  }

  static String title(Smp4Zone read, ZoneName name) {
    return read.source() + " as " + name;
  }

  static Message message(MessageId id, Object... arguments) {
    return Message.of(id, Place.nowhere(), arguments);
  }

  private Plan inventory(Smp4Zone read, ZoneName name) {
    String title = title(read, name);
    ZoneId zone = new ZoneId(global.csi(), name);
    ZoneKind kind = read.kind().zone();
    if (name.equals(ZoneName.GLOBAL)) {
      return Plan.refused(title, List.of(message(ImportMessages.NOT_GLOBAL, kind)));
    }
    Optional<ZoneEntry> definition = view.zone(global).flatMap(ZoneReader::definition);
    boolean indexed =
        definition.stream()
            .flatMap(entry -> entry.values("ZONEINDEX").stream())
            .anyMatch(tuple -> ZoneEntry.parts(tuple).getFirst().equals(name.value()));
    if (view.zone(zone).isPresent() || indexed) {
      return Plan.refused(title, List.of(message(ImportMessages.ZONE_THERE, name)));
    }
    List<Step> steps = new ArrayList<>();
    if (view.zone(global).isEmpty()) {
      steps.add(new Step.CreateZone(global, ZoneKind.GLOBAL));
    }
    steps.add(index(definition, zone, kind, read));
    steps.add(new Step.CreateZone(zone, kind));
    steps.add(new Step.PutEntries(zone, read.entries()));
    List<ZoneEntry> installed = installed(read, name, kind);
    if (!installed.isEmpty()) {
      steps.add(new Step.PutEntries(global, installed));
    }
    List<Message> notes =
        List.of(
            message(ImportMessages.IMPORTED, read.entries().size(), read.source(), kind, name),
            message(ImportMessages.RELATED_MISSING, kind + "ZONE", name));
    return Plan.of(title, Basis.of(view, global, zone), steps, notes);
  }

  /// The definition of the global zone with the new zone in its index, and with what system
  /// releases the new zone has, if it had none.
  private Step index(Optional<ZoneEntry> definition, ZoneId zone, ZoneKind kind, Smp4Zone read) {
    ZoneEntry before =
        definition.orElse(ZoneEntry.of(EntryKey.of("GLOBALZONE", ZoneName.GLOBAL.value())));
    List<String> releases =
        read.entries().stream()
            .filter(entry -> entry.type().equals(kind.definition()))
            .flatMap(entry -> entry.values("SREL").stream())
            .toList();
    ZoneEntry after =
        before
            .edit()
            .add(
                "ZONEINDEX",
                List.of(ZoneEntry.tuple(zone.name().value(), zone.csi().value(), kind.name())))
            .add("SREL", releases)
            .build();
    return new Step.PutEntry(global, definition, after);
  }

  private List<ZoneEntry> installed(Smp4Zone read, ZoneName name, ZoneKind kind) {
    Optional<ZoneReader> reader = view.zone(global);
    if (reader.isEmpty()) {
      return List.of();
    }
    List<ZoneEntry> changed = new ArrayList<>();
    for (ZoneEntry entry : read.entries()) {
      if (entry.type().equals(SYSMOD) && Installed.in(entry, kind)) {
        reader
            .get()
            .entry(entry.key())
            .map(sysmod ->
                sysmod.edit().add(Installed.subentry(kind), List.of(name.value())).build())
            .ifPresent(changed::add);
      }
    }
    return changed;
  }
}
