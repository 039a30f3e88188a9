package org.altres.module.deck;

import java.util.ArrayList;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.message.DamagedDataException;
import org.altres.message.Place;
import org.altres.text.CodePage;

/// What the linkage editor reads as one input: object decks, one behind the other, with control
/// statements between them.
///
/// @param parts in order
public record ObjectFile(List<Part> parts) {

  /// A deck or a control statement.
  public sealed interface Part permits ObjectDeck, Statement {

    /// Its cards.
    Bytes toBytes();
  }

  /// A card between decks.
  ///
  /// @param card 80 bytes
  public record Statement(Bytes card) implements Part {

    public Statement {
      if (card.length() != ObjectCard.LENGTH) {
        throw new IllegalArgumentException("a card has 80 bytes, not " + card.length());
      }
    }

    /// Columns 1 to 72, blanks at the end cut off.
    public String text() {
      return CodePage.IBM037.decodeTrimmed(card.slice(0, 72));
    }

    @Override
    public Bytes toBytes() {
      return card;
    }
  }

  public ObjectFile {
    parts = List.copyOf(parts);
  }

  /// Reads cards of 80 bytes, one behind the other.
  ///
  /// @throws DamagedDataException if they are no whole cards, a deck has no end, or a field of a
  ///   card is not possible; the place names the card, counted from 1
  public static ObjectFile read(Bytes cards) {
    if (cards.length() % ObjectCard.LENGTH != 0) {
      throw new DamagedDataException(DeckMessages.NO_CARDS, Place.nowhere(), cards.length());
    }
    List<Part> parts = new ArrayList<>();
    List<ObjectCard> deck = new ArrayList<>();
    for (int at = 0; at < cards.length(); at += ObjectCard.LENGTH) {
      Bytes image = cards.slice(at, ObjectCard.LENGTH);
      Place place = Place.of("card", at / ObjectCard.LENGTH + 1);
      if (image.u8(0) == ObjectCard.MARK) {
        ObjectCard card = ObjectCard.read(image, place);
        deck.add(card);
        if (card instanceof ObjectCard.End) {
          parts.add(new ObjectDeck(deck));
          deck.clear();
        }
      } else if (deck.isEmpty()) {
        parts.add(new Statement(image));
      } else {
        throw new DamagedDataException(DeckMessages.STRANGE_CARD, place);
      }
    }
    if (!deck.isEmpty()) {
      throw new DamagedDataException(
          DeckMessages.NO_END, Place.of("card", cards.length() / ObjectCard.LENGTH));
    }
    return new ObjectFile(parts);
  }

  /// Whether cards begin with a card of an object deck.
  public static boolean beginsWithDeck(Bytes cards) {
    return cards.length() >= ObjectCard.LENGTH
        && cards.u8(0) == ObjectCard.MARK
        && CodePage.IBM037.decode(cards.slice(1, 3)).matches("ESD|TXT|RLD|END|SYM|XSD");
  }

  /// The decks, in order.
  public List<ObjectDeck> decks() {
    return parts.stream().filter(ObjectDeck.class::isInstance).map(ObjectDeck.class::cast).toList();
  }

  /// The control statements, in order.
  public List<Statement> statements() {
    return parts.stream().filter(Statement.class::isInstance).map(Statement.class::cast).toList();
  }

  /// All cards.
  public Bytes toBytes() {
    Bytes.Builder out = new Bytes.Builder();
    parts.forEach(part -> out.add(part.toBytes()));
    return out.build();
  }
}
