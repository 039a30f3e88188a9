package org.altres.module.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.testing.Corpus;
import org.altres.testing.Fuzz;
import org.altres.text.CodePage;
import org.junit.jupiter.api.Test;

class ObjectDeckFuzzTest {

  @Test
  void spoiltDecksAreReadOrRefused() throws IOException {
    Bytes statement = CodePage.IBM037.encodePadded(" ALIAS ALTENT", 80);
    Bytes withWords = worked().plus(statement).plus(worked());
    Fuzz.run(
        "object decks",
        List.of(worked(), withWords),
        input -> {
          Bytes cards = input.slice(0, input.length() / 80 * 80);
          ObjectFile file = ObjectFile.read(cards);
          assertThat(file.toBytes()).isEqualTo(cards);
          file.statements().forEach(ObjectFile.Statement::text);
          for (ObjectDeck deck : file.decks()) {
            deck.externalSymbols().values().forEach(deck::lengthOf);
            deck.labels();
            deck.name();
            deck.relocations();
            deck.text().forEach(ObjectCard.Txt::text);
            deck.end().translators();
            deck.end().entryName();
          }
        });
  }

  private static Bytes worked() throws IOException {
    return Bytes.of(Files.readAllBytes(Corpus.file("made/altmain.obj")));
  }
}
