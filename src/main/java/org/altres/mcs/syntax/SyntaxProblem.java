package org.altres.mcs.syntax;

import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.message.Message;
import org.altres.message.MessageId;
import org.altres.message.Place;
import org.altres.message.Severity;
import org.altres.text.Card;
import org.altres.text.CodePage;

/// What is wrong with a statement, and where.
///
/// @param message what it is and what to do; its place has line and column
/// @param at where it is
/// @param source the text of that line, columns 1 to 80
/// @param expected what could have stood there; empty where nothing can be said
public record SyntaxProblem(
    Message message, TextPosition at, String source, List<String> expected) {

  private static final int MOST_EXPECTED = 40;

  public SyntaxProblem {
    expected = List.copyOf(expected);
  }

  /// A problem with what a statement says, found by whoever carries it out.
  ///
  /// @param statement the statement, as it was read
  /// @param at a place in it
  /// @param place the file, for messages; line and column are added
  /// @param id what is wrong
  /// @param expected what could have stood there
  /// @param arguments of the message
  public static SyntaxProblem in(
      Statement statement,
      TextPosition at,
      CodePage codePage,
      Place place,
      MessageId id,
      List<String> expected,
      Object... arguments) {
    int card = (at.line() - statement.firstLine()) * Card.LENGTH;
    Bytes cards = statement.cards();
    boolean there = card >= 0 && card + Card.LENGTH <= cards.length();
    String source = there ? codePage.decode(cards.slice(card, Card.LENGTH)) : "";
    return of(at, source, place, id, expected, arguments);
  }

  /// A problem with a line that is no card.
  static SyntaxProblem of(LineFault fault, int line, String source, Place place) {
    return switch (fault) {
      case LineFault.TooLong(int length) ->
          of(
              new TextPosition(line, Card.LENGTH),
              source,
              place,
              SyntaxMessages.LINE_TOO_LONG,
              List.of(),
              length);
      case LineFault.Unknown(int column, int codePoint) ->
          of(
              new TextPosition(line, column),
              source,
              place,
              SyntaxMessages.CHARACTER_UNKNOWN,
              List.of(),
              "U+%04X".formatted(codePoint));
    };
  }

  static SyntaxProblem of(
      TextPosition at,
      String source,
      Place place,
      MessageId id,
      List<String> expected,
      Object... arguments) {
    Place exact = place.with("line", at.line()).with("column", at.column());
    return new SyntaxProblem(Message.of(id, exact, arguments), at, source, expected);
  }

  /// How bad it is.
  public Severity severity() {
    return message.severity();
  }

  /// The message, the line, a caret under the place, what was expected and what to do, each on
  /// lines of its own, without a line end behind the last.
  public String render() {
    String number = String.valueOf(at.line());
    String gap = " ".repeat(number.length());
    StringBuilder text = new StringBuilder();
    text.append(message).append('\n');
    text.append(' ').append(number).append(" | ").append(shown(source)).append('\n');
    text.append(' ').append(gap).append(" | ").append(" ".repeat(at.column() - 1)).append('^');
    if (!expected.isEmpty()) {
      text.append(" expected ").append(expectation());
    }
    if (isCutOff()) {
      text.append("\nColumns 73 to 80 are not read, and something stands in them.");
    }
    return text.append('\n').append(message.whatToDo()).toString();
  }

  /// Whether columns 73 to 80 of the line hold what could be a part of the statement.
  private boolean isCutOff() {
    if (source.length() <= Card.STATEMENT_LENGTH || at.column() > Card.STATEMENT_LENGTH) {
      return false;
    }
    String behind = source.substring(Card.STATEMENT_LENGTH);
    return behind.chars().anyMatch(c -> c == '.' || c == ')' || c == '(' || c == ',')
        && severity() != Severity.WARNING;
  }

  /// What was expected in words: `DISTLIB`, `one of FMID, PRE, REQ`; empty if nothing can be said.
  public String expectation() {
    if (expected.size() < 2) {
      return String.join("", expected);
    }
    List<String> some = expected.subList(0, Math.min(expected.size(), MOST_EXPECTED));
    String more = expected.size() > MOST_EXPECTED ? ", …" : "";
    return "one of " + String.join(", ", some) + more;
  }

  private static String shown(String line) {
    StringBuilder shown = new StringBuilder(line.stripTrailing());
    for (int i = 0; i < shown.length(); i++) {
      if (Character.isISOControl(shown.charAt(i))) {
        shown.setCharAt(i, '.');
      }
    }
    return shown.toString();
  }
}
