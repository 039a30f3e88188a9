package org.altres.command.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.altres.command.CommandOutput;
import org.altres.command.Planned;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.plan.Plan;
import org.altres.render.report.ReportLayout;
import org.altres.render.report.ReportText;
import org.altres.zone.EntryType;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneKind;

/// REPORT CALLLIBS: the load modules that were linked with modules of certain libraries by an
/// automatic library call, so that they can be linked again ("SMP/E Commands", REPORT CALLLIBS).
final class CallLibraryReport {

  private static final EntryType LMOD = EntryType.of("LMOD");
  private static final String CALLLIBS = "CALLLIBS";
  private static final String LIST_MARGIN = "     ";
  private static final Comparator<Use> ORDER =
      Comparator.comparing(Use::library).thenComparing(Use::lmod);

  private final ReportRequest request;
  private final List<String> wanted;

  /// A load module in a target library.
  private record Use(String library, String lmod, List<String> callLibraries) {}

  private CallLibraryReport(ReportRequest request) {
    this.request = request;
    this.wanted = request.statement().words(CALLLIBS);
  }

  static Planned plan(ReportRequest request) {
    return new CallLibraryReport(request).plan();
  }

  private Planned plan() {
    List<Message> notes = new ArrayList<>();
    if (request.statement().has("JOBCARD")) {
      notes.add(Message.of(ReportMessages.NO_JOB, Place.nowhere()));
    }
    List<CommandOutput> outputs = new ArrayList<>();
    List<String> commands = new ArrayList<>();
    for (ReportZone zone : ReportZones.of(request, false, notes)) {
      List<Use> uses = uses(zone);
      outputs.add(request.output(report(zone, uses)));
      commands.addAll(commands(zone, uses));
    }
    outputs.addAll(request.commands(commands));
    return new Planned(Plan.reading(request.statement().text(), notes), outputs);
  }

  private List<Use> uses(ReportZone zone) {
    List<Use> uses = new ArrayList<>();
    zone.reader().forEach(LMOD, "", entry -> note(entry, uses));
    uses.sort(ORDER);
    return uses;
  }

  private void note(ZoneEntry lmod, List<Use> uses) {
    List<String> called =
        lmod.values(CALLLIBS).stream()
            .filter(dd -> wanted.isEmpty() || wanted.contains(dd))
            .toList();
    if (called.isEmpty()) {
      return;
    }
    List<String> libraries = lmod.values("SYSLIB");
    for (String library : libraries.isEmpty() ? List.of("") : libraries) {
      uses.add(new Use(library, lmod.name(), called));
    }
  }

  private static ReportText report(ReportZone zone, List<Use> uses) {
    List<List<String>> rows =
        uses.stream()
            .map(use -> List.of(use.library, use.lmod, String.join(" ", use.callLibraries)))
            .toList();
    return new ReportText(ReportLayout.CALL_LIBRARIES, zone.inWords(), List.of(), rows);
  }

  /// Load modules are linked in target zones only.
  private static List<String> commands(ReportZone zone, List<Use> uses) {
    if (uses.isEmpty() || zone.kind() != ZoneKind.TARGET) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add("SET BDY(" + zone.name() + ").");
    lines.add("RESETRC.");
    lines.add("LINK LMODS(");
    TreeSet<String> names = new TreeSet<>();
    uses.forEach(use -> names.add(use.lmod));
    names.forEach(name -> lines.add(LIST_MARGIN + name));
    lines.add(LIST_MARGIN + ")");
    lines.add(LIST_MARGIN + "CHECK.");
    return lines;
  }
}
