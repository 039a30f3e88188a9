package org.altres.command.report;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.altres.command.CommandOutput;
import org.altres.command.SetContext;
import org.altres.mcs.syntax.Operand;
import org.altres.mcs.syntax.Statement;
import org.altres.mcs.syntax.TextPosition;
import org.altres.message.AltresException;
import org.altres.message.MessageId;
import org.altres.message.Place;
import org.altres.render.ReportPages;
import org.altres.render.report.InstallPunch;
import org.altres.render.report.ReportText;
import org.altres.zone.EntryKey;
import org.altres.zone.ZoneReader;

/// A REPORT and what it finds.
///
/// @param statement the command
/// @param context the zones
/// @param product what writes the reports, with its version
record ReportRequest(Statement statement, SetContext context, String product) {

  private static final int FMID_LENGTH = 7;

  /// Why a command is refused, with the place of an operand.
  static AltresException refusal(MessageId id, TextPosition at, Object... arguments) {
    return new AltresException(id, place(at), arguments);
  }

  /// Why a command is refused, with the place of one of its operands.
  AltresException refusal(MessageId id, String operand, Object... arguments) {
    return refusal(id, at(operand), arguments);
  }

  private TextPosition at(String operand) {
    return statement.operand(operand).map(Operand::at).orElse(statement.at());
  }

  private static Place place(TextPosition at) {
    return Place.of("line", at.line()).with("column", at.column());
  }

  /// The global zone.
  ZoneReader global() {
    return context.reader();
  }

  /// The functions that FORFMID names, itself or by an FMIDSET; empty if there is no FORFMID.
  Optional<Set<String>> functions() {
    if (!statement.has("FORFMID")) {
      return Optional.empty();
    }
    Set<String> functions = new HashSet<>();
    for (String name : statement.words("FORFMID")) {
      global()
          .entry(EntryKey.of("FMIDSET", name))
          .ifPresentOrElse(
              set -> functions.addAll(set.values("FMID")), () -> functions.add(function(name)));
    }
    return Optional.of(functions);
  }

  private String function(String name) {
    if (name.length() != FMID_LENGTH) {
      throw refusal(ReportMessages.NO_FMIDSET, "FORFMID", name);
    }
    return name;
  }

  /// Whether FORFMID, if it is there, names a function.
  static boolean includes(Optional<Set<String>> functions, String fmid) {
    return functions.map(named -> named.contains(fmid)).orElse(true);
  }

  /// Whether commands are written to SMPPUNCH.
  boolean punches() {
    return !statement.has("NOPUNCH");
  }

  /// A report for SMPRPT.
  CommandOutput output(ReportText report) {
    ReportPages.Head head =
        new ReportPages.Head("GLOBAL ZONE", context.now(), product, CommandOutput.SMPRPT);
    int length = ReportPages.length(context.optionsEntry());
    return new CommandOutput(
        CommandOutput.SMPRPT, report.title(), out -> report.write(head, length, out));
  }

  /// Commands for SMPPUNCH; none if there is nothing to write.
  List<CommandOutput> punch(List<InstallPunch> punches) {
    return commands(punches.stream().flatMap(punch -> punch.lines().stream()).toList());
  }

  /// Commands for SMPPUNCH; none if there are no lines.
  List<CommandOutput> commands(List<String> lines) {
    return lines.isEmpty() || !punches()
        ? List.of()
        : List.of(new CommandOutput(CommandOutput.SMPPUNCH, "", lines::forEach));
  }
}
