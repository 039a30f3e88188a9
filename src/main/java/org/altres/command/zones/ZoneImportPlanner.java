package org.altres.command.zones;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.altres.command.CommandFiles;
import org.altres.command.Planned;
import org.altres.command.SetContext;
import org.altres.command.SmpCommandPlanner;
import org.altres.command.ZoneIndex;
import org.altres.mcs.command.SmpCommand;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.plan.Basis;
import org.altres.plan.Plan;
import org.altres.plan.Step;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneName;
import org.altres.zone.export.ZoneExport;
import org.altres.zone.export.ZoneExportReader;

/// `ZONEIMPORT(z) [INTO(z)] [INFILE(dd)] [OPTIONS(n)] [RELATED(z)]`: makes a zone of what
/// ZONEEXPORT wrote, under the receiving zone's name. Without INFILE the ddname is `INFILE`.
public final class ZoneImportPlanner implements SmpCommandPlanner {

  private static final String INFILE = "INFILE";

  private final CommandFiles files;

  /// @param files the data sets of the step
  public ZoneImportPlanner(CommandFiles files) {
    this.files = files;
  }

  @Override
  public Planned plan(SmpCommand command, SetContext context) {
    ZoneRequest request = ZoneRequest.of(command, context);
    ZoneName name = request.name(request.statement().has("INTO") ? "INTO" : "");
    request.requireSetTo(name);
    ZoneIndex.Line to = request.indexed(name);
    request.requireEmpty(to.id());
    if (to.kind() == ZoneKind.GLOBAL) {
      requireAlone(request, context);
    }
    ZoneExport export = read(request);
    request.requireKinds(export.zone(), export.kind(), name, to.kind());
    CrossZone crossZone = CrossZone.of(export.definition(), export.entries());
    if (crossZone.names(name)) {
      throw request.refusal(ZoneMessages.CROSS_ZONE_NAMES, export.zone(), name);
    }
    List<Step> steps = new ArrayList<>(ZoneSteps.create(context.view(), to.id(), to.kind()));
    ZoneConversion conversion =
        new ZoneConversion(
            name,
            export.kind(),
            to.kind(),
            request.statement().first("OPTIONS"),
            request.statement().first("RELATED"));
    ZoneEntry definition = conversion.definition(export.definition());
    steps.add(new Step.PutEntry(to.id(), Optional.empty(), definition));
    steps.add(new Step.PutEntries(to.id(), converted(export, conversion)));
    return Planned.of(
        Plan.of(
            request.title(),
            Basis.of(context.view(), context.global(), to.id()),
            steps,
            notes(export, crossZone)));
  }

  private ZoneExport read(ZoneRequest request) {
    String ddname = request.statement().first(INFILE).orElse(INFILE);
    Iterator<String> lines =
        files.lines(ddname).orElseThrow(() -> request.refusal(ZoneMessages.NO_DD, ddname));
    return ZoneExportReader.read(lines, Place.of("ddname", ddname));
  }

  /// The global zone comes first into a CSI.
  private static void requireAlone(ZoneRequest request, SetContext context) {
    for (ZoneId other : context.view().zones()) {
      if (other.csi().equals(context.global().csi()) && !other.equals(context.global())) {
        throw request.refusal(ZoneMessages.CSI_NOT_EMPTY, other.csi(), other.name());
      }
    }
  }

  private static List<ZoneEntry> converted(ZoneExport export, ZoneConversion conversion) {
    if (conversion.keepsEntries()) {
      return export.entries();
    }
    List<ZoneEntry> entries = new ArrayList<>(export.entries().size());
    for (ZoneEntry entry : export.entries()) {
      entries.add(entry.type().name().equals("SYSMOD") ? conversion.sysmod(entry) : entry);
    }
    return entries;
  }

  private static List<Message> notes(ZoneExport export, CrossZone crossZone) {
    if (crossZone.isEmpty()) {
      return List.of();
    }
    return List.of(
        Message.of(
            ZoneMessages.CROSS_ZONE_COPIED,
            Place.nowhere(),
            export.zone(),
            String.join(", ", crossZone.zones())));
  }
}
