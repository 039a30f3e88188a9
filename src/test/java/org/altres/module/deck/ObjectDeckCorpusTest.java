package org.altres.module.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.altres.bytes.Bytes;
import org.altres.message.DamagedDataException;
import org.altres.module.EsdItem;
import org.altres.module.EsdType;
import org.altres.module.RldItem;
import org.junit.jupiter.api.Test;

/// Every object deck of the corpus: SYSMODs of IBM and others, object libraries, tapes.
class ObjectDeckCorpusTest {

  private static final String JCC = "ALT2205S";

  @Test
  void thereAreThisManyDecks() {
    Map<String, Integer> counts = new TreeMap<>();
    Set<Bytes> different = new HashSet<>();
    for (DeckCorpus.Source source : DeckCorpus.sources()) {
      try {
        ObjectFile file = ObjectFile.read(source.cards());
        counts.merge(place(source), file.decks().size(), Integer::sum);
        counts.merge("statements between decks", file.statements().size(), Integer::sum);
        file.decks().forEach(deck -> different.add(deck.toBytes()));
      } catch (DamagedDataException refused) {
        assertThat(refused.problem().id().value()).as(source.name()).isEqualTo(JCC);
        counts.merge("decks of the JCC compiler", 1, Integer::sum);
      }
    }
    counts.put("different decks", different.size());
    assertThat(counts)
        .isEqualTo(
            Map.ofEntries(
                Map.entry("CBT571.XMI", 46),
                Map.entry("DYNPROC.aws", 2),
                Map.entry("FSI120.aws", 20),
                Map.entry("IEHMAP.het", 7),
                Map.entry("decks of the JCC compiler", 245),
                Map.entry("different decks", 133),
                Map.entry("made/altmain.obj", 2),
                Map.entry("mcs/ibm-ptf", 18),
                Map.entry("mcs/tk4-pts", 39),
                Map.entry("smp003.14b.cckd", 39),
                Map.entry("statements between decks", 6)));
  }

  private static String place(DeckCorpus.Source source) {
    return source.name().replaceAll("[(:].*", "").replaceAll("/[A-Z0-9]+\\.ebcdic", "");
  }

  @Test
  void everyDeckIsWrittenAsItWasRead() {
    for (DeckCorpus.Source source : soundSources()) {
      ObjectFile file = ObjectFile.read(source.cards());
      assertThat(file.toBytes()).as(source.name()).isEqualTo(source.cards());
    }
  }

  @Test
  void esdIdsOfADeckFollowEachOtherFromOne() {
    for (ObjectDeck deck : decks()) {
      SortedMap<Integer, EsdItem> symbols = deck.externalSymbols();
      assertThat(symbols.firstKey()).isEqualTo(1);
      assertThat(symbols.lastKey()).isEqualTo(symbols.size());
    }
  }

  @Test
  void textLiesInItsSection() {
    for (ObjectDeck deck : decks()) {
      for (ObjectCard.Txt card : deck.text()) {
        EsdItem section = deck.externalSymbols().get(card.sectionId());
        assertThat(section.type().isSection()).isTrue();
        assertThat(card.address()).isGreaterThanOrEqualTo(section.address());
        assertThat(card.address() + card.text().length())
            .as("%s %s", deck.name(), card)
            .isLessThanOrEqualTo(section.address() + deck.lengthOf(section));
      }
    }
  }

  @Test
  void relocatedFieldsLieInTheirSectionAndPointToSymbols() {
    for (ObjectDeck deck : decks()) {
      for (RldItem item : deck.relocations()) {
        EsdItem section = deck.externalSymbols().get(item.positionId());
        assertThat(section.type().isSection()).isTrue();
        assertThat(item.address()).isGreaterThanOrEqualTo(section.address());
        assertThat(item.end()).isLessThanOrEqualTo(section.address() + deck.lengthOf(section));
        boolean isLength = item.kind() == RldItem.Kind.CUMULATIVE_LENGTH;
        assertThat(isLength || deck.externalSymbols().containsKey(item.relocationId())).isTrue();
      }
    }
  }

  @Test
  void labelsLieInTheSectionTheyName() {
    for (ObjectDeck deck : decks()) {
      for (EsdItem label : deck.labels()) {
        EsdItem section = deck.externalSymbols().get(label.sectionId());
        assertThat(section.type().isSection()).isTrue();
        assertThat(label.address() - section.address()).isBetween(0, deck.lengthOf(section));
      }
    }
  }

  @Test
  void allButOneDeckHaveSymbolsThenTextThenRelocations() {
    int unordered = 0;
    for (ObjectDeck deck : decks()) {
      List<Integer> ranks = deck.cards().stream().map(ObjectDeckCorpusTest::rank).toList();
      List<Integer> sorted = ranks.stream().sorted().toList();
      unordered += ranks.equals(sorted) ? 0 : 1;
    }
    assertThat(unordered).isEqualTo(1);
  }

  private static int rank(ObjectCard card) {
    return switch (card) {
      case ObjectCard.Sym _ -> 0;
      case ObjectCard.Esd _ -> 1;
      case ObjectCard.Txt _ -> 2;
      case ObjectCard.Rld _ -> 3;
      case ObjectCard.End _ -> 4;
    };
  }

  @Test
  void theDecksAreMadeOfThese() {
    Map<String, Integer> counts = new TreeMap<>();
    for (ObjectDeck deck : decks()) {
      for (ObjectCard card : deck.cards()) {
        counts.merge(
            card.getClass().getSimpleName().toUpperCase(Locale.ROOT) + " cards", 1, Integer::sum);
      }
      deck.externalSymbols().values().forEach(item -> counts.merge(word(item), 1, Integer::sum));
      counts.merge(EsdType.LD.name(), deck.labels().size(), Integer::sum);
      for (RldItem item : deck.relocations()) {
        counts.merge("RLD %02X".formatted(item.flag() & ~1), 1, Integer::sum);
      }
      ObjectCard.End end = deck.end();
      counts.merge("END address", end.entryAddress().isPresent() ? 1 : 0, Integer::sum);
      counts.merge("END section", end.entrySectionId().isPresent() ? 1 : 0, Integer::sum);
      counts.merge("END name", end.entryName().isPresent() ? 1 : 0, Integer::sum);
      counts.merge("END length", end.sectionLength().isPresent() ? 1 : 0, Integer::sum);
      counts.merge("END translators " + end.translators().size(), 1, Integer::sum);
    }
    assertThat(counts)
        .isEqualTo(
            Map.ofEntries(
                Map.entry("END address", 61),
                Map.entry("END length", 1),
                Map.entry("END name", 0),
                Map.entry("END section", 61),
                Map.entry("END translators 0", 1),
                Map.entry("END translators 1", 123),
                Map.entry("END translators 2", 49),
                Map.entry("ER", 536),
                Map.entry("ESD cards", 426),
                Map.entry("END cards", 173),
                Map.entry("LD", 194),
                Map.entry("PC length 0", 14),
                Map.entry("PR", 101),
                Map.entry("RLD 08", 172),
                Map.entry("RLD 0C", 552),
                Map.entry("RLD 18", 4),
                Map.entry("RLD 1C", 492),
                Map.entry("RLD 2C", 101),
                Map.entry("RLD 3C", 3),
                Map.entry("RLD cards", 223),
                Map.entry("SD", 216),
                Map.entry("SD length 0", 1),
                Map.entry("TXT cards", 6962),
                Map.entry("WX", 2)));
  }

  private static String word(EsdItem item) {
    return item.type().name() + (item.type().isSection() && item.length() == 0 ? " length 0" : "");
  }

  private static List<DeckCorpus.Source> soundSources() {
    return DeckCorpus.sources().stream().filter(source -> !source.name().contains("JCC.")).toList();
  }

  private static List<ObjectDeck> decks() {
    return soundSources().stream()
        .flatMap(source -> ObjectFile.read(source.cards()).decks().stream())
        .toList();
  }
}
