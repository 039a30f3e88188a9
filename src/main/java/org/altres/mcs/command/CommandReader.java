package org.altres.mcs.command;

import java.util.ArrayList;
import java.util.List;
import org.altres.mcs.grammar.Grammar;
import org.altres.mcs.syntax.CardSource;
import org.altres.mcs.syntax.CardWindow;
import org.altres.mcs.syntax.SourceText;
import org.altres.mcs.syntax.Statement;
import org.altres.mcs.syntax.StatementReader;
import org.altres.mcs.syntax.SyntaxProblem;
import org.altres.text.Card;

/// Reads SMPCNTL ("SMP/E Commands", "How to read and code the syntax"; SMPE.md A.1, B). A command
/// in error is handed over as such; the next one is looked for behind its period.
///
/// A record with `/*` in columns 1 and 2 ends the input, as it does for JES.
public final class CommandReader {

  private static final List<String> COMMANDS = Grammar.commands().keywords("class", "command");
  private static final List<String> UCL = Grammar.verbs().keywords("class", "ucl");

  private final CardWindow window;
  private final StatementReader commands;
  private final StatementReader entries;
  private final CommandConsumer consumer;

  private CommandReader(CardSource source, CommandConsumer consumer) {
    this.window = new CardWindow(source);
    this.commands =
        new StatementReader(window, Statement.Kind.COMMAND, Grammar.commands().table(), COMMANDS);
    this.entries =
        new StatementReader(window, Statement.Kind.COMMAND, Grammar.verbs().table(), UCL);
    this.consumer = consumer;
  }

  /// Reads a text that is in memory.
  public static CommandStream read(SourceText text) {
    CommandCollector collector = new CommandCollector();
    read(text.source(), collector);
    return new CommandStream(text, collector.commands());
  }

  /// Reads cards one after the other and hands over each command, and each statement of a block, as
  /// soon as it is read.
  public static void read(CardSource cards, CommandConsumer consumer) {
    new CommandReader(cards, consumer).run();
  }

  private void run() {
    int card = 0;
    while (isText(card)) {
      window.release(card);
      card = window.isBlank(card) ? card + 1 : command(card);
    }
  }

  /// Whether there is a card that is not the end of the input.
  private boolean isText(int card) {
    return window.has(card) && !window.isDelimiter(card);
  }

  private int command(int card) {
    StatementReader.Outcome outcome = commands.read(card);
    String kind = outcome.rule().flatMap(rule -> rule.attribute("class")).orElse("");
    int next = behind(window, outcome);
    List<SyntaxProblem> problems = new ArrayList<>(outcome.problems());
    if (kind.equals("zoneedit") || kind.equals("end") || isUcl(outcome)) {
      problems =
          List.of(commands.problemAt(card, CommandMessages.OUTSIDE_BLOCK, outcome.keyword()));
    } else {
      problems.addAll(window.faults(card, next));
    }
    if (kind.equals("block")) {
      return block(card, outcome, problems, next);
    }
    consumer.command(
        problems.isEmpty() && outcome.statement().isPresent()
            ? new SmpCommand.Simple(outcome.statement().get())
            : new SmpCommand.InError(
                outcome.keyword(), problems, window.line(card), window.line(next - 1)));
    return next;
  }

  private static boolean isUcl(StatementReader.Outcome outcome) {
    return outcome.rule().isEmpty() && Grammar.verbs().statement(outcome.keyword()).isPresent();
  }

  /// Reads the statements of a block, and says which card is behind it. Those of a block whose
  /// first statement is in error are read and dropped.
  private int block(
      int card, StatementReader.Outcome head, List<SyntaxProblem> problems, int first) {
    boolean ucl = head.keyword().equals("UCLIN");
    boolean sound = problems.isEmpty() && head.statement().isPresent();
    if (sound) {
      consumer.begin(head.statement().get());
    }
    CommandConsumer target = sound ? consumer : new CommandCollector();
    StatementReader reader = ucl ? entries : commands;
    int next = new BlockReader(window, commands, reader, target).read(head, first);
    if (sound) {
      consumer.end(window.line(next - 1));
    } else {
      consumer.command(
          new SmpCommand.InError(
              head.keyword(), problems, window.line(card), window.line(next - 1)));
    }
    return next;
  }

  /// The card behind a statement. One whose form is broken ends with the next period that has a
  /// blank or the end of the record behind it.
  static int behind(CardWindow window, StatementReader.Outcome outcome) {
    if (outcome.statement().isPresent()) {
      return outcome.nextCard();
    }
    int card = Math.max(0, outcome.nextCard() - 1);
    while (window.has(card) && !window.isDelimiter(card)) {
      String text = window.text(card).substring(0, Card.STATEMENT_LENGTH);
      for (int at = text.indexOf('.'); at >= 0; at = text.indexOf('.', at + 1)) {
        if (at == Card.STATEMENT_LENGTH - 1 || text.charAt(at + 1) == ' ') {
          return card + 1;
        }
      }
      card++;
    }
    return card;
  }
}
