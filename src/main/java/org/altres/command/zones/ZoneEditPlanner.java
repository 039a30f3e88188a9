package org.altres.command.zones;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.altres.command.CommandOutput;
import org.altres.command.Planned;
import org.altres.command.SetContext;
import org.altres.command.SmpCommandPlanner;
import org.altres.mcs.command.SmpCommand;
import org.altres.mcs.command.UclStatement;
import org.altres.mcs.syntax.SyntaxProblem;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.plan.Basis;
import org.altres.plan.Plan;
import org.altres.plan.Step;
import org.altres.zone.EntryKey;
import org.altres.zone.EntryType;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneReader;

/// `ZONEEDIT DDDEF|UTILITY . (CHANGE|ADD) ... ENDZONEEDIT`: changes subentries in all entries of a
/// type at once. Statements work one after the other on what those before left: CHANGE A to B, then
/// B to C, moves A to C. One that is wrong does not stop the others (code 8); one that nothing
/// matches is code 4.
public final class ZoneEditPlanner implements SmpCommandPlanner {

  private static final Set<String> TYPES = Set.of("DDDEF", "UTILITY");

  @Override
  public Planned plan(SmpCommand command, SetContext context) {
    ZoneRequest request = ZoneRequest.of(command, context);
    EntryType type =
        request.statement().operands().stream()
            .map(operand -> operand.keyword().isEmpty() ? operand.text() : operand.keyword())
            .filter(TYPES::contains)
            .findFirst()
            .map(EntryType::of)
            .orElseThrow(() -> request.refusal(ZoneMessages.EDIT_TYPE));
    ZoneReader zone = context.reader();
    Map<EntryKey, ZoneEntry> before = new LinkedHashMap<>();
    zone.forEach(type, "", entry -> before.put(entry.key(), entry));
    Map<EntryKey, ZoneEntry> now = new LinkedHashMap<>(before);
    List<String> report = new ArrayList<>();
    report.add("%-10s %-12s %-44s %s".formatted("ENTRY", "SUBENTRY", "OLD VALUE", "NEW VALUE"));
    List<Message> notes = new ArrayList<>();
    if (command instanceof SmpCommand.Block block) {
      block.problems().stream().map(SyntaxProblem::message).forEach(notes::add);
      block.entries().forEach(edit -> edit(edit, type, now, report, notes));
    }
    List<Step> steps = new ArrayList<>();
    now.forEach((key, after) -> {
      ZoneEntry old = before.get(key);
      if (old != null && !after.equals(old)) {
        steps.add(new Step.PutEntry(zone.id(), Optional.of(old), after));
      }
    });
    Plan plan = Plan.of(request.title(), Basis.of(context.view(), context.zone()), steps, notes);
    return new Planned(
        plan,
        List.of(
            new CommandOutput(CommandOutput.SMPRPT, "ZONEEDIT SUMMARY REPORT", report::forEach)));
  }

  private static void edit(
      UclStatement statement,
      EntryType type,
      Map<EntryKey, ZoneEntry> entries,
      List<String> report,
      List<Message> notes) {
    Place place =
        Place.of("line", statement.statement().at().line())
            .with("column", statement.statement().at().column());
    ZoneEdit edit;
    try {
      edit = ZoneEdit.of(statement.statement(), type);
    } catch (IllegalArgumentException wrong) {
      notes.add(
          Message.of(ZoneMessages.EDIT_REFUSED, place, statement.statement(), wrong.getMessage()));
      return;
    }
    int lines = report.size();
    entries.replaceAll((key, entry) -> edit.apply(entry, report::add));
    if (report.size() == lines) {
      notes.add(Message.of(ZoneMessages.NOTHING_MATCHED, place, statement.statement()));
    }
  }
}
