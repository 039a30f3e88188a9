package org.altres.mcs.syntax;

import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import org.altres.bytes.Bytes;
import org.altres.message.AltresException;
import org.altres.message.Place;
import org.altres.text.Card;
import org.altres.text.CodePage;

/// Writes statements that were made and not read: columns 1 to 72 of as many cards as it takes, an
/// MCS from column 1, a command from column 2. Quoted and free texts that do not fit fill a card
/// and go on in column 1 of the next, as the reader has it; words are never split.
///
/// A statement that was read has its own cards; they are what says it without loss.
public final class StatementWriter {

  private static final int COLUMNS = Card.STATEMENT_LENGTH;
  private static final int INDENT = 4;

  private final CodePage codePage;
  private final StringBuilder text = new StringBuilder();

  private StatementWriter(CodePage codePage) {
    this.codePage = codePage;
  }

  /// The cards of a statement, 80 bytes of EBCDIC each, columns 73 to 80 blank.
  ///
  /// @throws AltresException if a character is not in the code page
  public static Bytes write(Statement statement, CodePage codePage) {
    return new StatementWriter(codePage).cards(statement);
  }

  private Bytes cards(Statement statement) {
    text.append(statement.isMcs() ? "++" : " ").append(statement.keyword());
    Iterator<Operand> operands = statement.operands().iterator();
    while (operands.hasNext()) {
      Operand operand = operands.next();
      if (!operand.keyword().isEmpty()) {
        gap(operand.keyword().length() + 2);
      }
      operand(operand);
    }
    atom(" .");
    fill();
    OptionalInt unknown = codePage.firstUnmappable(text.toString());
    if (unknown.isPresent()) {
      throw new AltresException(
          SyntaxMessages.CHARACTER_UNKNOWN,
          Place.of("statement", statement.keyword()),
          "U+%04X".formatted(text.codePointAt(unknown.getAsInt())));
    }
    Bytes.Builder cards = new Bytes.Builder(text.length());
    for (int at = 0; at < text.length(); at += COLUMNS) {
      cards.add(codePage.encodePadded(text.substring(at, at + COLUMNS), Card.LENGTH));
    }
    return cards.build();
  }

  private void operand(Operand operand) {
    atom(operand.keyword());
    if (!operand.parentheses()) {
      return;
    }
    text.append('(');
    List<Value> values = operand.values();
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        atom(",");
      }
      switch (values.get(i)) {
        case Value.FreeText free -> running(free.text());
        case Value.Quoted quoted -> running(quoted.text());
        case Value.Word word -> word(word.text());
        case Value.Group group -> word(operand.text(group));
      }
    }
    atom(")");
  }

  /// A word, on a new card if this one has no room for it and what follows it.
  private void word(String word) {
    if (column() + word.length() + 1 > COLUMNS) {
      newCard();
    }
    if (word.length() + INDENT > COLUMNS) {
      running(word);
    } else {
      text.append(word);
    }
  }

  private void atom(String atom) {
    if (column() + atom.length() + 1 > COLUMNS && !atom.isBlank()) {
      newCard();
    }
    text.append(atom);
  }

  /// A text that goes over the ends of cards. It begins where no card of it begins with what would
  /// end the statement.
  private void running(String run) {
    if (column() + run.length() + 1 <= COLUMNS) {
      text.append(run);
      return;
    }
    for (int shift = 0; shift < COLUMNS; shift++) {
      if (isSafe(run, (column() + shift) % COLUMNS)) {
        text.append(" ".repeat(shift)).append(run);
        return;
      }
    }
    text.append(run);
  }

  private static boolean isSafe(String run, int column) {
    for (int at = COLUMNS - column; at < run.length(); at += COLUMNS) {
      if (run.startsWith("++", at) || run.startsWith("/*", at)) {
        return false;
      }
    }
    return true;
  }

  /// A blank before an operand, or a new card.
  private void gap(int length) {
    if (column() + length > COLUMNS) {
      newCard();
    } else {
      text.append(' ');
    }
  }

  private int column() {
    return text.length() % COLUMNS;
  }

  private void newCard() {
    fill();
    text.append(" ".repeat(INDENT));
  }

  private void fill() {
    text.append(" ".repeat((COLUMNS - column()) % COLUMNS));
  }
}
