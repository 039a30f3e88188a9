package org.altres.mcs.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.altres.mcs.grammar.StatementRule;
import org.altres.mcs.syntax.CardWindow;
import org.altres.mcs.syntax.Statement;
import org.altres.mcs.syntax.StatementReader;
import org.altres.mcs.syntax.SyntaxProblem;

/// Reads the statements of one UCLIN or ZONEEDIT block.
final class BlockReader {

  /// The most problems that are reported of one block.
  private static final int MOST_PROBLEMS = 1000;

  private final CardWindow window;
  private final StatementReader commands;
  private final StatementReader entries;
  private final CommandConsumer consumer;
  private Optional<UclStatement> pending = Optional.empty();
  private int problems;

  /// @param commands reads commands
  /// @param entries reads the statements of the block
  BlockReader(
      CardWindow window,
      StatementReader commands,
      StatementReader entries,
      CommandConsumer consumer) {
    this.window = window;
    this.commands = commands;
    this.entries = entries;
    this.consumer = consumer;
  }

  /// Reads up to the end statement.
  ///
  /// @param head the statement that begins the block
  /// @param first the card behind it
  /// @return the card behind the block
  int read(StatementReader.Outcome head, int first) {
    int next = first;
    boolean ended = false;
    while (!ended && window.has(next) && !window.isDelimiter(next)) {
      if (window.isBlank(next)) {
        next++;
      } else if (window.isMcs(next)) {
        next = raw(next);
      } else {
        StatementReader.Outcome outcome = entries.read(next);
        String kind = outcome.rule().flatMap(rule -> rule.attribute("class")).orElse("");
        if (isForeign(outcome, kind, next)) {
          break;
        }
        ended = kind.equals("end");
        int end = CommandReader.behind(window, outcome);
        take(outcome, window.faults(next, end), ended);
        next = end;
      }
      window.release(next);
    }
    flush();
    if (!ended) {
      head.statement().ifPresent(statement -> open(statement, head.rule()));
    }
    return next;
  }

  /// Whether a statement is a command, and so none of the block.
  private boolean isForeign(StatementReader.Outcome outcome, String kind, int card) {
    boolean own = kind.equals("ucl") || kind.equals("zoneedit") || kind.equals("end");
    return !own
        && commands
            .ruleAt(card)
            .filter(rule -> rule.is("class", "command") || rule.is("class", "block"))
            .isPresent();
  }

  private void take(StatementReader.Outcome outcome, List<SyntaxProblem> faults, boolean end) {
    flush();
    List<SyntaxProblem> all = new ArrayList<>(outcome.problems());
    all.addAll(faults);
    Optional<Statement> statement = outcome.statement();
    all.forEach(this::problem);
    if (all.isEmpty() && statement.isPresent() && !end) {
      pending = Optional.of(new UclStatement(statement.get(), outcome.rawCards()));
    }
  }

  /// Takes records between `++LMODIN` and `++ENDLMODIN` that stand behind the period of their
  /// statement.
  private int raw(int card) {
    int end = window.nextMcs(card + 1);
    if (!window.has(end)) {
      problem(commands.problemAt(card, CommandMessages.RAW_OPEN));
      return end;
    }
    List<String> cards = new ArrayList<>();
    for (int inside = card + 1; inside < end; inside++) {
      cards.add(window.text(inside).stripTrailing());
    }
    if (pending.isEmpty()) {
      problem(commands.problemAt(card, CommandMessages.RAW_ALONE));
    }
    pending =
        pending.map(entry -> {
          List<String> all = new ArrayList<>(entry.rawCards());
          all.addAll(cards);
          return new UclStatement(entry.statement(), all);
        });
    return end + 1;
  }

  private void flush() {
    pending.ifPresent(consumer::entry);
    pending = Optional.empty();
  }

  private void open(Statement head, Optional<StatementRule> rule) {
    String end = rule.flatMap(known -> known.attribute("end")).orElse("");
    problem(
        SyntaxProblem.in(
            head,
            head.at(),
            window.source().codePage(),
            window.source().place(),
            CommandMessages.BLOCK_OPEN,
            List.of(end),
            head.keyword(),
            end));
  }

  private void problem(SyntaxProblem problem) {
    if (problems++ < MOST_PROBLEMS) {
      consumer.problem(problem);
    }
  }
}
