package org.altres.command.report;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.altres.command.CommandOutput;
import org.altres.command.Planned;
import org.altres.command.SetContext;
import org.altres.mcs.command.CommandReader;
import org.altres.mcs.command.SmpCommand;
import org.altres.mcs.syntax.SourceText;
import org.altres.message.Message;
import org.altres.testing.MemoryCsi;
import org.altres.zone.CsiName;
import org.altres.zone.CsiTransaction;
import org.altres.zone.CsiView;
import org.altres.zone.EntryKey;
import org.altres.zone.HoldKey;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneEntryEditor;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneName;
import org.altres.zone.ZoneWriter;

/// ```
/// GLOBAL   SREL Z038; ZONEINDEX TGT1 TGT2 (TARGET), DLB1 (DLIB), LATER (TARGET, not made yet)
/// TGT1 TGT2 DLB1   SREL Z038, and HAA1100 installed
/// ```
///
/// Now is 30 October 2024, 11:32:52, day 304.
final class ReportFixture {

  static final CsiName CSI = new CsiName("ALTRES.CSI");
  static final ZoneId GLOBAL = ZoneId.global(CSI);

  private static final LocalDateTime NOW = LocalDateTime.of(2024, 10, 30, 11, 32, 52);

  private final MemoryCsi csi = new MemoryCsi();

  ReportFixture() {
    try (CsiTransaction change = csi.begin("test")) {
      change.create(GLOBAL, ZoneKind.GLOBAL);
      change.create(zone("TGT1"), ZoneKind.TARGET);
      change.create(zone("TGT2"), ZoneKind.TARGET);
      change.create(zone("DLB1"), ZoneKind.DLIB);
      change.commit();
    }
    put(
        GLOBAL,
        "GLOBALZONE",
        "GLOBAL",
        entry ->
            entry
                .set("SREL", "Z038")
                .set(
                    "ZONEINDEX",
                    List.of(
                        ZoneEntry.tuple("TGT1", CSI.value(), "TARGET"),
                        ZoneEntry.tuple("TGT2", CSI.value(), "TARGET"),
                        ZoneEntry.tuple("DLB1", CSI.value(), "DLIB"),
                        ZoneEntry.tuple("LATER", CSI.value(), "TARGET"))));
    put(zone("TGT1"), "TARGETZONE", "TGT1", entry -> entry.set("SREL", "Z038"));
    put(zone("TGT2"), "TARGETZONE", "TGT2", entry -> entry.set("SREL", "Z038"));
    put(zone("DLB1"), "DLIBZONE", "DLB1", entry -> entry.set("SREL", "Z038"));
    installed("TGT1", "HAA1100", "FUNCTION", "");
    installed("TGT2", "HAA1100", "FUNCTION", "");
    installed("DLB1", "HAA1100", "FUNCTION", "");
  }

  MemoryCsi csi() {
    return csi;
  }

  static ZoneId zone(String name) {
    return new ZoneId(CSI, new ZoneName(name));
  }

  ReportFixture put(ZoneId zone, String type, String name, UnaryOperator<ZoneEntryEditor> what) {
    try (CsiTransaction change = csi.begin("test")) {
      ZoneWriter writer = change.writer(zone).orElseThrow();
      EntryKey key = EntryKey.of(type, name);
      writer.put(what.apply(writer.entry(key).orElse(ZoneEntry.of(key)).edit()).build());
      change.commit();
    }
    return this;
  }

  /// @param fmid its function, empty for a base function
  ReportFixture installed(String zone, String id, String type, String fmid, String... supersedes) {
    put(
        zone(zone),
        "SYSMOD",
        id,
        entry ->
            entry
                .set("SMODTYPE", type)
                .indicate(zone.startsWith("D") ? "ACCEPT" : "APPLY", true)
                .set("FMID", fmid.isEmpty() ? List.of() : List.of(fmid))
                .set("SUPING", List.of(supersedes)));
    for (String superseded : supersedes) {
      superseded(zone, superseded, id);
    }
    return this;
  }

  ReportFixture superseded(String zone, String id, String by) {
    return put(
        zone(zone), "SYSMOD", id, entry -> entry.set("LASTSUP", by).set("SUPBY", List.of(by)));
  }

  ReportFixture received(String id, String type, String fmid, String... supersedes) {
    return put(
        GLOBAL,
        "SYSMOD",
        id,
        entry ->
            entry
                .set("SMODTYPE", type)
                .set("SREL", 1, List.of("Z038"))
                .set("FMID", 1, fmid.isEmpty() ? List.of() : List.of(fmid))
                .set("SUPING", 1, List.of(supersedes)));
  }

  ReportFixture hold(String id, String type, String reason, UnaryOperator<ZoneEntryEditor> more) {
    put(GLOBAL, "SYSMOD", id, entry -> entry.add("HOLD" + type, List.of(reason)));
    return put(
        GLOBAL,
        "HOLDDATA",
        new HoldKey(id, type, reason, Optional.empty()).entryName(),
        entry ->
            more.apply(
                entry
                    .set("HOLDTYPE", type)
                    .set("HOLDREASON", reason)
                    .set("HOLDFMID", "HAA1100")
                    .set("HOLDDATE", "2024300")));
  }

  ReportFixture hold(String id, String type, String reason) {
    return hold(id, type, reason, entry -> entry);
  }

  /// What a REPORT gives.
  Run run(String command) {
    return run(command, Optional.empty());
  }

  Run run(String command, Optional<String> options) {
    SmpCommand read = CommandReader.read(SourceText.of(command)).commands().getFirst();
    try (CsiView view = csi.view()) {
      SetContext context =
          new SetContext(
              view, GLOBAL, GLOBAL, ZoneKind.GLOBAL, options, fingerprint -> Optional.empty(), NOW);
      Planned planned = new ReportPlanner("ALTRES 0.1.0").plan(read, context);
      return new Run(
          planned.plan().messages(),
          planned.plan().returnCode(),
          lines(planned, CommandOutput.SMPRPT),
          lines(planned, CommandOutput.SMPPUNCH));
    }
  }

  private static List<String> lines(Planned planned, String ddname) {
    List<String> lines = new ArrayList<>();
    planned.outputs().stream()
        .filter(output -> output.ddname().equals(ddname))
        .forEach(output -> output.body().write(lines::add));
    return lines;
  }

  /// What came of a REPORT.
  record Run(List<Message> messages, int code, List<String> report, List<String> punch) {

    List<String> messageIds() {
      return messages.stream().map(message -> message.id().value()).toList();
    }

    /// The report as text, without the first line of each page.
    String text() {
      return String.join("\n", report.stream().filter(line -> !line.startsWith("PAGE ")).toList())
          .replaceAll("\n{2,}", "\n\n")
          .replaceFirst("^\n+", "");
    }

    String punchText() {
      return String.join("\n", punch);
    }

    /// The commands that were punched, as they are read again.
    List<String> commands() {
      return CommandReader.read(SourceText.of(punchText() + "\n")).commands().stream()
          .map(command ->
              command instanceof SmpCommand.Simple simple
                  ? simple.statement().text()
                  : "IN ERROR: " + command.problems())
          .toList();
    }
  }
}
