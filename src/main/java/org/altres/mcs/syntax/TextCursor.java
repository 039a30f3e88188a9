package org.altres.mcs.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.altres.message.AltresException;
import org.altres.text.Card;

/// Goes through the text of one statement: columns 1 to 72 of its cards, one behind the other, as
/// many as the statement turns out to have. An offset in this text is a place on a card.
///
/// The text ends before a card that begins with `++`, unless that stands in a comment; of commands
/// before one that begins with `/*`, which JES takes for the end of the input.
final class TextCursor {

  /// Stands for the end of the text.
  static final char END = '\uFFFF';

  /// The most cards that a statement may have, comments included.
  static final int MOST_CARDS = 100_000;

  private static final int COLUMNS = Card.STATEMENT_LENGTH;

  private final CardWindow window;
  private final boolean mcs;
  private char[] text = new char[16 * COLUMNS];
  private int firstCard;
  private int limit;
  private int at;
  private int openComment;
  private boolean openBlock;
  private List<String> raw = List.of();
  private int noCloseFrom = Integer.MAX_VALUE;

  TextCursor(CardWindow window, boolean mcs) {
    this.window = window;
    this.mcs = mcs;
  }

  /// Begins a statement at column 1 of a card.
  void begin(int card) {
    firstCard = card;
    limit = 0;
    at = 0;
    openComment = -1;
    openBlock = false;
    raw = new ArrayList<>(0);
    extend(true);
  }

  char[] text() {
    return text;
  }

  int offset() {
    return at;
  }

  void moveTo(int offset) {
    at = offset;
  }

  /// The character here, or [#END].
  char peek() {
    return at < limit || extend(false) ? text[at] : END;
  }

  void skip() {
    at++;
  }

  /// Skips blanks, commas and comments, and says what stands behind them.
  char skipSeparators() {
    while (true) {
      char c = peek();
      if (c == ' ' || c == ',') {
        at++;
      } else if (c != '/' || !skipComment()) {
        return c;
      }
    }
  }

  /// Skips blanks and comments, and says what stands behind them.
  char skipBlanks() {
    while (true) {
      char c = peek();
      if (c == ' ') {
        at++;
      } else if (c != '/' || !skipComment()) {
        return c;
      }
    }
  }

  /// Whether a comment begins here.
  boolean isComment() {
    return at % COLUMNS < COLUMNS - 1 && peek() == '/' && text[at + 1] == '*';
  }

  /// Skips a comment that begins here.
  ///
  /// @return whether one does; if it is never closed, the text is at its end
  boolean skipComment() {
    if (!isComment()) {
      return false;
    }
    int begin = at;
    at += 2;
    if (firstCard + begin / COLUMNS < noCloseFrom) {
      while (at < limit || extend(true)) {
        int end = cardEnd();
        for (int i = at; i < end - 1; i++) {
          if (text[i] == '*' && text[i + 1] == '/') {
            at = i + 2;
            return true;
          }
        }
        at = end;
      }
      noCloseFrom = firstCard + begin / COLUMNS;
    }
    openComment = begin;
    at = limit;
    return true;
  }

  /// The offset of a comment that is never closed; negative if all are.
  int openComment() {
    return openComment;
  }

  /// The offset of what looks like the end of that comment, `* /`; negative if nothing does.
  int almostClosed() {
    for (int i = openComment + 2; i < limit - 2; i++) {
      if (text[i] == '*' && text[i + 1] == ' ' && text[i + 2] == '/') {
        return i;
      }
    }
    return -1;
  }

  /// The offset behind the card that the place here is on.
  int cardEnd() {
    return Math.min(limit, (at / COLUMNS + 1) * COLUMNS);
  }

  /// The offset behind the last character before an offset that is no blank.
  int lastBefore(int offset) {
    int last = Math.min(offset, limit);
    while (last > 1 && text[last - 1] == ' ') {
      last--;
    }
    return last;
  }

  /// The last offset that is on the first `limit` characters; never negative.
  int clamp(int offset) {
    return Math.clamp(offset, 0, Math.max(0, limit - 1));
  }

  int card(int offset) {
    return firstCard + offset / COLUMNS;
  }

  TextPosition position(int offset) {
    return new TextPosition(window.line(card(offset)), offset % COLUMNS + 1);
  }

  int firstCard() {
    return firstCard;
  }

  CardWindow window() {
    return window;
  }

  /// Whether the text ended because a card begins with `++`.
  boolean endedByMcs() {
    int next = firstCard + limit / COLUMNS;
    return mcs && window.has(next) && window.isMcs(next);
  }

  /// The number of the card behind the text.
  int nextCard() {
    return firstCard + limit / COLUMNS;
  }

  private boolean extend(boolean comment) {
    int next = firstCard + limit / COLUMNS;
    if (openComment >= 0 || !window.has(next)) {
      return false;
    }
    if (mcs ? !comment && window.isMcs(next) : window.isDelimiter(next)) {
      return false;
    }
    if (!mcs && !comment && window.isMcs(next)) {
      return block(next);
    }
    if (next - firstCard >= MOST_CARDS) {
      throw tooLong();
    }
    append(next);
    return true;
  }

  private void append(int card) {
    if (limit == text.length) {
      text = Arrays.copyOf(text, limit * 2);
    }
    window.decode(card, text, limit, COLUMNS);
    limit += COLUMNS;
  }

  /// Takes a block of records from `++LMODIN` to `++ENDLMODIN`, or of the like, which stands for
  /// blanks in the text; what stands behind the word that ends it is text again.
  private boolean block(int card) {
    int end = window.nextMcs(card + 1);
    if (end - firstCard >= MOST_CARDS) {
      throw tooLong();
    }
    if (!window.has(end)) {
      openBlock = true;
      return false;
    }
    int from = limit;
    for (int inside = card; inside <= end; inside++) {
      append(inside);
      if (inside > card && inside < end) {
        raw.add(window.text(inside).stripTrailing());
      }
    }
    int last = limit - COLUMNS;
    int word = last + 2;
    while (word < limit && Character.isLetterOrDigit(text[word])) {
      word++;
    }
    Arrays.fill(text, from, word, ' ');
    return true;
  }

  /// The records of the blocks in the text.
  List<String> raw() {
    return raw;
  }

  /// Whether the text ended at a block that is never closed.
  boolean openBlock() {
    return openBlock;
  }

  private AltresException tooLong() {
    return new AltresException(
        SyntaxMessages.STATEMENT_TOO_LONG,
        window.source().place().with("line", window.line(firstCard)),
        MOST_CARDS);
  }
}
