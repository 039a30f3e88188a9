package org.altres.zone.ucl;

import java.util.function.Consumer;
import org.altres.text.Card;

/// Lays UCL statements out on cards, columns 1 to 72.
final class UclCards {

  /// The longest word that fits on a card of its own.
  static final int LONGEST_WORD = 70;

  private static final int COLUMNS = Card.STATEMENT_LENGTH;
  private static final int OPERAND = 10;
  private static final int PARENTHESIS = 26;
  private static final int VALUES = 28;

  private final Consumer<String> sink;
  private final StringBuilder card = new StringBuilder(COLUMNS);

  UclCards(Consumer<String> sink) {
    this.sink = sink;
  }

  /// Puts the verb into column 1.
  void verb(String verb) {
    card.append(verb);
  }

  /// Puts a keyword into column 11.
  void operand(String keyword) {
    to(OPERAND);
    card.append(keyword);
  }

  /// Puts a keyword into column 11 and opens its parenthesis.
  void open(String keyword) {
    operand(keyword);
    if (card.length() >= PARENTHESIS) {
      card.append(' ');
    }
    to(PARENTHESIS);
    card.append("( ");
  }

  /// Puts a word behind what stands there, on the next card if this one has no room for it and the
  /// end of the list.
  ///
  /// @param width what it is filled up to with blanks
  void word(String word, int width) {
    room(word.length());
    card.append(word);
    for (int i = word.length(); i < width && card.length() < COLUMNS - 2; i++) {
      card.append(' ');
    }
    if (card.length() < COLUMNS) {
      card.append(' ');
    }
  }

  /// Puts a parenthesis of a tuple.
  void raw(String parenthesis) {
    word(parenthesis, 0);
  }

  /// Puts a text in apostrophes, those within it doubled; it goes on in column 1 of the next card.
  void quoted(String text) {
    String quoted = inApostrophes(text);
    if (card.length() + quoted.length() > COLUMNS && quoted.length() <= COLUMNS - VALUES) {
      room(quoted.length());
    } else if (card.length() == COLUMNS) {
      // an apostrophe in column 1 would double that in column 72 before it
      flush();
      to(1);
    }
    stream(quoted);
    if (card.length() < COLUMNS) {
      card.append(' ');
    }
  }

  /// A text in apostrophes, those within it doubled.
  static String inApostrophes(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /// Puts free text, which goes on in column 1 of the next card.
  void free(String text) {
    stream(text);
    if (card.length() < COLUMNS) {
      card.append(' ');
    }
  }

  /// Closes the parenthesis, and ends the card.
  void close() {
    if (card.length() >= COLUMNS) {
      flush();
      to(PARENTHESIS);
    }
    card.append(')');
    flush();
  }

  /// Puts the period onto a card of its own.
  void period() {
    to(PARENTHESIS);
    card.append('.');
    flush();
  }

  /// Ends the card.
  void flush() {
    int end = card.length();
    while (end > 0 && card.charAt(end - 1) == ' ') {
      end--;
    }
    sink.accept(card.substring(0, end));
    card.setLength(0);
  }

  private void room(int length) {
    if (card.length() + length > COLUMNS) {
      flush();
      to(Math.max(1, Math.min(VALUES, COLUMNS - length)));
    }
  }

  /// Whether a text can be put so that no card that it goes on on looks like the end of the input
  /// (`/*` in column 1) or like an MCS.
  static boolean canGoOn(String text) {
    return column(text, COLUMNS - 1) > 0;
  }

  /// The last column, from 0 and not behind `most`, from which a text goes on well; 0 if none.
  private static int column(String text, int most) {
    for (int column = most; column > 0; column--) {
      if (goesOn(text, column)) {
        return column;
      }
    }
    return 0;
  }

  private static boolean goesOn(String text, int column) {
    for (int at = COLUMNS - column; at < text.length(); at += COLUMNS) {
      if (text.startsWith("/*", at) || text.startsWith("++", at)) {
        return false;
      }
    }
    return true;
  }

  private void stream(String text) {
    if (!goesOn(text, card.length())) {
      flush();
      to(column(text, VALUES));
    }
    int at = 0;
    while (at < text.length()) {
      int take = Math.min(COLUMNS - card.length(), text.length() - at);
      card.append(text, at, at + take);
      at += take;
      if (at < text.length()) {
        flush();
      }
    }
  }

  private void to(int column) {
    while (card.length() < column) {
      card.append(' ');
    }
  }
}
