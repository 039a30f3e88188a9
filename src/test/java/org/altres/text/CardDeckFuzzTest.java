package org.altres.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.message.Place;
import org.altres.testing.Fuzz;
import org.junit.jupiter.api.Test;

class CardDeckFuzzTest {

  private static final Place PLACE = Place.of("file", "fuzz");

  @Test
  void noFileBreaksTheReaderOfDecks() {
    Bytes cards = CodePage.IBM037.encode(("++PTF(UZ00001) ." + " ".repeat(64)).repeat(3));
    Fuzz.run(
        "CardDeck",
        List.of(
            cards,
            cards.plus(Bytes.ofHex("02C5E2C4")).plus(Bytes.filled(76, 0x40)),
            Bytes.of("++PTF(A) . /* \u00E9 */\r\n//\n".getBytes(StandardCharsets.UTF_8))),
        CardDeckFuzzTest::readAll);
  }

  private static void readAll(Bytes input) {
    CardDeck deck = CardDeck.read(input, CodePage.IBM037, SequenceField.KEPT, PLACE);
    HexDump.lines(deck.bytes(), CodePage.IBM037, 0).forEach(String::length);
    String text = deck.toText(CodePage.IBM037, SequenceField.KEPT, PLACE);
    CardDeck again =
        CardDeck.ofLines(TextFile.of(text, CodePage.IBM037, PLACE), SequenceField.KEPT);
    if (!again.equals(deck)) {
      throw new AssertionError("the lines of a deck give another deck");
    }
  }
}
