package org.altres.command.report;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.altres.command.CommandOutput;
import org.altres.command.Planned;
import org.altres.message.Message;
import org.altres.plan.Plan;
import org.altres.render.report.ReportLayout;
import org.altres.render.report.ReportText;

/// REPORT SOURCEID: the source ids of the SYSMODs of a zone, and with SYSMODIDS which SYSMODs have
/// them ("SMP/E Commands", REPORT SOURCEID). SYSMODs in error do not count.
final class SourceIdReport {

  private static final String SOURCEID = "SOURCEID";
  private static final int IDS_IN_LINE = 5;
  private static final int ID_WIDTH = 10;
  private static final String LIST_MARGIN = "     ";

  private final ReportRequest request;
  private final List<Mask> masks;

  private SourceIdReport(ReportRequest request) {
    this.request = request;
    this.masks = Mask.ofAll(request.statement().words(SOURCEID));
  }

  static Planned plan(ReportRequest request) {
    return new SourceIdReport(request).plan();
  }

  private Planned plan() {
    List<Message> notes = new ArrayList<>();
    List<CommandOutput> outputs = new ArrayList<>();
    List<String> commands = new ArrayList<>();
    for (ReportZone zone : ReportZones.of(request, true, notes)) {
      SortedMap<String, List<String>> sources = sources(zone);
      outputs.add(request.output(report(zone, sources)));
      commands.addAll(commands(zone, sources));
    }
    outputs.addAll(request.commands(commands));
    return new Planned(Plan.reading(request.statement().text(), notes), outputs);
  }

  /// The SYSMODs by their source ids, one that has several with an asterisk.
  private SortedMap<String, List<String>> sources(ReportZone zone) {
    SortedMap<String, List<String>> sources = new TreeMap<>();
    zone.reader()
        .forEach(
            ZoneSysmods.SYSMOD,
            "",
            entry -> {
              List<String> ids = entry.values(SOURCEID);
              if (!ids.isEmpty() && !entry.has("ERROR")) {
                String name = ids.size() > 1 ? entry.name() + "*" : entry.name();
                ids.stream()
                    .filter(id -> masks.isEmpty() || Mask.anyMatches(masks, id))
                    .forEach(id -> sources.computeIfAbsent(id, key -> new ArrayList<>()).add(name));
              }
            });
    return sources;
  }

  private ReportText report(ReportZone zone, SortedMap<String, List<String>> sources) {
    boolean withSysmods = request.statement().has("SYSMODIDS");
    List<List<String>> rows = new ArrayList<>();
    sources.forEach((id, sysmods) -> {
      if (!withSysmods) {
        rows.add(List.of(id));
        return;
      }
      for (int at = 0; at < sysmods.size(); at += IDS_IN_LINE) {
        List<String> some = sysmods.subList(at, Math.min(at + IDS_IN_LINE, sysmods.size()));
        rows.add(List.of(at == 0 ? id : "", columns(some)));
      }
    });
    List<String> notes =
        withSysmods ? List.of("* THE SYSMOD HAS MORE THAN ONE SOURCE ID") : List.of();
    return new ReportText(ReportLayout.SOURCE_IDS, zone.inWords(), notes, rows);
  }

  private static String columns(List<String> ids) {
    StringBuilder line = new StringBuilder();
    ids.forEach(id -> line.append(id).append(" ".repeat(Math.max(1, ID_WIDTH - id.length()))));
    return line.toString().stripTrailing();
  }

  private static List<String> commands(ReportZone zone, SortedMap<String, List<String>> sources) {
    if (sources.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add("SET BDY(" + zone.name() + ").");
    lines.add("LIST SYSMODS SOURCEID(");
    sources.keySet().forEach(id -> lines.add(LIST_MARGIN + id));
    lines.add(LIST_MARGIN + ").");
    return lines;
  }
}
