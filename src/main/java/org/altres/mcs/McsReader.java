package org.altres.mcs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.altres.mcs.grammar.Grammar;
import org.altres.mcs.grammar.StatementRule;
import org.altres.mcs.syntax.CardSource;
import org.altres.mcs.syntax.CardWindow;
import org.altres.mcs.syntax.SourceText;
import org.altres.mcs.syntax.Statement;
import org.altres.mcs.syntax.StatementReader;
import org.altres.mcs.syntax.SyntaxProblem;
import org.jspecify.annotations.Nullable;

/// Reads MCS ("SMP/E Reference", chapter 2; SMPE.md A.1 to A.5). A statement in error spoils the
/// SYSMOD that it belongs to and no other; what the SYSMODs are is handed over one by one, so that
/// an input need not be in memory as a whole.
///
/// Refused as a whole, by an [org.altres.message.AltresException], is only an input that cannot be
/// read, or has a statement or a SYSMOD of a size that no sound input has.
public final class McsReader {

  private static final List<String> USUAL =
      List.of(
          "FUNCTION",
          "PTF",
          "APAR",
          "USERMOD",
          "VER",
          "IF",
          "HOLD",
          "RELEASE",
          "JCLIN",
          "MAC",
          "MACUPD",
          "MOD",
          "SRC",
          "SRCUPD",
          "ZAP",
          "MOVE",
          "RENAME",
          "DELETE",
          "ASSIGN");

  private final McsInput input;
  private final CardWindow window;
  private final StatementReader statements;
  private final Consumer<? super McsPiece> consumer;
  private @Nullable SysmodDraft draft;

  private McsReader(McsInput input, CardSource source, Consumer<? super McsPiece> consumer) {
    this.input = input;
    this.window = new CardWindow(source);
    this.statements = new StatementReader(window, Statement.Kind.MCS, Grammar.mcs().table(), USUAL);
    this.consumer = consumer;
  }

  /// Reads a text that is in memory, of either kind.
  public static McsStream read(SourceText text) {
    return read(text, McsInput.ANY);
  }

  /// Reads a text that is in memory.
  ///
  /// @param input what it is; statements that belong into another input are in error
  public static McsStream read(SourceText text, McsInput input) {
    List<McsPiece> pieces = new ArrayList<>();
    read(text.source(), input, pieces::add);
    return new McsStream(text, pieces);
  }

  /// Reads cards one after the other and hands over each piece as soon as it is read.
  ///
  /// @param input what the cards are; statements that belong into another input are in error
  public static void read(CardSource cards, McsInput input, Consumer<? super McsPiece> consumer) {
    new McsReader(input, cards, consumer).run();
  }

  private void run() {
    int card = 0;
    while (window.has(card)) {
      card = window.isMcs(card) ? statement(card) : stray(card);
    }
    finish(card);
  }

  /// Reads the statement on a card with its data, and says which card is next.
  private int statement(int card) {
    StatementReader.Outcome outcome = statements.read(card);
    String kind = outcome.rule().flatMap(rule -> rule.attribute("class")).orElse("");
    switch (kind) {
      case "header" -> {
        finish(card);
        if (input == McsInput.SMPHOLD) {
          return refuse(card, outcome, McsMessages.NOT_IN_INPUT);
        }
        draft = new SysmodDraft(window, outcome, card);
        headers(card, outcome, draft);
      }
      case "release", "null", "assign", "feature", "product" -> {
        finish(card);
        return free(card, outcome, kind);
      }
      case "hold" -> {
        if (draft == null) {
          return free(card, outcome, kind);
        }
        draft.add(outcome, card, outcome.nextCard());
      }
      default -> {
        if (draft == null) {
          return refuse(card, outcome, McsMessages.NOT_OUTSIDE);
        }
        return member(card, outcome, draft);
      }
    }
    return next(outcome);
  }

  /// Reads a statement within a SYSMOD, and skips its data.
  private int member(int card, StatementReader.Outcome outcome, SysmodDraft sysmod) {
    int next = next(outcome);
    int end = next;
    if (outcome.rule().isPresent() && takesData(outcome.rule().get(), outcome.statement())) {
      end = window.nextMcs(next);
    }
    sysmod.add(outcome, card, end);
    headers(card, outcome, sysmod);
    return end;
  }

  /// Says which headers stand in a comment of a statement.
  private void headers(int card, StatementReader.Outcome outcome, SysmodDraft sysmod) {
    if (outcome.statement().isEmpty()) {
      return;
    }
    for (int inside = card + 1; inside < outcome.nextCard(); inside++) {
      if (window.isMcs(inside) && isHeader(inside)) {
        String header = statements.ruleAt(inside).orElseThrow().keyword();
        sysmod.add(statements.problemAt(inside, McsMessages.HEADER_IN_COMMENT, header));
      }
    }
  }

  private static boolean takesData(StatementRule rule, Optional<Statement> statement) {
    if (!rule.is("data", "inline") || statement.isEmpty()) {
      return rule.is("data", "inline");
    }
    for (org.altres.mcs.syntax.Operand operand : statement.get().operands()) {
      if (!operand.keyword().isEmpty() && rule.is("elsewhere", operand.keyword())) {
        return false;
      }
    }
    return true;
  }

  /// The card behind a statement. Behind one whose form is broken it is the next that begins with
  /// `++`; behind one that swallowed all that follows, because its comment is never closed, the
  /// next header.
  private int next(StatementReader.Outcome outcome) {
    if (outcome.statement().isPresent()) {
      return outcome.nextCard();
    }
    int next = window.nextMcs(outcome.nextCard());
    while (outcome.commentOpen() && window.has(next) && !isHeader(next)) {
      next = window.nextMcs(next + 1);
    }
    return next;
  }

  private boolean isHeader(int card) {
    return statements.ruleAt(card).filter(rule -> rule.is("class", "header")).isPresent();
  }

  /// Takes a statement that stands by itself.
  private int free(int card, StatementReader.Outcome outcome, String kind) {
    if (input == McsInput.SMPHOLD && isForPtfin(kind) || isForHold(kind, input)) {
      return refuse(card, outcome, McsMessages.NOT_IN_INPUT);
    }
    int end = blanks(next(outcome));
    List<SyntaxProblem> problems = new ArrayList<>(outcome.problems());
    problems.addAll(window.faults(card, end));
    if (problems.isEmpty() && outcome.statement().isPresent()) {
      FreeMcs mcs = free(kind, outcome.statement().get());
      emit(new McsPiece.Free(mcs, problems, window.line(card), window.copy(card, end)), end);
    } else {
      refused(card, end, outcome.statement(), problems);
    }
    return end;
  }

  private static boolean isForPtfin(String kind) {
    return kind.equals("assign") || kind.equals("feature") || kind.equals("product");
  }

  private static boolean isForHold(String kind, McsInput input) {
    return input == McsInput.SMPPTFIN && !isForPtfin(kind);
  }

  private static FreeMcs free(String kind, Statement statement) {
    return switch (kind) {
      case "hold" -> new FreeMcs.ExternalHold(Hold.of(statement));
      case "release" -> FreeMcs.Release.of(statement);
      case "assign" -> FreeMcs.Assign.of(statement);
      case "feature" -> FreeMcs.Feature.of(statement);
      case "product" -> FreeMcs.Product.of(statement);
      default -> new FreeMcs.NullMcs(statement);
    };
  }

  /// Refuses a statement that has no business where it stands, with the records behind it.
  private int refuse(int card, StatementReader.Outcome outcome, org.altres.message.MessageId id) {
    List<SyntaxProblem> problems = new ArrayList<>(outcome.problems());
    if (outcome.rule().isPresent()) {
      problems.add(statements.problemAt(card, id, outcome.keyword(), input));
    }
    int end = window.nextMcs(Math.max(card + 1, outcome.nextCard()));
    refused(card, end, outcome.statement(), problems);
    return end;
  }

  /// Takes records that are neither an MCS nor data of one.
  private int stray(int card) {
    int text = blanks(card);
    int end = window.nextMcs(card);
    if (draft != null) {
      if (text < end) {
        draft.add(statements.problemAt(text, McsMessages.NO_STATEMENT));
      }
      return end;
    }
    if (text < end) {
      SyntaxProblem problem = statements.problemAt(text, McsMessages.NO_STATEMENT);
      refused(card, end, Optional.empty(), List.of(problem));
    } else {
      emit(new McsPiece.Blank(window.line(card), window.copy(card, end)), end);
    }
    return end;
  }

  /// The first card from one on that is not blank.
  private int blanks(int card) {
    int next = card;
    while (window.has(next) && window.isBlank(next)) {
      next++;
    }
    return next;
  }

  private void refused(
      int card, int end, Optional<Statement> statement, List<SyntaxProblem> problems) {
    emit(new McsPiece.Refused(statement, problems, window.line(card), window.copy(card, end)), end);
  }

  /// Ends the SYSMOD that is being read before a card.
  private void finish(int card) {
    if (draft != null) {
      McsPiece piece = draft.finish(card);
      draft = null;
      emit(piece, card);
    }
  }

  private void emit(McsPiece piece, int end) {
    consumer.accept(piece);
    window.release(end);
  }
}
