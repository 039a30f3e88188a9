package org.altres.command.zones;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.altres.command.Planned;
import org.altres.command.SetContext;
import org.altres.command.SmpCommandPlanner;
import org.altres.command.ZoneIndex;
import org.altres.mcs.command.SmpCommand;
import org.altres.plan.Basis;
import org.altres.plan.Plan;
import org.altres.plan.Step;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneName;

/// `ZONEDELETE TARGETZONE(z) | DLIBZONE(z) | GLOBALZONE`: all of a zone goes, and its line in the
/// ZONEINDEX. The global zone can go when that has no lines any more.
public final class ZoneDeletePlanner implements SmpCommandPlanner {

  @Override
  public Planned plan(SmpCommand command, SetContext context) {
    ZoneRequest request = ZoneRequest.of(command, context);
    if (request.statement().has("GLOBALZONE")) {
      return global(request, context);
    }
    ZoneKind kind = request.statement().has("DLIBZONE") ? ZoneKind.DLIB : ZoneKind.TARGET;
    ZoneName name = request.name(kind.definition().name());
    ZoneIndex.Line line = request.indexed(name);
    request.requireSetTo(name);
    if (line.kind() != kind) {
      throw request.refusal(ZoneMessages.OTHER_TYPE, name, line.kind(), kind);
    }
    List<Step> steps = new ArrayList<>();
    if (context.find().isPresent()) {
      steps.add(new Step.DropZone(line.id()));
    }
    steps.addAll(
        ZoneSteps.index(context.globalReader().orElseThrow(), Optional.of(name), Optional.empty()));
    return Planned.of(
        Plan.of(
            request.title(),
            Basis.of(context.view(), context.global(), line.id()),
            steps,
            List.of()));
  }

  /// The global zone goes last.
  private static Planned global(ZoneRequest request, SetContext context) {
    request.requireSetTo(ZoneName.GLOBAL);
    request.made(request.indexed(ZoneName.GLOBAL));
    String left =
        context.index().zones().keySet().stream()
            .map(ZoneName::value)
            .collect(Collectors.joining(", "));
    if (!left.isEmpty()) {
      throw request.refusal(ZoneMessages.INDEX_NOT_EMPTY, left);
    }
    return Planned.of(
        Plan.of(
            request.title(),
            Basis.of(context.view(), context.global()),
            List.of(new Step.DropZone(context.global())),
            List.of()));
  }
}
