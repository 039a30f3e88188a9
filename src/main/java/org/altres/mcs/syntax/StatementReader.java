package org.altres.mcs.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.altres.mcs.grammar.KeywordTable;
import org.altres.mcs.grammar.StatementRule;
import org.altres.message.MessageId;
import org.jspecify.annotations.Nullable;

/// Reads one statement after the other from the cards of a window, by the rules of the grammar
/// ("SMP/E Commands", "How to read and code the syntax"; "SMP/E Reference", chapter 2). A statement
/// begins in column 1 of a card for an MCS, anywhere on a card for a command, and ends with the
/// first period outside comments, parentheses and apostrophes; a comment may follow on the same
/// card.
public final class StatementReader {

  /// What came of reading a statement.
  ///
  /// @param rule the rule of its keyword; empty if that is unknown
  /// @param keyword as it stands there, spelled out if it is known; empty if there is none
  /// @param statement what was read, also where something is wrong with it, as long as its form is
  ///   not broken
  /// @param problems what is wrong
  /// @param nextCard the card behind it; if its form is broken, the one behind the last that was
  ///   looked at
  /// @param rawCards of a command, the records between `++LMODIN` and `++ENDLMODIN`, or the like
  /// @param commentOpen whether its form is broken because a comment is never closed; the next card
  ///   is then that behind the one on which the comment begins
  public record Outcome(
      Optional<StatementRule> rule,
      String keyword,
      Optional<Statement> statement,
      List<SyntaxProblem> problems,
      int nextCard,
      boolean commentOpen,
      List<String> rawCards) {

    /// Whether nothing is wrong.
    public boolean isSound() {
      return problems.isEmpty();
    }
  }

  /// How often a statement that swallowed all that follows gives it back, so that an input of many
  /// such statements is not read again and again.
  private static final int MOST_SWALLOWED = 32;

  private final Statement.Kind kind;
  private final KeywordTable<StatementRule> table;
  private final List<String> usual;
  private final TextCursor cursor;
  private final Problems problems;
  private final OperandReader operands;
  private @Nullable StatementRule rule;
  private String keyword = "";
  private int swallowed;

  /// A reader of statements.
  ///
  /// @param table finds their rules
  /// @param usual keywords to name where one is expected
  public StatementReader(
      CardWindow window,
      Statement.Kind kind,
      KeywordTable<StatementRule> table,
      List<String> usual) {
    this.kind = kind;
    this.table = table;
    this.usual = List.copyOf(usual);
    this.cursor = new TextCursor(window, kind == Statement.Kind.MCS);
    this.problems = new Problems(cursor);
    this.operands = new OperandReader(cursor, problems);
  }

  /// Reads the statement that begins on a card.
  public Outcome read(int card) {
    cursor.begin(card);
    problems.begin();
    rule = null;
    keyword = "";
    List<Operand> found = new ArrayList<>();
    try {
      int start = keyword();
      StatementRule known = rule;
      if (known == null) {
        throw unknown(start);
      }
      boolean ucl = known.is("class", "ucl");
      operands.read(ucl ? operands.entry(known, found) : known, found, !ucl);
      int period = end();
      if (!ucl) {
        new OperandChecks(cursor, problems).check(known, found, operands, period);
      }
      return outcome(found, start);
    } catch (Problems.Broken broken) {
      return broken();
    }
  }

  private Outcome broken() {
    boolean toTheEnd = cursor.peek() == TextCursor.END;
    boolean early = toTheEnd && problems.brokenAt() >= 0 && swallowed++ < MOST_SWALLOWED;
    int reached = cursor.clamp(early ? problems.brokenAt() : cursor.offset());
    return new Outcome(
        Optional.ofNullable(rule),
        keyword,
        Optional.empty(),
        problems.found(),
        cursor.card(reached) + 1,
        cursor.openComment() >= 0,
        List.of());
  }

  /// The rule of the statement that begins on a card; empty if its keyword is unknown.
  public Optional<StatementRule> ruleAt(int card) {
    cursor.begin(card);
    problems.begin();
    rule = null;
    try {
      keyword();
      return Optional.ofNullable(rule);
    } catch (Problems.Broken none) {
      return Optional.empty();
    }
  }

  /// What is wrong at a place outside of a statement.
  ///
  /// @param card where it is; column 1 unless blanks stand there
  public SyntaxProblem problemAt(int card, MessageId id, Object... arguments) {
    cursor.begin(card);
    problems.begin();
    while (cursor.peek() == ' ' && cursor.offset() < cursor.cardEnd() - 1) {
      cursor.skip();
    }
    problems.add(
        cursor.offset(), id, kind == Statement.Kind.MCS ? List.of("++") : usual, arguments);
    return problems.found().getFirst();
  }

  private Outcome outcome(List<Operand> found, int start) {
    int next = cursor.card(Math.max(0, cursor.offset() - 1)) + 1;
    Statement statement =
        new Statement(
            kind,
            keyword,
            found,
            cursor.position(start),
            cursor.window().line(next - 1),
            cursor.window().copy(cursor.firstCard(), next));
    return new Outcome(
        Optional.ofNullable(rule),
        keyword,
        Optional.of(statement),
        problems.found(),
        next,
        false,
        List.copyOf(cursor.raw()));
  }

  /// Reads the keyword, and says where the statement begins.
  private int keyword() {
    int start;
    if (kind == Statement.Kind.MCS) {
      start = 0;
      cursor.moveTo(2);
      while (cursor.offset() < cursor.cardEnd() && cursor.peek() == ' ') {
        cursor.skip();
      }
    } else {
      while (cursor.peek() == ' ') {
        cursor.skip();
      }
      start = cursor.offset();
    }
    int begin = cursor.offset();
    int end = operands.wordEnd(begin);
    if (end == begin) {
      throw problems.fatal(begin, SyntaxMessages.NO_KEYWORD, usual, operands.here());
    }
    cursor.moveTo(end);
    rule = table.find(cursor.text(), begin, end).orElse(null);
    keyword = rule != null ? rule.keyword() : new String(cursor.text(), begin, end - begin);
    return kind == Statement.Kind.MCS ? start : begin;
  }

  private Problems.Broken unknown(int start) {
    List<String> expected = Likeness.of(keyword, table, usual);
    boolean mcs = kind == Statement.Kind.MCS;
    return problems.fatal(
        start,
        mcs ? SyntaxMessages.STATEMENT_UNKNOWN : SyntaxMessages.COMMAND_UNKNOWN,
        expected,
        (mcs ? "++" : "") + ValueReader.cut(keyword));
  }

  /// Goes over the period and the comment behind it, and says where the period stood.
  private int end() {
    int period = cursor.offset();
    cursor.skip();
    int cardEnd = cursor.cardEnd();
    if (cursor.offset() % org.altres.text.Card.STATEMENT_LENGTH == 0) {
      return period;
    }
    if (skipLine(cardEnd) && cursor.skipComment()) {
      if (cursor.openComment() >= 0) {
        throw operands.openComment();
      }
      cardEnd = cursor.cardEnd();
      boolean full = cursor.offset() % org.altres.text.Card.STATEMENT_LENGTH == 0;
      if (full || !skipLine(cardEnd)) {
        return period;
      }
    }
    if (cursor.offset() < cardEnd) {
      throw problems.fatal(
          cursor.offset(), SyntaxMessages.BEHIND_PERIOD, List.of(), operands.here());
    }
    return period;
  }

  /// Skips blanks up to the end of the card, and says whether something else stands before that.
  private boolean skipLine(int cardEnd) {
    while (cursor.offset() < cardEnd && cursor.peek() == ' ') {
      cursor.skip();
    }
    return cursor.offset() < cardEnd;
  }
}
