package org.altres.mcs.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.altres.mcs.grammar.Grammar;
import org.altres.mcs.grammar.OperandRule;
import org.altres.mcs.grammar.ValueKind;
import org.altres.mcs.grammar.ValueRule;
import org.altres.message.AltresException;
import org.altres.text.Card;

/// Reads the values of an operand by its rule, and says which of them are wrong.
final class ValueReader {

  /// The most values that a statement may have.
  static final int MOST_VALUES = 250_000;

  private static final int COLUMNS = Card.STATEMENT_LENGTH;
  private static final int LONGEST_SHOWN = 40;
  private static final int DEEPEST = 8;
  private static final ValueKind ANYTHING =
      Objects.requireNonNull(Grammar.kinds().get("any"), "any");

  private final TextCursor cursor;
  private final Problems problems;
  private int count;

  ValueReader(TextCursor cursor, Problems problems) {
    this.cursor = cursor;
    this.problems = problems;
  }

  void begin() {
    count = 0;
  }

  /// Reads what stands in the parentheses of an operand; the cursor is behind the opening one.
  ///
  /// @param open offset of that parenthesis
  List<Value> read(OperandRule rule, int open) {
    return switch (rule.shape()) {
      case TEXT -> text(rule, open);
      case TUPLE -> tuple(rule.values(), rule.needed(), rule.keyword(), open);
      case SINGLE -> single(rule, open);
      case LIST -> list(rule.values().getFirst(), rule, open);
      case FLAG, GROUP -> throw new IllegalArgumentException(rule.keyword());
    };
  }

  /// Reads one word that stands without parentheses, as behind an equal sign.
  List<Value> bare(OperandRule rule) {
    ValueRule value = rule.values().getFirst();
    return List.of(value(value, rule));
  }

  private List<Value> single(OperandRule rule, int open) {
    List<Value> values = list(rule.values().getFirst(), rule, open);
    if (values.size() > 1) {
      problems.add(open, SyntaxMessages.VALUES_TOO_MANY, List.of(), shown(rule.keyword()), 1);
    }
    return values;
  }

  private List<Value> list(ValueRule rule, OperandRule operand, int open) {
    boolean names = operand.is("nocomment");
    Value first = null;
    List<Value> more = null;
    while (true) {
      char c = names ? skipNoComments(operand) : cursor.skipSeparators();
      if (c == ')') {
        cursor.skip();
        break;
      }
      if (c == TextCursor.END) {
        throw open(open);
      }
      Value value = value(rule, operand);
      if (first == null) {
        first = value;
      } else {
        if (more == null) {
          more = new ArrayList<>();
          more.add(first);
        }
        more.add(value);
      }
    }
    if (first == null && !operand.emptyAllowed()) {
      problems.add(open, SyntaxMessages.NO_VALUE, List.of(rule.text()), shown(operand.keyword()));
    }
    return more != null ? more : first != null ? List.of(first) : List.of();
  }

  private char skipNoComments(OperandRule operand) {
    char c = cursor.peek();
    while (c == ' ' || c == ',') {
      cursor.skip();
      c = cursor.peek();
    }
    if (c == '/' && cursor.isComment()) {
      problems.add(
          cursor.offset(), SyntaxMessages.COMMENT_IN_NAMES, List.of(), shown(operand.keyword()));
      return cursor.skipSeparators();
    }
    return c;
  }

  private List<Value> tuple(List<ValueRule> parts, int needed, String keyword, int open) {
    List<Value> values = new ArrayList<>(parts.size());
    char c = cursor.skipSeparators();
    while (c != ')') {
      if (c == TextCursor.END) {
        throw open(open);
      }
      if (values.size() == parts.size()) {
        throw problems.fatal(
            cursor.offset(),
            SyntaxMessages.VALUES_TOO_MANY,
            List.of(")"),
            shown(keyword),
            parts.size());
      }
      ValueRule.Simple part = (ValueRule.Simple) parts.get(values.size());
      values.add(simple(part.kind(), keyword));
      c = cursor.skipSeparators();
    }
    if (values.size() < needed) {
      problems.add(
          cursor.offset(),
          SyntaxMessages.VALUES_TOO_FEW,
          List.of(parts.get(values.size()).text()),
          shown(keyword),
          needed);
    }
    cursor.skip();
    return values;
  }

  private Value value(ValueRule rule, OperandRule operand) {
    return switch (rule) {
      case ValueRule.Simple simple -> simple(simple.kind(), operand.keyword());
      case ValueRule.Tuple tuple -> group("", tuple, operand);
      case ValueRule.Either either ->
          cursor.peek() == '('
              ? group("", either.tuple(), operand)
              : simple(either.word(), operand.keyword());
      case ValueRule.WithList withList -> withList(withList, operand);
      case ValueRule.Pair pair -> pair(pair, operand);
    };
  }

  private Value group(String head, ValueRule.Tuple tuple, OperandRule operand) {
    if (cursor.peek() != '(') {
      throw problems.fatal(
          cursor.offset(), SyntaxMessages.UNEXPECTED, List.of(tuple.text()), here());
    }
    int open = cursor.offset();
    cursor.skip();
    List<ValueRule> parts = new ArrayList<>(tuple.parts().size());
    tuple.parts().forEach(kind -> parts.add(new ValueRule.Simple(kind)));
    return new Value.Group(head, tuple(parts, tuple.needed(), operand.keyword(), open));
  }

  private Value withList(ValueRule.WithList rule, OperandRule operand) {
    Value head = simple(rule.head(), operand.keyword());
    if (cursor.skipBlanks() != '(') {
      return head;
    }
    int open = cursor.offset();
    cursor.skip();
    List<Value> inner = new ArrayList<>();
    for (char c = cursor.skipSeparators(); c != ')'; c = cursor.skipSeparators()) {
      if (c == TextCursor.END) {
        throw open(open);
      }
      inner.add(simple(rule.inner(), operand.keyword()));
    }
    cursor.skip();
    return new Value.Group(head.content(), inner);
  }

  private Value pair(ValueRule.Pair rule, OperandRule operand) {
    int begin = cursor.offset();
    int end = begin;
    char[] text = cursor.text();
    int cardEnd = cursor.cardEnd();
    while (end < cardEnd && text[end] != '=' && !endsWord(text[end])) {
      end++;
    }
    if (end == cardEnd || text[end] != '=') {
      throw problems.fatal(begin, SyntaxMessages.UNEXPECTED, List.of(rule.text()), here());
    }
    String name = new String(text, begin, end - begin);
    check(rule.name(), name, begin, operand.keyword());
    cursor.moveTo(end + 1);
    return new Value.Group(name, List.of(simple(rule.value(), operand.keyword())));
  }

  /// Reads what stands in parentheses of which nothing is known; the cursor is at the opening one.
  ///
  /// @param depth how many parentheses are around it
  List<Value> anyList(int depth) {
    int open = cursor.offset();
    if (depth >= DEEPEST) {
      throw problems.fatal(open, SyntaxMessages.TOO_DEEP, List.of(), DEEPEST);
    }
    cursor.skip();
    List<Value> values = new ArrayList<>(2);
    for (char c = cursor.skipSeparators(); c != ')'; c = cursor.skipSeparators()) {
      if (c == TextCursor.END) {
        throw open(open);
      }
      values.add(any(depth + 1));
    }
    cursor.skip();
    return values;
  }

  /// Reads a value of which nothing is known.
  Value any(int depth) {
    if (cursor.peek() == '(') {
      return new Value.Group("", anyList(depth));
    }
    Value word = simple(ANYTHING, "");
    return word instanceof Value.Word && cursor.peek() == '('
        ? new Value.Group(word.text(), anyList(depth))
        : word;
  }

  /// Reads a word, or a quoted text, of a kind.
  private Value simple(ValueKind kind, String keyword) {
    if (++count > MOST_VALUES) {
      throw new AltresException(
          SyntaxMessages.TOO_MANY_VALUES,
          cursor.window().source().place().with("line", cursor.position(cursor.offset()).line()),
          MOST_VALUES);
    }
    char c = cursor.peek();
    if (c == '\'' && kind.quoted() != ValueKind.Quoting.NEVER) {
      return quoted(kind, keyword);
    }
    int begin = cursor.offset();
    char[] text = cursor.text();
    int end = begin;
    int cardEnd = cursor.cardEnd();
    while (end < cardEnd && !endsWord(text[end]) && !isComment(text, end, cardEnd)) {
      end++;
    }
    if (end == begin) {
      throw problems.fatal(begin, SyntaxMessages.UNEXPECTED, List.of(kind.help()), here());
    }
    cursor.moveTo(end);
    String word = new String(text, begin, end - begin);
    if (kind.quoted() == ValueKind.Quoting.ALWAYS) {
      problems.add(begin, SyntaxMessages.MUST_BE_QUOTED, List.of("'"), cut(word), shown(keyword));
    } else {
      check(kind, word, begin, keyword);
    }
    return new Value.Word(word);
  }

  private Value quoted(ValueKind kind, String keyword) {
    int open = cursor.offset();
    StringBuilder content = new StringBuilder();
    cursor.skip();
    while (true) {
      char c = cursor.peek();
      if (c == TextCursor.END) {
        throw problems.fatal(open, SyntaxMessages.QUOTE_OPEN, List.of("'"));
      }
      cursor.skip();
      if (c == '\'') {
        if (cursor.peek() != '\'') {
          break;
        }
        cursor.skip();
      }
      content.append(c);
    }
    boolean prefix = cursor.peek() == '*';
    if (prefix) {
      cursor.skip();
    }
    if (content.length() < kind.shortest() || content.length() > kind.longest()) {
      problems.add(
          open,
          SyntaxMessages.VALUE_WRONG,
          List.of(kind.help()),
          cut(content.toString()),
          shown(keyword));
    }
    return new Value.Quoted(content.toString(), prefix);
  }

  private void check(ValueKind kind, String word, int begin, String keyword) {
    if (!kind.accepts(word)) {
      List<String> expected = kind.words().isEmpty() ? List.of(kind.help()) : kind.words();
      problems.add(begin, SyntaxMessages.VALUE_WRONG, expected, cut(word), shown(keyword));
    }
  }

  /// Free text, which UCL statements may have between apostrophes as well, so that it keeps its
  /// blanks and may have parentheses that do not match.
  private List<Value> text(OperandRule rule, int open) {
    if (rule.emptyAllowed() && cursor.skipBlanks() == ')') {
      cursor.skip();
      return List.of();
    }
    if (!rule.is("quotable") || cursor.skipBlanks() != '\'') {
      return List.of(freeText(rule, open));
    }
    Value quoted = quoted(ANYTHING, rule.keyword());
    if (cursor.skipBlanks() != ')') {
      throw problems.fatal(cursor.offset(), SyntaxMessages.UNEXPECTED, List.of(")"), here());
    }
    cursor.skip();
    return List.of(quoted);
  }

  private Value freeText(OperandRule rule, int open) {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    boolean blank = false;
    while (true) {
      char c = cursor.peek();
      if (c == TextCursor.END) {
        throw open(open);
      }
      cursor.skip();
      if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        break;
      }
      if (c == ' ') {
        blank = !text.isEmpty();
      } else {
        text.append(blank ? " " : "").append(c);
        blank = false;
      }
    }
    if (text.isEmpty()) {
      problems.add(open, SyntaxMessages.TEXT_BLANK, List.of(), shown(rule.keyword()));
    } else if (text.length() > rule.needed()) {
      problems.add(
          open,
          SyntaxMessages.TEXT_TOO_LONG,
          List.of(),
          shown(rule.keyword()),
          text.length(),
          rule.needed());
    }
    return new Value.FreeText(text.toString());
  }

  Problems.Broken open(int open) {
    return problems.fatal(open, SyntaxMessages.PARENTHESIS_OPEN, List.of(")"));
  }

  /// What stands at the cursor, for a message.
  String here() {
    char c = cursor.peek();
    return c == TextCursor.END ? "the end of the statement" : String.valueOf(c);
  }

  static String shown(String keyword) {
    return keyword.isEmpty() ? "the value behind the keyword" : keyword;
  }

  static String cut(String word) {
    return word.length() > LONGEST_SHOWN ? word.substring(0, LONGEST_SHOWN) + "…" : word;
  }

  private static boolean endsWord(char c) {
    return c == ' ' || c == ',' || c == '(' || c == ')';
  }

  private static boolean isComment(char[] text, int at, int cardEnd) {
    return text[at] == '/' && at + 1 < cardEnd && text[at + 1] == '*' && at % COLUMNS < COLUMNS - 1;
  }
}
