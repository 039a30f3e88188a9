package org.altres.text;

import java.util.AbstractList;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.message.AltresException;
import org.altres.message.Place;

/// Cards, 80 bytes of EBCDIC each, and the lines that they are on a workstation. A card loses its
/// blanks at the end in a line and gets them again in a card; a longer line is refused and never
/// cut; the cards of object decks are no text and go through as they are.
public final class CardDeck {

  private final Bytes bytes;

  private CardDeck(Bytes bytes) {
    this.bytes = bytes;
  }

  /// Cards that stand back to back.
  ///
  /// @throws IllegalArgumentException if the length is no multiple of 80
  public static CardDeck of(Bytes cards) {
    if (cards.length() % Card.LENGTH != 0) {
      throw new IllegalArgumentException("no cards: " + cards.length() + " bytes");
    }
    return new CardDeck(cards);
  }

  /// Reads a file of any form that [TextFile] knows.
  ///
  /// @param codePage the EBCDIC that workstation text is translated to
  /// @param sequence whether columns 73 to 80 are kept; those of object cards always are
  /// @param place the file, for messages; line and column are added
  /// @throws AltresException if a line is longer than 80, or [TextFile#read] refuses the file
  public static CardDeck read(
      Bytes content, CodePage codePage, SequenceField sequence, Place place) {
    return ofLines(TextFile.read(content, codePage, place), sequence);
  }

  /// The cards of a file's lines.
  ///
  /// @throws AltresException if a line is longer than 80
  public static CardDeck ofLines(TextFile file, SequenceField sequence) {
    List<Bytes> padded = file.padded(Card.LENGTH);
    Bytes.Builder all = new Bytes.Builder(padded.size() * Card.LENGTH);
    for (Bytes line : padded) {
      Card card = new Card(line);
      if (sequence == SequenceField.DROPPED && !card.isObject()) {
        all.add(card.statement()).fill(Card.LENGTH - Card.STATEMENT_LENGTH, 0x40);
      } else {
        all.add(line);
      }
    }
    return new CardDeck(all.build());
  }

  /// The cards, in order.
  public List<Card> cards() {
    return new AbstractList<>() {
      @Override
      public Card get(int index) {
        return new Card(bytes.slice(index * Card.LENGTH, Card.LENGTH));
      }

      @Override
      public int size() {
        return CardDeck.this.size();
      }
    };
  }

  /// How many cards.
  public int size() {
    return bytes.length() / Card.LENGTH;
  }

  /// The cards back to back.
  public Bytes bytes() {
    return bytes;
  }

  /// Whether one of its cards is of an object deck.
  public boolean hasObjectCards() {
    return cards().stream().anyMatch(Card::isObject);
  }

  /// The cards as lines that end in LF; with [SequenceField#KEPT], [#read] gives the deck again.
  ///
  /// @param place the deck, for messages; the card, from 1, and the column are added
  /// @throws AltresException if a card is of an object deck, or holds a byte that would end its
  ///   line
  public String toText(CodePage codePage, SequenceField sequence, Place place) {
    StringBuilder text = new StringBuilder();
    int number = 0;
    for (Card card : cards()) {
      number++;
      if (card.isObject()) {
        throw new AltresException(TextMessages.OBJECT_CARD, place.with("card", number));
      }
      String line = card.text(codePage, sequence);
      for (int i = 0; i < line.length(); i++) {
        if (line.charAt(i) == '\n' || line.charAt(i) == '\r') {
          throw new AltresException(
              TextMessages.BREAKS_LINE,
              place.with("card", number).with("column", i + 1),
              card.bytes().slice(i, 1).hex());
        }
      }
      text.append(line).append('\n');
    }
    return text.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CardDeck that && bytes.equals(that.bytes);
  }

  @Override
  public int hashCode() {
    return bytes.hashCode();
  }

  @Override
  public String toString() {
    return size() + " cards";
  }
}
