package org.altres.zone.ucl;

import java.util.ArrayList;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.mcs.syntax.Statement;
import org.altres.mcs.syntax.SyntaxProblem;
import org.altres.mcs.syntax.TextPosition;
import org.altres.message.Message;
import org.altres.message.MessageId;
import org.altres.message.Place;
import org.altres.text.Card;
import org.altres.text.CodePage;

/// Collects what is wrong with one UCL statement.
final class Problems {

  private final Statement statement;
  private final List<SyntaxProblem> found = new ArrayList<>();

  Problems(Statement statement) {
    this.statement = statement;
  }

  boolean areThere() {
    return !found.isEmpty();
  }

  List<SyntaxProblem> found() {
    return found;
  }

  void add(TextPosition at, MessageId id, List<String> expected, Object... arguments) {
    Place place = Place.of("line", at.line()).with("column", at.column());
    found.add(new SyntaxProblem(Message.of(id, place, arguments), at, line(at.line()), expected));
  }

  /// A note that stops nothing, at the beginning of the statement.
  Message note(MessageId id, Object... arguments) {
    return Message.of(id, Place.of("line", statement.firstLine()), arguments);
  }

  private String line(int line) {
    Bytes cards = statement.cards();
    int offset = (line - statement.firstLine()) * Card.LENGTH;
    boolean there = offset >= 0 && offset + Card.LENGTH <= cards.length();
    return there ? CodePage.IBM037.decodeTrimmed(cards.slice(offset, Card.LENGTH)) : "";
  }
}
