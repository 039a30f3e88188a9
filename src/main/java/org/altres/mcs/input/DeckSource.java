package org.altres.mcs.input;

import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.mcs.syntax.CardSource;
import org.altres.mcs.syntax.LineFault;
import org.altres.mcs.syntax.SourceText;
import org.altres.message.Place;
import org.altres.text.Card;
import org.altres.text.CodePage;

/// Gives a reader the cards of a deck.
final class DeckSource implements CardSource {

  private final InputDeck deck;
  private final SourceText text;
  private final Bytes cards;
  private int at;

  DeckSource(InputDeck deck, SourceText text) {
    this.deck = deck;
    this.text = text;
    this.cards = deck.cards();
  }

  @Override
  public int next(byte[] target, int offset, int most) {
    int count = Math.min(most, (cards.length() - at) / Card.LENGTH);
    cards.slice(at, count * Card.LENGTH).copyTo(target, offset);
    at += count * Card.LENGTH;
    return count;
  }

  @Override
  public CodePage codePage() {
    return text.codePage();
  }

  @Override
  public Place place() {
    return text.place();
  }

  @Override
  public int firstLine() {
    return deck.firstLine();
  }

  @Override
  public Optional<LineFault> fault(int line) {
    return text.fault(deck.lineInFile(line));
  }
}
