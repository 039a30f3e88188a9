package org.altres.mcs.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.message.AltresException;
import org.altres.text.Card;

/// The cards of a source that are looked at now: those from a kept one up to the last that was
/// asked for. Cards are counted from 0; their lines begin at the source's first line.
public final class CardWindow {

  /// The most cards that are kept at once: three million, 240 MB.
  public static final int MOST_CARDS = 3_000_000;

  private static final int LARGEST = MOST_CARDS * Card.LENGTH;

  private static final int CHUNK = 1024;
  private static final byte PLUS = 0x4E;
  private static final byte BLANK = 0x40;
  private static final byte SLASH = 0x61;
  private static final byte ASTERISK = 0x5C;

  private final CardSource source;
  private final char[] characters = new char[256];
  private byte[] cards = new byte[CHUNK * Card.LENGTH];
  private int base;
  private int count;
  private boolean ended;

  /// A window on a source from which nothing has been taken.
  public CardWindow(CardSource source) {
    this.source = source;
    for (int i = 0; i < characters.length; i++) {
      characters[i] = source.codePage().character(i);
    }
  }

  /// What the cards come from.
  public CardSource source() {
    return source;
  }

  /// Whether there is a card of that number; reads on if need be.
  ///
  /// @throws AltresException if more than [#MOST_CARDS] would have to be kept
  public boolean has(int card) {
    while (card >= base + count && !ended) {
      fill();
    }
    return card < base + count;
  }

  /// Gives up all cards before one.
  public void release(int card) {
    int gone = Math.min(card - base, count);
    if (gone > 0) {
      int left = (count - gone) * Card.LENGTH;
      // Moving what is left costs no more than reading it did, if half of it goes.
      if (left <= gone * Card.LENGTH) {
        System.arraycopy(cards, gone * Card.LENGTH, cards, 0, left);
        base += gone;
        count -= gone;
      }
    }
  }

  /// The line that a card is.
  public int line(int card) {
    return source.firstLine() + card;
  }

  /// A copy of cards.
  ///
  /// @param from the first
  /// @param end the one behind the last
  public Bytes copy(int from, int end) {
    return Bytes.of(
        Arrays.copyOfRange(cards, (from - base) * Card.LENGTH, (end - base) * Card.LENGTH));
  }

  /// The text of a card, columns 1 to 80.
  public String text(int card) {
    char[] line = new char[Card.LENGTH];
    decode(card, line, 0, Card.LENGTH);
    return new String(line);
  }

  /// Whether a card begins with `++`.
  public boolean isMcs(int card) {
    int at = (card - base) * Card.LENGTH;
    return cards[at] == PLUS && cards[at + 1] == PLUS;
  }

  /// Whether a card begins with `/*`.
  public boolean isDelimiter(int card) {
    int at = (card - base) * Card.LENGTH;
    return cards[at] == SLASH && cards[at + 1] == ASTERISK;
  }

  /// Whether columns 1 to 72 of a card are blank.
  public boolean isBlank(int card) {
    int at = (card - base) * Card.LENGTH;
    for (int i = at; i < at + Card.STATEMENT_LENGTH; i++) {
      if (cards[i] != BLANK) {
        return false;
      }
    }
    return true;
  }

  /// The number of the first card from `card` on that begins with `++`, or of the one behind the
  /// last.
  public int nextMcs(int card) {
    int next = card;
    while (has(next)) {
      int end = base + count;
      for (int at = (next - base) * Card.LENGTH; next < end; next++, at += Card.LENGTH) {
        if (cards[at] == PLUS && cards[at + 1] == PLUS) {
          return next;
        }
      }
    }
    return next;
  }

  /// What is wrong with the lines of cards that are none.
  ///
  /// @param from the first card
  /// @param end the one behind the last
  public List<SyntaxProblem> faults(int from, int end) {
    List<SyntaxProblem> problems = new ArrayList<>();
    for (int card = from; card < end; card++) {
      Optional<LineFault> fault = source.fault(line(card));
      if (fault.isPresent()) {
        problems.add(SyntaxProblem.of(fault.get(), line(card), text(card), source.place()));
      }
    }
    return problems;
  }

  void decode(int card, char[] target, int offset, int columns) {
    int at = (card - base) * Card.LENGTH;
    for (int i = 0; i < columns; i++) {
      target[offset + i] = characters[cards[at + i] & 0xFF];
    }
  }

  private void fill() {
    int used = count * Card.LENGTH;
    if (used == cards.length) {
      if (used >= LARGEST) {
        throw new AltresException(
            SyntaxMessages.TOO_LARGE, source.place().with("line", line(base)), MOST_CARDS);
      }
      cards = Arrays.copyOf(cards, Math.min(LARGEST, used * 2));
    }
    int read = source.next(cards, used, Math.min(CHUNK, (cards.length - used) / Card.LENGTH));
    count += read;
    ended = read == 0;
  }
}
