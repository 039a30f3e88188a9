package org.altres.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.altres.bytes.Bytes;
import org.altres.message.AltresException;
import org.altres.message.Place;
import org.altres.testing.Corpus;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CardDeckTest {

  private static final Place FILE = Place.of("file", "a.jcl");

  @Test
  void linesBecomeCardsAndLinesAgain() {
    CardDeck deck = read("//A JOB\r\n\n  X=`[]^`\nlast", SequenceField.KEPT);
    assertThat(deck.cards())
        .extracting(card -> CodePage.IBM037.decode(card.bytes()))
        .containsExactly(padded("//A JOB"), padded(""), padded("  X=`[]^`"), padded("last"));
    assertThat(deck.toText(CodePage.IBM037, SequenceField.KEPT, FILE))
        .isEqualTo("//A JOB\n\n  X=`[]^`\nlast\n");
  }

  @Test
  void theSequenceNumberIsKeptOrDroppedAsAsked() {
    String line = "X".repeat(72) + "00010000";
    assertThat(read(line, SequenceField.KEPT).toText(CodePage.IBM037, SequenceField.KEPT, FILE))
        .isEqualTo(line + "\n");
    assertThat(read(line, SequenceField.KEPT).toText(CodePage.IBM037, SequenceField.DROPPED, FILE))
        .isEqualTo("X".repeat(72) + "\n");
    assertThat(CodePage.IBM037.decode(read(line, SequenceField.DROPPED).bytes()))
        .isEqualTo(padded("X".repeat(72)));
    Bytes object = Bytes.ofHex("02").plus(Bytes.filled(79, 0xC1));
    assertThat(CardDeck.read(object, CodePage.IBM037, SequenceField.DROPPED, FILE).bytes())
        .isEqualTo(object);
  }

  @Test
  void whatIsNoCardIsRefusedWithLineAndColumn() {
    assertThat(refusal(() -> read("A\n" + "B".repeat(81), SequenceField.DROPPED)))
        .isEqualTo("ALT0201S The line has 81 characters, but a record has 80 (file a.jcl, line 2)");
    assertThat(refusal(() -> read("A\nB \u20AC", SequenceField.KEPT)))
        .isEqualTo(
            "ALT0202S The character U+20AC is not in code page IBM037"
                + " (file a.jcl, line 2, column 3)");
    assertThat(refusal(() -> read("\uD83D\uDE00", SequenceField.KEPT)))
        .isEqualTo(
            "ALT0202S The character U+1F600 is not in code page IBM037"
                + " (file a.jcl, line 1, column 1)");
    Bytes torn = CodePage.IBM037.encode("THIS IS NO CARD");
    assertThat(refusal(() -> CardDeck.read(torn, CodePage.IBM037, SequenceField.KEPT, FILE)))
        .isEqualTo(
            "ALT0203S The file is EBCDIC, but has neither line ends nor a length that is a multiple"
                + " of 80 (it has 15 bytes) (file a.jcl)");
  }

  @Test
  void cardsThatAreNoLinesAreNotMadeText() {
    Bytes text = CodePage.IBM037.encode(padded("++MOD(A)."));
    CardDeck object = CardDeck.of(text.plus(Bytes.ofHex("02").plus(Bytes.filled(79, 0x40))));
    assertThat(object.hasObjectCards()).isTrue();
    assertThat(refusal(() -> object.toText(CodePage.IBM037, SequenceField.KEPT, FILE)))
        .isEqualTo("ALT0205S The card is of an object deck, which is no text (file a.jcl, card 2)");
    CardDeck torn = CardDeck.of(text.with(3, Bytes.ofHex("25")));
    assertThat(refusal(() -> torn.toText(CodePage.IBM037, SequenceField.KEPT, FILE)))
        .isEqualTo(
            "ALT0204S The card holds X'25', which would end its line"
                + " (file a.jcl, card 1, column 4)");
  }

  @Test
  void whatAFileIsFollowsFromItsBytes() {
    Bytes card = CodePage.IBM037.encode(padded("++APAR(A)."));
    assertThat(form(card)).isEqualTo(TextFile.Form.FIXED_EBCDIC);
    assertThat(form(Bytes.ofHex("02C5E2C4").plus(Bytes.filled(76, 0x40))))
        .isEqualTo(TextFile.Form.FIXED_EBCDIC);
    assertThat(form(CodePage.IBM037.encode("A B\u0085C\n"))).isEqualTo(TextFile.Form.EBCDIC);
    assertThat(form(ascii("A B\n"))).isEqualTo(TextFile.Form.TEXT);
    assertThat(form(ascii("@@@"))).isEqualTo(TextFile.Form.TEXT);
    assertThat(form(ascii(padded("A").repeat(2)))).isEqualTo(TextFile.Form.FIXED_TEXT);
    assertThat(form(Bytes.EMPTY)).isEqualTo(TextFile.Form.TEXT);
    Bytes latin = Bytes.of("caf\u00E9 .".getBytes(StandardCharsets.ISO_8859_1));
    Bytes utf8 = Bytes.of("\uFEFFcaf\u00E9 .".getBytes(StandardCharsets.UTF_8));
    assertThat(TextFile.read(latin, CodePage.IBM037, FILE).lines())
        .isEqualTo(TextFile.read(utf8, CodePage.IBM037, FILE).lines())
        .containsExactly(CodePage.IBM037.encode("caf\u00E9 ."));
  }

  @Test
  void everyDeckOfTheCorpusIsReadAndGivesItsLinesAgain() throws IOException {
    Map<TextFile.Form, Integer> forms = new TreeMap<>();
    List<String> refusals = new ArrayList<>();
    int cards = 0;
    int tooLong = 0;
    for (Path file : decks()) {
      Bytes content = Bytes.of(Files.readAllBytes(file));
      Place place = Place.of("file", file.getFileName());
      TextFile read;
      try {
        read = TextFile.read(content, CodePage.IBM1047, place);
      } catch (AltresException refused) {
        refusals.add(refused.problem().toString());
        continue;
      }
      forms.merge(read.form(), 1, Integer::sum);
      assertThat(read.form() == TextFile.Form.FIXED_EBCDIC)
          .as(file.toString())
          .isEqualTo(file.toString().endsWith(".ebcdic"));
      if (read.lines().stream().anyMatch(line -> line.length() > 80)) {
        tooLong++;
        continue;
      }
      CardDeck deck = CardDeck.ofLines(read, SequenceField.KEPT);
      cards += deck.size();
      if (read.form() == TextFile.Form.FIXED_EBCDIC) {
        assertThat(deck.bytes()).as(file.toString()).isEqualTo(content);
      }
      if (!deck.hasObjectCards()) {
        String text = deck.toText(CodePage.IBM1047, SequenceField.KEPT, place);
        CardDeck again =
            CardDeck.ofLines(TextFile.of(text, CodePage.IBM1047, place), SequenceField.KEPT);
        assertThat(again).as(file.toString()).isEqualTo(deck);
      }
    }
    assertThat(refusals)
        .containsExactly(
            "ALT0202S The character U+0160 is not in code page IBM1047"
                + " (file ZP60021.jcl, line 51, column 31)");
    assertThat(forms + ", " + cards + " cards, lines too long in " + tooLong)
        .isEqualTo("{TEXT=419, FIXED_EBCDIC=71}, 210275 cards, lines too long in 1");
  }

  private static List<Path> decks() throws IOException {
    try (Stream<Path> files = Files.walk(Corpus.file("mcs"))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().contains("expected"))
          .sorted()
          .toList();
    }
  }

  private static CardDeck read(String text, SequenceField sequence) {
    Bytes content = Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    return CardDeck.read(content, CodePage.IBM037, sequence, FILE);
  }

  private static TextFile.Form form(Bytes content) {
    return TextFile.read(content, CodePage.IBM037, FILE).form();
  }

  private static Bytes ascii(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String padded(String text) {
    return text + " ".repeat(80 - text.length());
  }

  private static String refusal(ThrowingCallable action) {
    return catchThrowableOfType(AltresException.class, action).problem().toString();
  }
}
