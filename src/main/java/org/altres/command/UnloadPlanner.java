package org.altres.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.altres.mcs.command.SmpCommand;
import org.altres.mcs.syntax.Statement;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.plan.Basis;
import org.altres.plan.Plan;
import org.altres.zone.EntryKey;
import org.altres.zone.EntryType;
import org.altres.zone.Subentry;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneReader;
import org.altres.zone.ucl.UnloadWriter;

/// `UNLOAD [entry types and names] [SYSMOD types] [FORFMID(...)]`: writes entries to SMPPUNCH as
/// the UCL statements that make them again. Entry types that UCLIN cannot make - HOLDDATA, MCS,
/// BACKUP, the log - are left out.
public final class UnloadPlanner implements SmpCommandPlanner {

  @Override
  public Planned plan(SmpCommand command, SetContext context) {
    Statement statement = Simple.of(command);
    ZoneReader zone = context.reader();
    UnloadSelection selection = UnloadSelection.of(statement, zone, context);
    List<Message> notes = new ArrayList<>();
    for (EntryKey missing : selection.missing()) {
      notes.add(Message.of(CommandMessages.NOT_FOUND, Place.nowhere(), missing, zone.id().name()));
    }
    Plan plan = Plan.of(statement.keyword(), Basis.of(context.view(), zone.id()), List.of(), notes);
    return new Planned(
        plan,
        List.of(
            new CommandOutput(CommandOutput.SMPPUNCH, "", line -> write(zone, selection, line))));
  }

  private static void write(ZoneReader zone, UnloadSelection selection, Consumer<String> line) {
    UnloadWriter writer = new UnloadWriter(zone.kind(), UnloadWriter.Dialect.ALTRES, line);
    line.accept("SET BDY(" + zone.id().name() + ").");
    writer.begin();
    Consumer<ZoneEntry> each =
        entry -> writer.write(entry).ifPresent(problem -> comment(problem, line));
    zone.definition().filter(selection::takes).ifPresent(each);
    for (EntryType type : zone.types()) {
      boolean written = isUcl(type) && !type.equals(zone.kind().definition());
      if (written && selection.takes(type)) {
        selection.forEach(type, each);
      }
    }
    writer.end();
  }

  private static boolean isUcl(EntryType type) {
    return type.subentries().stream().map(Subentry::operand).anyMatch(word -> !word.equals("-"));
  }

  /// An entry that no card can hold is named in a comment.
  private static void comment(Message problem, Consumer<String> line) {
    String text = problem.toString().replace("*/", "* /");
    line.accept(" /*");
    for (int at = 0; at < text.length(); at += 70) {
      line.accept("  " + text.substring(at, Math.min(text.length(), at + 70)));
    }
    line.accept(" */");
  }
}
