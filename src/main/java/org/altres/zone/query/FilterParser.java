package org.altres.zone.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.altres.mcs.syntax.SyntaxProblem;
import org.altres.mcs.syntax.TextPosition;
import org.altres.message.Message;
import org.altres.message.MessageId;
import org.altres.message.Place;
import org.altres.zone.EntryType;
import org.altres.zone.Subentry;

/// Takes a filter apart.
final class FilterParser {

  private static final int LONGEST = 100_000;
  private static final int DEEPEST = 50;
  private static final int LAST_YEARS = 70;

  private final EntryType type;
  private final String text;
  private int at;

  FilterParser(EntryType type, String text) {
    this.type = type;
    this.text = text;
  }

  Condition parse() {
    if (text.length() > LONGEST) {
      throw new EntryFilterException(
          new SyntaxProblem(
              Message.of(QueryMessages.TOO_LONG, Place.nowhere(), text.length(), LONGEST),
              new TextPosition(1, 1),
              "",
              List.of()));
    }
    Condition condition = any(0);
    if (peek() != '\0') {
      throw problem(at, QueryMessages.EXPECTED, List.of("&", "|"), here());
    }
    return condition;
  }

  private Condition any(int depth) {
    List<Condition> parts = new ArrayList<>();
    parts.add(all(depth));
    while (peek() == '|') {
      at++;
      parts.add(all(depth));
    }
    return parts.size() == 1 ? parts.getFirst() : new Condition.Any(parts);
  }

  private Condition all(int depth) {
    List<Condition> parts = new ArrayList<>();
    parts.add(one(depth));
    while (peek() == '&') {
      at++;
      parts.add(one(depth));
    }
    return parts.size() == 1 ? parts.getFirst() : new Condition.All(parts);
  }

  private Condition one(int depth) {
    if (peek() != '(') {
      return comparison();
    }
    if (depth == DEEPEST) {
      throw problem(at, QueryMessages.TOO_DEEP, List.of(), DEEPEST);
    }
    at++;
    Condition inner = any(depth + 1);
    if (peek() != ')') {
      throw problem(at, QueryMessages.EXPECTED, List.of(")", "&", "|"), here());
    }
    at++;
    return inner;
  }

  private Condition comparison() {
    peek();
    int begin = at;
    while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    if (at == begin) {
      throw problem(at, QueryMessages.EXPECTED, List.of("(", "ENAME", "a subentry"), here());
    }
    String word = text.substring(begin, at);
    Optional<Field> field = Field.find(type, word);
    if (field.isEmpty()) {
      List<String> names = new ArrayList<>(List.of("ENAME"));
      type.subentries().stream().map(Subentry::name).forEach(names::add);
      throw problem(begin, QueryMessages.SUBENTRY_UNKNOWN, names, shown(word));
    }
    peek();
    int sign = at;
    Optional<Condition.Operator> operator = Condition.Operator.at(text, at);
    if (operator.isEmpty()) {
      List<String> signs = List.of("=", "!=", "<", "<=", ">", ">=");
      throw problem(at, QueryMessages.EXPECTED, signs, here());
    }
    at += operator.get().sign().length();
    peek();
    int quote = at;
    String fixed = fixed();
    return check(field.get(), operator.get(), fixed, sign, quote);
  }

  private Condition check(
      Field field, Condition.Operator operator, String fixed, int sign, int quote) {
    if (field instanceof Field.Held held) {
      if (operator.isOrder() && !held.hasOrder()) {
        throw problem(sign, QueryMessages.NO_ORDER, List.of("=", "!="), held.name());
      }
      if (held.isOnlyThere() && !fixed.isEmpty()) {
        throw problem(quote, QueryMessages.ONLY_EMPTY, List.of("''"), held.name());
      }
      boolean answer = fixed.isEmpty() || fixed.equals("YES") || fixed.equals("NO");
      if (held.isIndicator() && !answer) {
        throw problem(quote, QueryMessages.VALUE_WRONG, List.of("'YES'", "'NO'"), held.name());
      }
      if (held.isDate()) {
        return new Condition.Compare(field, operator, day(fixed));
      }
    } else if (operator.isOrder()) {
      throw problem(sign, QueryMessages.NO_ORDER, List.of("=", "!="), "ENAME");
    }
    return new Condition.Compare(field, operator, fixed);
  }

  /// A day as entries hold it.
  private static String day(String fixed) {
    boolean isShort = fixed.length() == 5 && fixed.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!isShort) {
      return fixed;
    }
    return (Integer.parseInt(fixed, 0, 2, 10) < LAST_YEARS ? "20" : "19") + fixed;
  }

  /// The text between apostrophes, of which two in a row are one, without blanks at its end.
  private String fixed() {
    int open = at;
    if (at >= text.length() || text.charAt(at) != '\'') {
      throw problem(at, QueryMessages.EXPECTED, List.of("'"), here());
    }
    StringBuilder content = new StringBuilder();
    at++;
    while (true) {
      if (at >= text.length()) {
        throw problem(open, QueryMessages.QUOTE_OPEN, List.of("'"));
      }
      char c = text.charAt(at++);
      if (c == '\'') {
        if (at >= text.length() || text.charAt(at) != '\'') {
          return content.toString().stripTrailing();
        }
        at++;
      }
      content.append(c);
    }
  }

  /// Skips blanks and says what stands there.
  private char peek() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private String here() {
    return at >= text.length() ? "the end" : "\"" + text.charAt(at) + "\"";
  }

  private static String shown(String word) {
    return word.length() > 40 ? word.substring(0, 40) + "…" : word;
  }

  private EntryFilterException problem(
      int offset, MessageId id, List<String> expected, Object... arguments) {
    TextPosition position = new TextPosition(1, offset + 1);
    Message message = Message.of(id, Place.of("column", offset + 1), arguments);
    return new EntryFilterException(
        new SyntaxProblem(message, position, text.replaceAll("\\s", " "), expected));
  }
}
