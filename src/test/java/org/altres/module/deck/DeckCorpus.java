package org.altres.module.deck;

import java.util.ArrayList;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.module.CorpusCards;

/// Every run of object deck cards in the corpus. A deck that follows `++MOD` in a SYSMOD begins
/// with the first card that has X'02' in column 1 and ends before the next that has not, unless
/// that is a control statement between two decks of one member.
final class DeckCorpus {

  /// Cards that begin with a deck.
  ///
  /// @param name where they were found
  /// @param cards up to the last card with X'02'
  record Source(String name, Bytes cards) {}

  private DeckCorpus() {}

  static List<Source> sources() {
    List<Source> sources = new ArrayList<>();
    for (CorpusCards.Source source : CorpusCards.all()) {
      if (ObjectFile.beginsWithDeck(source.cards())) {
        sources.add(new Source(source.name(), source.cards()));
      } else {
        runs(source, sources);
      }
    }
    return sources;
  }

  private static void runs(CorpusCards.Source source, List<Source> sources) {
    Bytes cards = source.cards();
    int from = -1;
    for (int at = 0; at <= cards.length(); at += ObjectCard.LENGTH) {
      boolean isDeck = at < cards.length() && ObjectFile.beginsWithDeck(cards.from(at));
      if (isDeck && from < 0) {
        from = at;
      } else if (!isDeck && from >= 0) {
        sources.add(
            new Source(
                source.name() + "(card " + (from / ObjectCard.LENGTH + 1) + ")",
                cards.slice(from, at - from)));
        from = -1;
      }
    }
  }
}
