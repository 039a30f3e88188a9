package org.altres.command.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.altres.command.ZoneIndex;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.zone.CsiName;
import org.altres.zone.EntryKey;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneName;
import org.altres.zone.ZoneReader;

/// The zones that the operands of a REPORT mean ("SMP/E Commands", REPORT MISSINGFIX: processing):
/// a name is that of a ZONESET or, if there is no such, of a zone. Each zone counts once. A zone
/// that the ZONEINDEX has and that was not made yet is passed over.
final class ReportZones {

  private final ReportRequest request;
  private final boolean globalToo;
  private final List<Message> notes;
  private final Map<ZoneId, ReportZone> zones = new LinkedHashMap<>();

  private ReportZones(ReportRequest request, boolean globalToo, List<Message> notes) {
    this.request = request;
    this.globalToo = globalToo;
    this.notes = notes;
  }

  /// The zones of ZONES and ZONESET.
  ///
  /// @param globalToo whether the global zone can be reported on; in a ZONESET it is passed over if
  ///   not, and named by itself it is refused
  /// @param notes takes what there is to say about zones that are passed over
  /// @throws org.altres.message.AltresException if there is no zone of a name
  static List<ReportZone> of(ReportRequest request, boolean globalToo, List<Message> notes) {
    ReportZones found = new ReportZones(request, globalToo, notes);
    for (String name : request.statement().words("ZONESET")) {
      found.addSet(
          found
              .set(name)
              .orElseThrow(() -> request.refusal(ReportMessages.NO_ZONESET, "ZONESET", name)));
    }
    for (String name : request.statement().words("ZONES")) {
      found
          .set(name)
          .ifPresentOrElse(found::addSet, () -> found.addZone(name, "ZONES", Optional.empty()));
    }
    return new ArrayList<>(found.zones.values());
  }

  /// The one zone that INZONE or COMPAREDTO names, with the CSI of its global zone if it is another
  /// one.
  ///
  /// @return empty if it was not made yet
  static Optional<ReportZone> one(ReportRequest request, String operand, List<Message> notes) {
    List<String> words = request.statement().words(operand);
    ReportZones found = new ReportZones(request, false, notes);
    found.addZone(words.getFirst(), operand, words.stream().skip(1).findFirst());
    return found.zones.values().stream().findFirst();
  }

  private Optional<ZoneEntry> set(String name) {
    return request.global().entry(EntryKey.of("ZONESET", name));
  }

  private void addSet(ZoneEntry set) {
    for (String tuple : set.values("ZONE")) {
      List<String> parts = ZoneEntry.parts(tuple);
      boolean passedOver = parts.getFirst().equals(ZoneName.GLOBAL.value()) && !globalToo;
      if (!passedOver) {
        String operand = request.statement().has("ZONES") ? "ZONES" : "ZONESET";
        addZone(parts.getFirst(), operand, parts.stream().skip(1).findFirst());
      }
    }
  }

  private void addZone(String name, String operand, Optional<String> csi) {
    ZoneId global = csi.map(dsn -> globalIn(dsn, operand)).orElse(request.context().global());
    if (name.equals(ZoneName.GLOBAL.value())) {
      addGlobal(global, operand);
      return;
    }
    ZoneIndex index =
        ZoneIndex.of(request.context().view().zone(global).flatMap(ZoneReader::definition));
    ZoneIndex.Line line =
        ZoneName.parse(name)
            .flatMap(index::find)
            .orElseThrow(() -> request.refusal(ReportMessages.NO_ZONE, operand, name, global));
    Optional<ZoneReader> reader = request.context().view().zone(line.id());
    if (reader.isPresent()) {
      zones.putIfAbsent(line.id(), ReportZone.of(global, line, reader.get()));
    } else {
      notes.add(Message.of(ReportMessages.ZONE_SKIPPED, Place.nowhere(), line.id()));
    }
  }

  private void addGlobal(ZoneId global, String operand) {
    if (!globalToo) {
      throw request.refusal(
          ReportMessages.NOT_GLOBAL, operand, ReportForm.of(request.statement()).name());
    }
    request
        .context()
        .view()
        .zone(global)
        .ifPresent(reader ->
            zones.putIfAbsent(global, new ReportZone(global, global, ZoneKind.GLOBAL, reader)));
  }

  private ZoneId globalIn(String csi, String operand) {
    return CsiName.parse(csi)
        .map(ZoneId::global)
        .filter(global -> request.context().view().zone(global).isPresent())
        .orElseThrow(() -> request.refusal(ReportMessages.NO_GLOBAL_ZONE, operand, csi));
  }
}
