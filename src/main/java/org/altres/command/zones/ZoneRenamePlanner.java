package org.altres.command.zones;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.altres.command.Planned;
import org.altres.command.SetContext;
import org.altres.command.SmpCommandPlanner;
import org.altres.command.ZoneIndex;
import org.altres.mcs.command.SmpCommand;
import org.altres.plan.Basis;
import org.altres.plan.Plan;
import org.altres.plan.Step;
import org.altres.zone.CsiName;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneName;
import org.altres.zone.ZoneReader;

/// `ZONERENAME(old) TO(new) SAMEDATASET | NEWDATASET(dsn) [TOTYPE(TARGET)] [OPTIONS(n)]
/// [RELATED(z)]`. With SAMEDATASET the zone gets the new name and the ZONEINDEX names that in place
/// of the old one. NEWDATASET is for a CSI that was copied: the copy of the zone gets the new name,
/// the old one stays. Where there is no copy under that CSI's name yet, it is made, since nobody
/// can run IDCAMS REPRO on a CSI that is no data set.
public final class ZoneRenamePlanner implements SmpCommandPlanner {

  @Override
  public Planned plan(SmpCommand command, SetContext context) {
    ZoneRequest request = ZoneRequest.of(command, context);
    ZoneName old = request.name("");
    ZoneName name = request.name("TO");
    if (old.equals(name)) {
      throw request.refusal(ZoneMessages.SAME_NAME, old);
    }
    ZoneIndex.Line from = request.indexed(old);
    if (from.kind() == ZoneKind.GLOBAL || name.equals(ZoneName.GLOBAL)) {
      throw request.refusal(ZoneMessages.NOT_GLOBAL, request.statement().keyword());
    }
    if (context.index().find(name).isPresent()) {
      throw request.refusal(ZoneMessages.NAME_TAKEN, name, "the ZONEINDEX");
    }
    Optional<CsiName> other = newDataSet(request, from);
    ZoneKind kind = kind(request, from, other);
    return other.isPresent()
        ? toOther(request, from, new ZoneId(other.get(), name), kind)
        : toSame(request, from, new ZoneId(from.id().csi(), name));
  }

  private static Planned toSame(ZoneRequest request, ZoneIndex.Line from, ZoneId to) {
    ZoneReader zone = request.made(from);
    requireFree(request, to);
    request.requireNoCrossing(zone, to.name());
    List<Step> steps = new ArrayList<>();
    steps.add(new Step.CreateZone(to, from.kind()));
    steps.addAll(ZoneSteps.copy(zone, to, conversion(request, from, to, from.kind())));
    steps.add(new Step.DropZone(from.id()));
    steps.addAll(
        ZoneSteps.index(
            request.context().globalReader().orElseThrow(),
            Optional.of(from.id().name()),
            Optional.of(line(to, from.kind()))));
    return planned(request, steps, from.id(), to);
  }

  private static Planned toOther(
      ZoneRequest request, ZoneIndex.Line from, ZoneId to, ZoneKind kind) {
    requireFree(request, to);
    ZoneId copied = new ZoneId(to.csi(), from.id().name());
    boolean isCopied = request.context().view().zone(copied).isPresent();
    ZoneIndex.Line source = isCopied ? new ZoneIndex.Line(copied, from.kind()) : from;
    ZoneReader zone = request.made(source);
    if (zone.kind() != from.kind()) {
      throw request.refusal(ZoneMessages.OTHER_TYPE, copied, zone.kind(), from.kind());
    }
    request.requireNoCrossing(zone, to.name());
    List<Step> steps = new ArrayList<>();
    steps.add(new Step.CreateZone(to, kind));
    steps.addAll(ZoneSteps.copy(zone, to, conversion(request, from, to, kind)));
    if (isCopied) {
      steps.add(new Step.DropZone(copied));
    }
    steps.addAll(
        ZoneSteps.index(
            request.context().globalReader().orElseThrow(),
            Optional.empty(),
            Optional.of(line(to, kind))));
    return planned(request, steps, source.id(), to);
  }

  private static Planned planned(ZoneRequest request, List<Step> steps, ZoneId from, ZoneId to) {
    Basis basis = Basis.of(request.context().view(), request.context().global(), from, to);
    return Planned.of(Plan.of(request.title(), basis, steps, List.of()));
  }

  private static Optional<CsiName> newDataSet(ZoneRequest request, ZoneIndex.Line from) {
    boolean same = request.statement().has("SAMEDATASET");
    boolean other = request.statement().has("NEWDATASET");
    if (same == other) {
      throw request.refusal(ZoneMessages.RENAME_HOW);
    }
    if (same) {
      return Optional.empty();
    }
    CsiName csi = request.csi("NEWDATASET");
    if (csi.equals(from.id().csi())) {
      throw request.refusal(ZoneMessages.SAME_DATA_SET, csi);
    }
    return Optional.of(csi);
  }

  private static ZoneKind kind(ZoneRequest request, ZoneIndex.Line from, Optional<CsiName> other) {
    Optional<String> wanted = request.statement().first("TOTYPE");
    if (wanted.isEmpty()) {
      return from.kind();
    }
    boolean allowed =
        wanted.get().equals("TARGET") && from.kind() == ZoneKind.DLIB && other.isPresent();
    if (!allowed) {
      throw request.refusal(ZoneMessages.TOTYPE, from.id().name(), from.kind());
    }
    return ZoneKind.TARGET;
  }

  private static ZoneConversion conversion(
      ZoneRequest request, ZoneIndex.Line from, ZoneId to, ZoneKind kind) {
    return new ZoneConversion(
        to.name(),
        from.kind(),
        kind,
        request.statement().first("OPTIONS"),
        request.statement().first("RELATED"));
  }

  private static void requireFree(ZoneRequest request, ZoneId to) {
    if (request.context().view().zone(to).isPresent()) {
      throw request.refusal(ZoneMessages.NAME_TAKEN, to.name(), to.csi());
    }
  }

  private static String line(ZoneId zone, ZoneKind kind) {
    return ZoneEntry.tuple(zone.name().value(), zone.csi().value(), kind.name());
  }
}
