package org.altres.command.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.altres.command.CommandOutput;
import org.altres.command.Planned;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.plan.Plan;
import org.altres.render.report.InstallPunch;
import org.altres.render.report.ReportLayout;
import org.altres.render.report.ReportText;
import org.altres.zone.EntryKey;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneKind;

/// REPORT CROSSZONE: what conditional requisites (++IF) of SYSMODs in one zone ask of the functions
/// in another ("SMP/E Commands", REPORT CROSSZONE). Requisites within a zone are APPLY's concern.
final class CrossZoneReport {

  private static final String UNKNOWN = "UNKNOWN";
  private static final String NONE = "NONE";

  private final ReportRequest request;
  private final Optional<Set<String>> functions;
  private final List<Message> notes = new ArrayList<>();
  private final Map<ReportZone, ZoneSysmods> sysmods = new LinkedHashMap<>();
  private final Set<Condition> conditions = new LinkedHashSet<>();

  /// A ++IF of a SYSMOD in a zone.
  private record Condition(ReportZone zone, String causer, String fmid, String sysmod) {}

  private CrossZoneReport(ReportRequest request) {
    this.request = request;
    this.functions = request.functions();
  }

  static Planned plan(ReportRequest request) {
    return new CrossZoneReport(request).plan();
  }

  private Planned plan() {
    List<ReportZone> named = ReportZones.of(request, false, notes);
    ZoneKind kind = kind(named);
    List<ReportZone> zones = named.stream().filter(zone -> zone.kind() == kind).toList();
    List<ReportZone> asked = asked(zones);
    if (zones.size() < 2 || asked.isEmpty()) {
      notes.add(Message.of(ReportMessages.NO_CROSS_ZONE, Place.nowhere(), kind));
    }
    zones.forEach(
        zone -> sysmods.put(zone, ZoneSysmods.of(zone.reader(), entry -> note(zone, entry))));
    List<List<String>> rows = new ArrayList<>();
    List<InstallPunch> punches = new ArrayList<>();
    boolean elsewhere =
        zones.stream().anyMatch(zone -> !zone.global().equals(request.context().global()));
    for (ReportZone zone : asked) {
      List<Finding.CrossZoneRequisite> missing = missing(zone);
      rows(zone, missing, rows);
      punches.add(punch(zone, missing, elsewhere));
      long unavailable = missing.stream().filter(each -> !each.received()).count();
      notes.add(
          Message.of(
              ReportMessages.FOUND, Place.nowhere(), zone.inWords(), missing.size(), unavailable));
    }
    String command = kind == ZoneKind.DLIB ? "ACCEPT" : "APPLY";
    List<CommandOutput> outputs = new ArrayList<>();
    outputs.add(request.output(new ReportText(ReportLayout.CROSS_ZONE, command, List.of(), rows)));
    outputs.addAll(request.punch(punches));
    return new Planned(Plan.reading(request.statement().text(), notes), outputs);
  }

  /// Which zones count: those of the operand, else of the one kind that there is, else target
  /// zones.
  private ZoneKind kind(List<ReportZone> named) {
    if (request.statement().has("DLIBZONE")) {
      return ZoneKind.DLIB;
    }
    boolean targets = named.stream().anyMatch(zone -> zone.kind() == ZoneKind.TARGET);
    boolean dlibs = named.stream().anyMatch(zone -> zone.kind() == ZoneKind.DLIB);
    boolean said = request.statement().has("TARGETZONE");
    if (targets && dlibs && !said) {
      notes.add(Message.of(ReportMessages.OTHER_KIND, Place.nowhere()));
    }
    return said || targets || !dlibs ? ZoneKind.TARGET : ZoneKind.DLIB;
  }

  /// The zones whose needs are reported: those of FORZONE, else all.
  private List<ReportZone> asked(List<ReportZone> zones) {
    List<String> names = request.statement().words("FORZONE");
    for (String name : names) {
      if (zones.stream().noneMatch(zone -> zone.name().equals(name))) {
        ZoneId global = request.context().global();
        throw request.refusal(ReportMessages.NO_ZONE, "FORZONE", name, global);
      }
    }
    return names.isEmpty()
        ? zones
        : zones.stream().filter(zone -> names.contains(zone.name())).toList();
  }

  /// Notes the conditions of an installed SYSMOD, and those that are kept with a function.
  private void note(ReportZone zone, ZoneEntry entry) {
    if (ZoneSysmods.State.of(entry, zone.kind()).isInstalled()) {
      entry.values("IFREQ").stream()
          .map(ZoneEntry::parts)
          .filter(parts -> parts.size() > 1)
          .forEach(parts ->
              conditions.add(new Condition(zone, entry.name(), parts.get(0), parts.get(1))));
    }
    entry.values("CIFREQ").stream()
        .map(ZoneEntry::parts)
        .filter(parts -> parts.size() > 1)
        .forEach(
            parts -> conditions.add(new Condition(zone, parts.get(0), entry.name(), parts.get(1))));
  }

  private List<Finding.CrossZoneRequisite> missing(ReportZone zone) {
    ZoneSysmods own = Objects.requireNonNull(sysmods.get(zone));
    Received received = new Received(request.context().view().zone(zone.global()).orElseThrow());
    return conditions.stream()
        .filter(condition -> !condition.zone.equals(zone))
        .filter(condition -> ReportRequest.includes(functions, condition.fmid))
        .filter(condition -> own.hasFunction(condition.fmid))
        .filter(condition -> !own.state(condition.sysmod).isPresent())
        .map(condition ->
            new Finding.CrossZoneRequisite(
                zone,
                condition.fmid,
                condition.sysmod,
                received.find(condition.sysmod).isPresent(),
                condition.causer,
                causerFunction(condition),
                condition.zone.name()))
        .sorted(Finding.CrossZoneRequisite.ORDER)
        .toList();
  }

  private static String causerFunction(Condition condition) {
    return condition
        .zone
        .reader()
        .entry(new EntryKey(ZoneSysmods.SYSMOD, condition.causer))
        .flatMap(entry ->
            entry
                .value("FMID")
                .or(() ->
                    entry
                        .value("SMODTYPE")
                        .filter(Finding.FUNCTION::equals)
                        .map(type -> entry.name())))
        .orElse(UNKNOWN);
  }

  private static void rows(
      ReportZone zone, List<Finding.CrossZoneRequisite> missing, List<List<String>> rows) {
    if (!rows.isEmpty()) {
      rows.add(List.of());
    }
    if (missing.isEmpty()) {
      rows.add(List.of(zone.name(), "", NONE));
    }
    String name = zone.name();
    for (Finding.CrossZoneRequisite each : missing) {
      rows.add(
          List.of(
              name,
              each.fmid(),
              each.sysmod(),
              Received.inWords(each.received()),
              each.causer(),
              each.causerFmid(),
              each.causerZone()));
      name = "";
    }
  }

  private static InstallPunch punch(
      ReportZone zone, List<Finding.CrossZoneRequisite> missing, boolean elsewhere) {
    Map<String, InstallPunch.Selection> selections = new LinkedHashMap<>();
    for (Finding.CrossZoneRequisite each : missing) {
      String obstacle = each.received() ? "" : "NOT RECEIVED - ";
      selections.putIfAbsent(
          each.sysmod(),
          new InstallPunch.Selection(
              each.sysmod(),
              obstacle + "REQUIRED DUE TO " + each.causer() + " IN " + each.causerZone(),
              each.received()));
    }
    return new InstallPunch(
        elsewhere ? Optional.of(zone.global().csi().value()) : Optional.empty(),
        zone.name(),
        zone.command(),
        List.of(),
        List.copyOf(selections.values()),
        List.of(),
        List.of("BYPASS(HOLDSYSTEM)", "CHECK", "GROUP"));
  }
}
