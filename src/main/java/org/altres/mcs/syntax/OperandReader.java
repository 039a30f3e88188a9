package org.altres.mcs.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.altres.mcs.grammar.Grammar;
import org.altres.mcs.grammar.OperandRule;
import org.altres.mcs.grammar.StatementRule;
import org.altres.text.Card;

/// Reads the operands of a statement up to its period.
final class OperandReader {

  private static final int COLUMNS = Card.STATEMENT_LENGTH;
  private static final int MOST_TYPES = 12;

  private final TextCursor cursor;
  private final Problems problems;
  private final ValueReader values;
  private int[] offsets = new int[16];
  private OperandRule[] rules = new OperandRule[16];

  OperandReader(TextCursor cursor, Problems problems) {
    this.cursor = cursor;
    this.problems = problems;
    this.values = new ValueReader(cursor, problems);
  }

  /// Reads operands; afterwards the cursor is at the period.
  ///
  /// @param found where they are put
  /// @param positional whether a value may stand right behind the keyword
  void read(StatementRule rule, List<Operand> found, boolean positional) {
    if (positional) {
      values.begin();
      positional(rule, found);
    }
    while (true) {
      char c = cursor.skipSeparators();
      if (c == '.') {
        return;
      }
      int begin = cursor.offset();
      if (c == TextCursor.END) {
        throw ended(rule, found);
      }
      int end = wordEnd(begin);
      if (end == begin) {
        throw problems.fatal(begin, SyntaxMessages.UNEXPECTED, expected(rule, found), here());
      }
      Optional<OperandRule> operand = rule.table().find(cursor.text(), begin, end);
      cursor.moveTo(end);
      if (operand.isEmpty() && rule.is("operands", "any")) {
        Operand any = any(new String(cursor.text(), begin, end - begin), begin);
        add(found, any, rule.positional().orElseThrow(), begin);
      } else if (operand.isEmpty()) {
        unknown(rule, found, begin, end);
      } else {
        add(found, operand(operand.get(), begin), operand.get(), begin);
      }
    }
  }

  /// Reads the entry of a UCL statement: its type and its name, which are the first operand.
  ///
  /// @return the rule of the operands that may follow
  StatementRule entry(StatementRule verb, List<Operand> found) {
    values.begin();
    char c = cursor.skipSeparators();
    if (c == TextCursor.END) {
      throw ended(verb, found);
    }
    int begin = cursor.offset();
    int end = wordEnd(begin);
    StatementRule rule =
        Grammar.ucl()
            .table()
            .find(cursor.text(), begin, end)
            .orElseThrow(() -> noEntry(begin, end));
    cursor.moveTo(end);
    OperandRule name = rule.positional().orElseThrow();
    TextPosition at = cursor.position(begin);
    int afterWord = cursor.offset();
    if (cursor.skipBlanks() == '(') {
      int open = cursor.offset();
      cursor.skip();
      add(found, new Operand(rule.keyword(), values.read(name, open), true, at), name, begin);
    } else if (name.required()) {
      throw problems.fatal(
          cursor.offset(), SyntaxMessages.NO_VALUE, List.of(name.syntax()), rule.keyword());
    } else {
      cursor.moveTo(afterWord);
      add(found, new Operand(rule.keyword(), List.of(), false, at), name, begin);
    }
    return rule;
  }

  private Problems.Broken noEntry(int begin, int end) {
    String word = end > begin ? new String(cursor.text(), begin, end - begin) : here();
    List<String> types =
        Grammar.ucl().statements().stream().map(StatementRule::keyword).limit(MOST_TYPES).toList();
    return problems.fatal(
        begin,
        SyntaxMessages.NO_ENTRY_TYPE,
        Likeness.of(word, Grammar.ucl().table(), types),
        ValueReader.cut(word));
  }

  /// Where the operands that were read begin.
  int[] offsets() {
    return offsets;
  }

  /// The rules of the operands that were read.
  OperandRule[] rules() {
    return rules;
  }

  /// The offset behind the word that begins at one.
  int wordEnd(int begin) {
    char[] text = cursor.text();
    int cardEnd = cursor.peek() == TextCursor.END ? begin : cursor.cardEnd();
    int end = begin;
    while (end < cardEnd && isKeywordCharacter(text[end])) {
      end++;
    }
    return end;
  }

  String here() {
    return values.here();
  }

  /// What is said of a comment that is never closed.
  Problems.Broken openComment() {
    int almost = cursor.almostClosed();
    if (almost >= 0) {
      return problems.fatal(
          cursor.openComment(),
          SyntaxMessages.COMMENT_ALMOST_CLOSED,
          List.of(),
          cursor.position(almost).line());
    }
    return problems.fatal(cursor.openComment(), SyntaxMessages.COMMENT_OPEN, List.of("*/"));
  }

  private void positional(StatementRule rule, List<Operand> found) {
    Optional<OperandRule> own = rule.positional();
    char c = cursor.skipBlanks();
    if (c == '(') {
      int begin = cursor.offset();
      if (own.isEmpty()) {
        throw problems.fatal(
            begin, SyntaxMessages.TAKES_NO_VALUE, expected(rule, found), rule.keyword());
      }
      add(found, operand(own.get(), begin), own.get(), begin);
    } else if (own.isPresent() && own.get().required()) {
      if (c == TextCursor.END) {
        throw ended(rule, found);
      }
      throw problems.fatal(
          cursor.offset(), SyntaxMessages.UNEXPECTED, List.of(own.get().syntax()), here());
    }
  }

  private void add(List<Operand> found, Operand operand, OperandRule rule, int begin) {
    if (found.size() == offsets.length) {
      offsets = Arrays.copyOf(offsets, offsets.length * 2);
      rules = Arrays.copyOf(rules, rules.length * 2);
    }
    rules[found.size()] = rule;
    offsets[found.size()] = begin;
    found.add(operand);
    if (found.size() > ValueReader.MOST_VALUES) {
      throw new org.altres.message.AltresException(
          SyntaxMessages.TOO_MANY_VALUES,
          cursor.window().source().place().with("line", cursor.position(begin).line()),
          ValueReader.MOST_VALUES);
    }
  }

  /// Reads what follows the keyword of an operand.
  private Operand operand(OperandRule rule, int begin) {
    TextPosition at = cursor.position(begin);
    if (rule.is("equals") && cursor.offset() % COLUMNS > 0 && cursor.peek() == '=') {
      cursor.skip();
      if (cursor.peek() != '(') {
        return new Operand(rule.keyword(), values.bare(rule), true, at);
      }
    }
    int afterWord = cursor.offset();
    char c = cursor.skipBlanks();
    if (rule.shape() == OperandRule.Shape.FLAG) {
      if (c == '(') {
        problems.add(cursor.offset(), SyntaxMessages.TAKES_NO_VALUE, List.of(), rule.keyword());
        skipParentheses();
      } else {
        cursor.moveTo(afterWord);
      }
      return new Operand(rule.keyword(), List.of(), false, at);
    }
    if (c != '(') {
      if (!rule.parenthesesOptional()) {
        throw problems.fatal(
            cursor.offset(), SyntaxMessages.NO_VALUE, List.of(rule.syntax()), rule.keyword());
      }
      cursor.moveTo(afterWord);
      return new Operand(rule.keyword(), List.of(), false, at);
    }
    int open = cursor.offset();
    cursor.skip();
    List<Value> read =
        rule.shape() == OperandRule.Shape.GROUP ? nested(rule, open) : values.read(rule, open);
    return new Operand(rule.keyword(), read, true, at);
  }

  /// Reads an operand of which only its form is known.
  private Operand any(String keyword, int begin) {
    TextPosition at = cursor.position(begin);
    if (cursor.offset() % COLUMNS > 0 && cursor.peek() == '=') {
      cursor.skip();
      if (cursor.peek() != '(') {
        return new Operand(keyword, List.of(values.any(0)), true, at);
      }
    }
    int afterWord = cursor.offset();
    if (cursor.skipBlanks() != '(') {
      cursor.moveTo(afterWord);
      return new Operand(keyword, List.of(), false, at);
    }
    return new Operand(keyword, values.anyList(0), true, at);
  }

  /// Reads the operands within the parentheses of one; there is no third level.
  private List<Value> nested(OperandRule group, int open) {
    List<Value> read = new ArrayList<>();
    char c = cursor.skipSeparators();
    while (c != ')') {
      if (c == TextCursor.END) {
        throw values.open(open);
      }
      int begin = cursor.offset();
      int end = wordEnd(begin);
      if (end == begin) {
        throw problems.fatal(begin, SyntaxMessages.UNEXPECTED, keywords(group), here());
      }
      String word = new String(cursor.text(), begin, end - begin);
      Optional<OperandRule> rule = group.nested(word);
      cursor.moveTo(end);
      if (rule.isEmpty()) {
        problems.add(begin, SyntaxMessages.OPERAND_UNKNOWN, keywords(group), word, group.keyword());
        if (cursor.skipBlanks() == '(') {
          skipParentheses();
        }
      } else {
        Operand operand = operand(rule.get(), begin);
        read.add(
            operand.parentheses()
                ? new Value.Group(operand.keyword(), operand.values())
                : new Value.Word(operand.keyword()));
      }
      c = cursor.skipSeparators();
    }
    cursor.skip();
    required(group, read, open);
    return read;
  }

  private static List<String> keywords(OperandRule group) {
    return group.nested().stream().map(OperandRule::keyword).toList();
  }

  private void required(OperandRule group, List<Value> read, int open) {
    for (OperandRule rule : group.nested()) {
      if (rule.required() && read.stream().noneMatch(value -> isOf(value, rule))) {
        problems.add(
            open,
            SyntaxMessages.OPERAND_MISSING,
            List.of(rule.keyword()),
            rule.keyword(),
            group.keyword());
      }
    }
    if (read.isEmpty() && !group.emptyAllowed()) {
      problems.add(open, SyntaxMessages.NO_VALUE, List.of(), group.keyword());
    }
  }

  private static boolean isOf(Value value, OperandRule rule) {
    return switch (value) {
      case Value.Group found -> found.head().equals(rule.keyword());
      case Value.Word found -> found.text().equals(rule.keyword());
      case Value.Quoted _, Value.FreeText _ -> false;
    };
  }

  private void unknown(StatementRule rule, List<Operand> found, int begin, int end) {
    String word = new String(cursor.text(), begin, end - begin);
    problems.add(
        begin,
        SyntaxMessages.OPERAND_UNKNOWN,
        expected(rule, found),
        ValueReader.cut(word),
        rule.keyword());
    if (rule.attribute("sets").isPresent() && Grammar.commands().statement(word).isPresent()) {
      throw new Problems.Broken();
    }
    if (cursor.skipBlanks() == '(') {
      skipParentheses();
    }
  }

  /// Skips parentheses with what is in them.
  private void skipParentheses() {
    int open = cursor.offset();
    int depth = 0;
    do {
      char c = cursor.peek();
      if (c == TextCursor.END) {
        throw values.open(open);
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      cursor.skip();
    } while (depth > 0);
  }

  /// The operands that could still follow.
  private static List<String> expected(StatementRule rule, List<Operand> found) {
    List<String> keywords = new ArrayList<>();
    for (OperandRule operand : rule.operands()) {
      boolean there = found.stream().anyMatch(o -> o.keyword().equals(operand.keyword()));
      if (!operand.keyword().isEmpty() && !there) {
        keywords.add(operand.keyword());
      }
    }
    keywords.add(".");
    return keywords;
  }

  private Problems.Broken ended(StatementRule rule, List<Operand> found) {
    if (cursor.openComment() >= 0) {
      return openComment();
    }
    int last = cursor.lastBefore(cursor.offset());
    if (cursor.openBlock()) {
      return problems.fatal(last, SyntaxMessages.RAW_OPEN, List.of());
    }
    if (cursor.endedByMcs()) {
      int line = cursor.window().line(cursor.nextCard());
      return problems.fatal(
          last, SyntaxMessages.NO_PERIOD_BEFORE, expected(rule, found), rule.keyword(), line);
    }
    return problems.fatal(last, SyntaxMessages.NO_PERIOD, expected(rule, found), rule.keyword());
  }

  private static boolean isKeywordCharacter(char c) {
    return c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c >= 'a' && c <= 'z'
        || c == '$'
        || c == '#'
        || c == '@'
        || c == '_'
        || c == '-';
  }
}
