package org.altres.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.altres.mcs.command.UclStatement;
import org.altres.mcs.syntax.Statement;
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
import org.altres.zone.ucl.UclInterpreter;
import org.altres.zone.ucl.UclOutcome;

/// `UCLIN … ENDUCL` ("SMP/E Commands", UCLIN). Each statement works on what those before it left;
/// one in error is left out and the others are done (code 8). In a zone that has not been made yet,
/// the statement for the entry that defines it makes it.
public final class UclinPlanner implements SmpBlockPlanner {

  @Override
  public BlockPlanning begin(Statement statement, SetContext context) {
    return new Uclin(statement, context);
  }

  /// One UCLIN, as far as it has come. Only the last state of each entry is kept.
  private static final class Uclin implements BlockPlanning {

    private static final int MOST_NOTES = 200;
    private static final int MOST_PROBLEMS = 1000;
    private static final int MOST_SHOWN = 1000;

    private final Statement statement;
    private final SetContext context;
    private final Optional<ZoneReader> zone;
    private final UclInterpreter interpreter;
    private final Map<EntryKey, Optional<ZoneEntry>> changed = new HashMap<>();
    private final Map<EntryType, Boolean> inUse = new HashMap<>();
    private final List<Message> notes = new ArrayList<>();
    private final List<SyntaxProblem> problems = new ArrayList<>();
    private int moreProblems;

    Uclin(Statement statement, SetContext context) {
      this.statement = statement;
      this.context = context;
      this.zone = context.find();
      this.interpreter = new UclInterpreter(context.kind(), context.zone().name(), context.now());
    }

    @Override
    public void entry(UclStatement entry) {
      switch (interpreter.apply(entry, this::now)) {
        case UclOutcome.Put put -> {
          changed.put(put.entry().key(), Optional.of(put.entry()));
          put.notes().forEach(this::note);
          if (put.created() && entry.verb().equals("REP") && zone.isPresent()) {
            note(put.createdMessage());
          }
        }
        case UclOutcome.Delete delete -> delete(delete.key(), entry.statement());
        case UclOutcome.Failed failed -> failed.problems().forEach(this::problem);
      }
    }

    private void delete(EntryKey key, Statement at) {
      if (key.type().equals(context.kind().definition())) {
        Place place = Place.of("line", at.at().line()).with("column", at.at().column());
        notes.add(Message.of(CommandMessages.DELETES_ZONE, place, at.text()));
      } else {
        changed.put(key, Optional.empty());
      }
    }

    @Override
    public void problem(SyntaxProblem problem) {
      if (problems.size() < MOST_PROBLEMS) {
        problems.add(problem);
      } else {
        moreProblems++;
      }
    }

    private void note(Message note) {
      if (notes.size() < MOST_NOTES) {
        notes.add(note);
      }
    }

    private Optional<ZoneEntry> now(EntryKey key) {
      Optional<ZoneEntry> known = changed.get(key);
      return known != null ? known : before(key);
    }

    private Optional<ZoneEntry> before(EntryKey key) {
      return zone.filter(
              reader -> inUse.computeIfAbsent(key.type(), type -> reader.count(type) > 0))
          .flatMap(reader -> reader.entry(key));
    }

    @Override
    public Planned end(int lastLine) {
      List<Step> steps = new ArrayList<>();
      if (zone.flatMap(ZoneReader::definition).isEmpty() && !isDefined()) {
        return undefined();
      }
      if (zone.isEmpty()) {
        steps.add(new Step.CreateZone(context.zone(), context.kind()));
      }
      steps.addAll(changed.size() > MOST_SHOWN ? many() : each());
      if (moreProblems > 0) {
        notes.add(Message.of(CommandMessages.MORE_PROBLEMS, Place.nowhere(), moreProblems));
      }
      Plan plan =
          Plan.of(statement.keyword(), Basis.of(context.view(), context.zone()), steps, notes);
      return new Planned(plan, List.of(), problems);
    }

    private boolean isDefined() {
      EntryType definition = context.kind().definition();
      EntryKey key = new EntryKey(definition, context.zone().name().value());
      return changed.getOrDefault(key, Optional.empty()).isPresent();
    }

    private Planned undefined() {
      Message why =
          Message.of(
              CommandMessages.NO_DEFINITION,
              Place.nowhere(),
              context.zone(),
              context.kind().definition());
      return new Planned(Plan.refused(statement.keyword(), List.of(why)), List.of(), problems);
    }

    private List<Step> many() {
      List<ZoneEntry> puts = new ArrayList<>();
      List<EntryKey> deletes = new ArrayList<>();
      for (Map.Entry<EntryKey, Optional<ZoneEntry>> each : changed.entrySet()) {
        each.getValue().ifPresentOrElse(puts::add, () -> deletes.add(each.getKey()));
      }
      puts.sort(java.util.Comparator.comparing(ZoneEntry::key));
      List<Step> steps = new ArrayList<>();
      if (!deletes.isEmpty()) {
        steps.add(new Step.DeleteEntries(context.zone(), deletes));
      }
      if (!puts.isEmpty()) {
        steps.add(new Step.PutEntries(context.zone(), puts));
      }
      return steps;
    }

    private List<Step> each() {
      List<Step> steps = new ArrayList<>();
      changed.keySet().stream()
          .sorted()
          .forEach(key -> {
            Optional<ZoneEntry> before = before(key);
            Optional<ZoneEntry> after = changed.getOrDefault(key, Optional.empty());
            if (after.isPresent() && !after.equals(before)) {
              steps.add(new Step.PutEntry(context.zone(), before, after.get()));
            } else if (after.isEmpty() && before.isPresent()) {
              steps.add(new Step.DeleteEntry(context.zone(), before.get()));
            }
          });
      return steps;
    }
  }
}
