package org.altres.command.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.altres.zone.HoldKey;
import org.altres.zone.ZoneEntry;

/// REPORT ERRSYSMODS: what is installed, or in the global zone received, and in error ("SMP/E
/// Commands", REPORT ERRSYSMODS). All holds are read once, whatever the number of zones.
final class ErrorReport {

  private static final String ERROR = "ERROR";

  private final ReportRequest request;
  private final HoldDates dates;
  private final Optional<Set<String>> functions;
  private final Map<HoldScan, List<Finding.HeldSysmod>> found = new LinkedHashMap<>();

  private ErrorReport(ReportRequest request) {
    this.request = request;
    this.dates = HoldDates.of(request);
    this.functions = request.functions();
  }

  static Planned plan(ReportRequest request) {
    return new ErrorReport(request).plan();
  }

  private Planned plan() {
    List<Message> notes = new ArrayList<>();
    Received received = new Received(request.global());
    for (ReportZone zone : ReportZones.of(request, true, notes)) {
      found.put(new HoldScan(zone, received), new ArrayList<>());
    }
    request.global().forEach(HoldAge.HOLDDATA, "", this::look);
    HoldAge age = HoldAge.of(request);
    notes.add(age.message());
    List<CommandOutput> outputs = new ArrayList<>();
    List<InstallPunch> punches = new ArrayList<>();
    found.forEach((scan, held) -> {
      held.sort(Finding.HeldSysmod.ORDER);
      outputs.add(request.output(report(scan.zone(), held, age)));
      punch(scan.zone(), held).ifPresent(punches::add);
      notes.add(
          Message.of(
              ReportMessages.FOUND,
              Place.nowhere(),
              scan.zone().inWords(),
              held.size(),
              held.stream().filter(each -> each.resolvers().isEmpty()).count()));
    });
    outputs.addAll(request.punch(punches));
    return new Planned(Plan.reading(request.statement().text(), notes), outputs);
  }

  private void look(ZoneEntry hold) {
    HoldKey key = HoldKey.ofEntryName(hold.name());
    if (!key.type().equals(ERROR)) {
      return;
    }
    String fmid = HoldScan.function(hold);
    if (!dates.include(hold.value("HOLDDATE")) || !ReportRequest.includes(functions, fmid)) {
      return;
    }
    found.forEach((scan, held) -> {
      if (scan.concerns(key, fmid)) {
        HoldText text = HoldText.of(hold);
        held.add(
            new Finding.HeldSysmod(
                fmid,
                key.sysmod(),
                key.reason(),
                scan.ofError(key.reason(), text.fix()),
                hold.value("HOLDCLASS").orElse(""),
                text.symptoms()));
      }
    });
  }

  private static ReportText report(ReportZone zone, List<Finding.HeldSysmod> held, HoldAge age) {
    List<List<String>> rows = new ArrayList<>();
    for (Finding.HeldSysmod each : held) {
      List<Resolver> resolvers = each.resolvers();
      for (int i = 0; i < Math.max(1, resolvers.size()); i++) {
        Optional<Resolver> resolver =
            i < resolvers.size() ? Optional.of(resolvers.get(i)) : Optional.empty();
        rows.add(
            List.of(
                each.fmid(),
                each.sysmod(),
                each.apar(),
                resolver.map(Resolver::sysmod).orElse(""),
                resolver.map(found -> found.status().name()).orElse(""),
                resolver.map(found -> Received.inWords(found.received())).orElse(""),
                each.holdClass(),
                each.symptoms()));
      }
    }
    return new ReportText(ReportLayout.EXCEPTIONS, zone.inWords(), age.note(), rows);
  }

  private static Optional<InstallPunch> punch(ReportZone zone, List<Finding.HeldSysmod> held) {
    ResolverPunch punch = new ResolverPunch(zone);
    held.forEach(each -> punch.add(each.resolvers(), each.apar(), each.sysmod()));
    return punch.punch();
  }
}
