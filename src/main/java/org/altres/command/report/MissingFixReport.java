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

/// REPORT MISSINGFIX: which fixes of the categories of interest a zone lacks ("SMP/E Commands",
/// REPORT MISSINGFIX). The categories are those of FIXCAT, else those of the OPTIONS entry.
final class MissingFixReport {

  private static final String FIXCAT = "FIXCAT";

  private final ReportRequest request;
  private final Optional<Set<String>> functions;
  private final List<Mask> interest;
  private final Map<HoldScan, List<Finding.MissingFix>> found = new LinkedHashMap<>();

  private MissingFixReport(ReportRequest request) {
    this.request = request;
    this.functions = request.functions();
    this.interest =
        Mask.ofAll(
            request.statement().has(FIXCAT)
                ? request.statement().words(FIXCAT)
                : request
                    .context()
                    .optionsEntry()
                    .map(options -> options.values(FIXCAT))
                    .orElse(List.of()));
  }

  static Planned plan(ReportRequest request) {
    return new MissingFixReport(request).plan();
  }

  private Planned plan() {
    List<Message> notes = new ArrayList<>();
    if (interest.isEmpty()) {
      notes.add(Message.of(ReportMessages.NO_CATEGORIES, Place.nowhere()));
    }
    Received received = new Received(request.global());
    for (ReportZone zone : ReportZones.of(request, false, notes)) {
      found.put(new HoldScan(zone, received), new ArrayList<>());
    }
    request.global().forEach(HoldAge.HOLDDATA, "", this::look);
    HoldAge age = HoldAge.of(request);
    notes.add(age.message());
    List<CommandOutput> outputs = new ArrayList<>();
    List<InstallPunch> punches = new ArrayList<>();
    found.forEach((scan, missing) -> {
      missing.sort(Finding.MissingFix.ORDER);
      outputs.add(request.output(report(scan.zone(), missing, age)));
      punch(scan.zone(), missing).ifPresent(punches::add);
      notes.add(
          Message.of(
              ReportMessages.FOUND,
              Place.nowhere(),
              scan.zone().inWords(),
              missing.stream().map(Finding.MissingFix::apar).distinct().count(),
              missing.stream()
                  .filter(each -> each.resolvers().isEmpty())
                  .map(Finding.MissingFix::apar)
                  .distinct()
                  .count()));
    });
    outputs.addAll(request.punch(punches));
    return new Planned(Plan.reading(request.statement().text(), notes), outputs);
  }

  private void look(ZoneEntry hold) {
    HoldKey key = HoldKey.ofEntryName(hold.name());
    if (!key.type().equals(FIXCAT)) {
      return;
    }
    String fmid = HoldScan.function(hold);
    if (!ReportRequest.includes(functions, fmid)) {
      return;
    }
    List<String> categories =
        hold.values("HOLDFIXCAT").stream()
            .filter(category -> Mask.anyMatches(interest, category))
            .toList();
    if (categories.isEmpty()) {
      return;
    }
    found.forEach((scan, missing) -> {
      if (scan.concerns(key, fmid)) {
        List<Resolver> resolvers = scan.ofFixCategory(key.reason(), hold.value("HOLDRESOLVER"));
        categories.forEach(category ->
            missing.add(
                new Finding.MissingFix(category, fmid, key.reason(), key.sysmod(), resolvers)));
      }
    });
  }

  private static ReportText report(ReportZone zone, List<Finding.MissingFix> missing, HoldAge age) {
    List<List<String>> rows = new ArrayList<>();
    for (Finding.MissingFix each : missing) {
      List<Resolver> resolvers = each.resolvers();
      for (int i = 0; i < Math.max(1, resolvers.size()); i++) {
        Optional<Resolver> resolver =
            i < resolvers.size() ? Optional.of(resolvers.get(i)) : Optional.empty();
        rows.add(
            List.of(
                each.category(),
                each.fmid(),
                each.apar(),
                each.sysmod(),
                resolver.map(Resolver::sysmod).orElse(""),
                resolver.map(found -> found.status().name()).orElse(""),
                resolver.map(found -> Received.inWords(found.received())).orElse("")));
      }
    }
    return new ReportText(ReportLayout.MISSING_FIXES, zone.inWords(), age.note(), rows);
  }

  private static Optional<InstallPunch> punch(ReportZone zone, List<Finding.MissingFix> missing) {
    ResolverPunch punch = new ResolverPunch(zone);
    missing.stream()
        .map(each ->
            new Finding.MissingFix("", each.fmid(), each.apar(), each.sysmod(), each.resolvers()))
        .distinct()
        .forEach(each -> punch.add(each.resolvers(), each.apar(), each.sysmod()));
    return punch.punch();
  }
}
