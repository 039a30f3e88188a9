package org.altres.zone.ucl;

import java.util.ArrayList;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.mcs.command.UclStatement;
import org.altres.mcs.syntax.Operand;
import org.altres.mcs.syntax.Statement;
import org.altres.mcs.syntax.TextPosition;
import org.altres.mcs.syntax.Value;

/// Reads a deck of sound UCL statements for tests of what comes behind the reader of commands.
final class UclDeck {

  private static final List<String> FREE =
      List.of("DESCRIPTION", "ZDESC", "PARM", "JARPARM", "URL", "VENDOR");

  private final List<String> cards;
  private final List<UclStatement> statements = new ArrayList<>();
  private String text = "";
  private int line;
  private int at;

  private UclDeck(List<String> cards) {
    this.cards = cards;
  }

  static List<UclStatement> read(String deck) {
    return read(deck.lines().toList());
  }

  static List<UclStatement> read(List<String> cards) {
    UclDeck deck = new UclDeck(cards);
    deck.read();
    return deck.statements;
  }

  private void read() {
    while (line < cards.size()) {
      if (cards.get(line).isBlank() || cards.get(line).matches("(UCLIN|ENDUCL) *\\.")) {
        line++;
      } else {
        statement();
      }
    }
  }

  private void statement() {
    int first = line;
    text = "";
    at = 0;
    List<String> raw = new ArrayList<>();
    String verb = word();
    List<Operand> operands = new ArrayList<>();
    while (true) {
      skip();
      if (line < cards.size() && text.length() == at && cards.get(line).matches("\\+\\+.*IN\\.")) {
        line++;
        while (!cards.get(line).startsWith("++END")) {
          raw.add(cards.get(line++));
        }
        line++;
        break;
      }
      if (peek() == '.') {
        break;
      }
      TextPosition place = new TextPosition(line, at + 1);
      String keyword = word();
      skip();
      if (peek() == '=') {
        at++;
        operands.add(new Operand(keyword, List.of(new Value.Word(word())), true, place));
      } else if (peek() == '(') {
        at++;
        boolean free = FREE.contains(keyword);
        operands.add(new Operand(keyword, free ? free() : values(), true, place));
      } else {
        operands.add(new Operand(keyword, List.of(), false, place));
      }
    }
    statements.add(
        new UclStatement(
            new Statement(
                Statement.Kind.COMMAND,
                verb,
                operands,
                new TextPosition(first + 1, 1),
                line,
                Bytes.EMPTY),
            raw));
  }

  private List<Value> free() {
    while (peek() == ' ') {
      at++;
    }
    if (peek() == '\'') {
      return values();
    }
    StringBuilder free = new StringBuilder();
    int depth = 1;
    while (true) {
      char c = peek();
      at++;
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        String normal = free.toString().strip().replaceAll(" +", " ");
        return normal.isEmpty() ? List.of() : List.of(new Value.FreeText(normal));
      }
      free.append(c);
    }
  }

  private List<Value> values() {
    List<Value> values = new ArrayList<>();
    while (true) {
      skip();
      char c = peek();
      if (c == ')') {
        at++;
        return values;
      }
      if (c == '(') {
        at++;
        values.add(new Value.Group("", values()));
      } else if (c == '\'') {
        values.add(quoted());
      } else {
        values.add(new Value.Word(valueWord()));
      }
    }
  }

  private Value quoted() {
    StringBuilder content = new StringBuilder();
    at++;
    while (true) {
      char c = peek();
      at++;
      if (c == '\'') {
        if (peek() != '\'') {
          return new Value.Quoted(content.toString());
        }
        at++;
      }
      content.append(c);
    }
  }

  private String valueWord() {
    int begin = at;
    while (at < text.length() && " ,()".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(begin, at);
  }

  private String word() {
    skip();
    int begin = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || "$#@".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return text.substring(begin, at);
  }

  private void skip() {
    while (true) {
      if (at == text.length()) {
        if (line == cards.size() || cards.get(line).startsWith("++")) {
          return;
        }
        more();
      }
      if (text.charAt(at) != ' ' && text.charAt(at) != ',') {
        return;
      }
      at++;
    }
  }

  private char peek() {
    if (at == text.length()) {
      more();
    }
    return text.charAt(at);
  }

  private void more() {
    String card = cards.get(line++);
    text = (card + " ".repeat(72)).substring(0, 72);
    at = 0;
  }
}
