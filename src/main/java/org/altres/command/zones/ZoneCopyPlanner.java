package org.altres.command.zones;

import java.util.ArrayList;
import java.util.List;
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
import org.altres.zone.ZoneName;
import org.altres.zone.ZoneReader;

/// `ZONECOPY(in) INTO(rcv) [OPTIONS(n)] [RELATED(z)]` ("SMP/E Commands", ZONECOPY processing): a
/// zone is copied into another CSI under the receiving zone's name. Both are in the ZONEINDEX; the
/// receiving one is empty, and no cross-zone subentry of the other names it.
public final class ZoneCopyPlanner implements SmpCommandPlanner {

  @Override
  public Planned plan(SmpCommand command, SetContext context) {
    ZoneRequest request = ZoneRequest.of(command, context);
    ZoneName in = request.name("");
    ZoneName receiving = request.name("INTO");
    request.requireSetTo(receiving);
    ZoneIndex.Line from = request.indexed(in);
    ZoneIndex.Line to = request.indexed(receiving);
    if (in.equals(receiving)) {
      throw request.refusal(ZoneMessages.SAME_NAME, in);
    }
    if (from.id().csi().equals(to.id().csi())) {
      throw request.refusal(ZoneMessages.SAME_CSI, in, receiving, from.id().csi());
    }
    request.requireKinds(in, from.kind(), receiving, to.kind());
    ZoneReader zone = request.made(from);
    request.requireEmpty(to.id());
    CrossZone crossZone = CrossZone.of(zone);
    if (crossZone.names(receiving)) {
      throw request.refusal(ZoneMessages.CROSS_ZONE_NAMES, in, receiving);
    }
    ZoneConversion conversion =
        new ZoneConversion(
            receiving,
            from.kind(),
            to.kind(),
            request.statement().first("OPTIONS"),
            request.statement().first("RELATED"));
    List<Step> steps = new ArrayList<>(ZoneSteps.create(context.view(), to.id(), to.kind()));
    steps.addAll(ZoneSteps.copy(zone, to.id(), conversion));
    return Planned.of(
        Plan.of(
            request.title(),
            Basis.of(context.view(), context.global(), from.id(), to.id()),
            steps,
            notes(in, receiving, conversion, crossZone)));
  }

  private static List<Message> notes(
      ZoneName in, ZoneName receiving, ZoneConversion conversion, CrossZone crossZone) {
    List<Message> notes = new ArrayList<>();
    if (!conversion.keepsEntries() && conversion.related().isEmpty()) {
      notes.add(Message.of(ZoneMessages.RELATED_LEFT, Place.nowhere(), receiving));
    }
    if (!crossZone.isEmpty()) {
      notes.add(
          Message.of(
              ZoneMessages.CROSS_ZONE_COPIED,
              Place.nowhere(),
              in,
              String.join(", ", crossZone.zones())));
    }
    return notes;
  }
}
