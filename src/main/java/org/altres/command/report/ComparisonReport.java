package org.altres.command.report;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.altres.command.CommandOutput;
import org.altres.command.Planned;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.plan.Plan;
import org.altres.render.report.InstallPunch;
import org.altres.render.report.ReportLayout;
import org.altres.render.report.ReportText;

/// REPORT SYSMODS: what the zone of INZONE has and that of COMPAREDTO has not, and the holds of
/// what would be installed ("SMP/E Commands", REPORT SYSMODS).
final class ComparisonReport {

  private final ReportRequest request;
  private final List<Message> notes = new ArrayList<>();

  private ComparisonReport(ReportRequest request) {
    this.request = request;
  }

  static Planned plan(ReportRequest request) {
    return new ComparisonReport(request).plan();
  }

  private Planned plan() {
    Optional<ReportZone> input = ReportZones.one(request, "INZONE", notes);
    Optional<ReportZone> other = ReportZones.one(request, "COMPAREDTO", notes);
    if (input.isEmpty() || other.isEmpty()) {
      return new Planned(Plan.reading(request.statement().text(), notes), List.of());
    }
    if (input.get().id().equals(other.get().id())) {
      throw request.refusal(ReportMessages.SAME_ZONE, "COMPAREDTO", input.get().name());
    }
    List<CommandOutput> outputs = compare(input.get(), other.get());
    return new Planned(Plan.reading(request.statement().text(), notes), outputs);
  }

  private List<CommandOutput> compare(ReportZone input, ReportZone other) {
    ZoneSysmods present = ZoneSysmods.of(other.reader());
    Received received = new Received(request.context().view().zone(other.global()).orElseThrow());
    Comparison comparison = new Comparison(input, other, present, received);
    boolean empty = isEmpty(input, input.reader().count(ZoneSysmods.SYSMOD) == 0);
    empty |= isEmpty(other, present.isEmpty());
    List<Finding.Difference> differences = empty ? List.of() : comparison.differences(types());
    long unusable = differences.stream().filter(each -> !each.usable()).count();
    notes.add(
        Message.of(
            ReportMessages.FOUND, Place.nowhere(), other.inWords(), differences.size(), unusable));
    List<CommandOutput> outputs = new ArrayList<>();
    outputs.add(request.output(report(input, other, comparison.commonSystems(), differences)));
    List<Finding.Difference> wanted =
        differences.stream()
            .filter(each -> each.applicable() != Finding.Difference.Applicable.NO)
            .sorted(Finding.Difference.INSTALL_ORDER)
            .toList();
    HoldAge age = HoldAge.of(request);
    List<List<String>> holds = new ComparisonHolds(present, received).rows(wanted);
    outputs.add(
        request.output(
            new ReportText(ReportLayout.COMPARISON_HOLDS, other.inWords(), age.note(), holds)));
    outputs.addAll(request.punch(List.of(punch(input, other, wanted))));
    return outputs;
  }

  private boolean isEmpty(ReportZone zone, boolean empty) {
    if (empty) {
      notes.add(Message.of(ReportMessages.NO_SYSMODS, Place.nowhere(), zone.id()));
    }
    return empty;
  }

  private Set<String> types() {
    return Stream.of("FUNCTIONS", "PTFS", "APARS", "USERMODS")
        .filter(request.statement()::has)
        .map(word -> word.substring(0, word.length() - 1))
        .collect(Collectors.toSet());
  }

  private static ReportText report(
      ReportZone input,
      ReportZone other,
      List<String> systems,
      List<Finding.Difference> differences) {
    List<List<String>> rows =
        differences.stream()
            .map(each ->
                List.of(
                    each.fmid(),
                    each.sysmod(),
                    each.type(),
                    Received.inWords(each.received()),
                    each.applicable().name()))
            .toList();
    List<String> notes =
        List.of(
            "INPUT ZONE       " + inWords(input),
            "COMPARISON ZONE  " + inWords(other),
            "SREL OF BOTH     " + (systems.isEmpty() ? "NONE" : String.join(" ", systems)));
    return new ReportText(ReportLayout.COMPARISON, other.inWords(), notes, rows);
  }

  private static String inWords(ReportZone zone) {
    return "%-7s  %s ZONE".formatted(zone.name(), zone.kind());
  }

  private InstallPunch punch(ReportZone input, ReportZone other, List<Finding.Difference> wanted) {
    List<InstallPunch.Selection> selections =
        wanted.stream().map(each -> selection(each, other)).toList();
    LocalDateTime now = request.context().now();
    List<String> remarks =
        List.of(
            String.format(
                Locale.ROOT,
                "WRITTEN BY REPORT SYSMODS ON %02d.%03d AT %tT.",
                now.getYear() % 100,
                now.getDayOfYear(),
                now),
            "THESE SYSMODS ARE IN ZONE %s AND NOT IN ZONE %s."
                .formatted(input.name(), other.name()),
            "WHAT CANNOT BE SELECTED STANDS IN COMMENTS.");
    boolean elsewhere = request.statement().words("COMPAREDTO").size() > 1;
    return new InstallPunch(
        elsewhere ? Optional.of(other.global().csi().value()) : Optional.empty(),
        other.name(),
        other.command(),
        remarks,
        selections,
        List.of(),
        List.of("GROUP CHECK"));
  }

  /// An APAR fix is not to get into distribution libraries: a PTF will come for it.
  private static InstallPunch.Selection selection(Finding.Difference each, ReportZone other) {
    boolean fixOnly = each.type().equals(Finding.APAR) && other.command().equals("ACCEPT");
    String obstacle = "";
    if (!each.received()) {
      obstacle = "NOT RECEIVED - ";
    } else if (each.applicable() == Finding.Difference.Applicable.UNKNOWN) {
      obstacle = "NOT KNOWN TO FIT - ";
    } else if (!each.usable()) {
      obstacle = "FUNCTION NOT RECEIVED - ";
    }
    String function = each.isFunction() ? "" : " FMID(" + each.fmid() + ")";
    return new InstallPunch.Selection(
        each.sysmod(), obstacle + each.type() + function, each.usable() && !fixOnly);
  }
}
