package org.altres.bench;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.altres.bytes.ContentSource;
import org.altres.command.Planned;
import org.altres.command.SetContext;
import org.altres.command.report.ReportPlanner;
import org.altres.db.H2CsiStore;
import org.altres.mcs.command.CommandReader;
import org.altres.mcs.syntax.SourceText;
import org.altres.storage.FileStorage;
import org.altres.zone.Csi;
import org.altres.zone.CsiName;
import org.altres.zone.CsiView;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneKind;

/// The reports of REPORT on the zones that [ZoneQuestions] made: two of 500,000 entries and a
/// global zone with 300,000 holds, of which 60,000 concern the SYSMODs of each. docs/performance.md
/// has the command and the figures.
public final class ZoneReports {

  private static final ZoneId GLOBAL = ZoneId.global(new CsiName("BENCH.CSI"));
  private static final List<String> COMMANDS =
      List.of(
          "REPORT ERRSYSMODS ZONES(FIRST).",
          "REPORT ERRSYSMODS ZONES(FIRST,SECOND).",
          "REPORT MISSINGFIX ZONES(FIRST) FIXCAT(*).",
          "REPORT CROSSZONE ZONES(FIRST,SECOND).",
          "REPORT SYSMODS INZONE(FIRST) COMPAREDTO(SECOND).",
          "REPORT SOURCEID ZONES(FIRST) SYSMODIDS.",
          "REPORT CALLLIBS ZONES(FIRST).");

  private ZoneReports() {}

  /// Runs it.
  ///
  /// @param arguments the folder of the database (target/bench-questions)
  public static void main(String[] arguments) {
    Path folder =
        Path.of(arguments.length > 0 ? arguments[0] : "target/bench-questions").toAbsolutePath();
    H2CsiStore store = new H2CsiStore(new FileStorage(), () -> "a benchmark");
    try (Csi csi = store.open(folder, "a benchmark");
        CsiView view = csi.view()) {
      COMMANDS.forEach(command -> report(command, view));
    }
  }

  private static void report(String command, CsiView view) {
    SetContext context =
        new SetContext(
            view,
            GLOBAL,
            GLOBAL,
            ZoneKind.GLOBAL,
            Optional.empty(),
            ContentSource.EMPTY,
            LocalDateTime.of(2026, 11, 20, 12, 0, 0));
    long begun = System.nanoTime();
    Planned planned =
        new ReportPlanner("BENCH")
            .plan(CommandReader.read(SourceText.of(command)).commands().getFirst(), context);
    long[] lines = {0};
    planned.outputs().forEach(output -> output.body().write(line -> lines[0]++));
    System.out.printf(
        Locale.ROOT,
        "%-50s %6.2f s, %,d lines%n",
        command,
        (System.nanoTime() - begun) / 1e9,
        lines[0]);
  }
}
