package org.altres.command.zones;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.altres.command.CommandFiles;
import org.altres.command.CommandOutput;
import org.altres.command.Planned;
import org.altres.command.SetContext;
import org.altres.command.SmpCommandPlanner;
import org.altres.command.ZoneIndex;
import org.altres.mcs.command.SmpCommand;
import org.altres.mcs.syntax.Operand;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.plan.Basis;
import org.altres.plan.Plan;
import org.altres.plan.Step;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneName;
import org.altres.zone.ZoneReader;
import org.altres.zone.export.ZoneExportWriter;

/// `ZONEEXPORT(z) [OUTFILE(dd)] [PURGE(INDEX|NOINDEX)]`: writes a zone to a file; with PURGE it
/// goes then, with PURGE(INDEX) its line in the ZONEINDEX too. PURGE alone is PURGE(NOINDEX).
/// Without OUTFILE the ddname is `OUTFILE`.
public final class ZoneExportPlanner implements SmpCommandPlanner {

  private static final String OUTFILE = "OUTFILE";

  private final CommandFiles files;

  /// @param files the data sets of the step
  public ZoneExportPlanner(CommandFiles files) {
    this.files = files;
  }

  @Override
  public Planned plan(SmpCommand command, SetContext context) {
    ZoneRequest request = ZoneRequest.of(command, context);
    ZoneName name = request.name("");
    request.requireSetTo(name);
    ZoneIndex.Line line = request.indexed(name);
    ZoneReader zone = request.made(line);
    Optional<Operand> purge = request.statement().operand("PURGE");
    if (purge.isPresent() && line.kind() == ZoneKind.GLOBAL) {
      throw request.refusal(ZoneMessages.PURGE_GLOBAL);
    }
    String ddname = request.statement().first(OUTFILE).orElse(OUTFILE);
    if (!files.isThere(ddname)) {
      throw request.refusal(ZoneMessages.NO_DD, ddname);
    }
    List<Step> steps = new ArrayList<>();
    if (purge.isPresent()) {
      steps.add(new Step.DropZone(line.id()));
      if (purge.get().words().contains("INDEX")) {
        steps.addAll(
            ZoneSteps.index(
                context.globalReader().orElseThrow(), Optional.of(name), Optional.empty()));
      }
    }
    Plan plan =
        Plan.of(
            request.title(),
            Basis.of(context.view(), context.global(), line.id()),
            steps,
            notes(zone));
    return new Planned(
        plan, List.of(new CommandOutput(ddname, "", out -> ZoneExportWriter.write(zone, out))));
  }

  private static List<Message> notes(ZoneReader zone) {
    CrossZone crossZone = CrossZone.of(zone);
    if (crossZone.isEmpty()) {
      return List.of();
    }
    return List.of(
        Message.of(
            ZoneMessages.CROSS_ZONE_COPIED,
            Place.nowhere(),
            zone.id().name(),
            String.join(", ", crossZone.zones())));
  }
}
