package org.altres.module.deck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.altres.bytes.Bytes;
import org.altres.message.DamagedDataException;
import org.altres.module.EsdItem;
import org.altres.module.EsdType;
import org.altres.module.RldItem;
import org.altres.module.SymbolName;
import org.altres.testing.Corpus;
import org.altres.text.CodePage;
import org.junit.jupiter.api.Test;

class ObjectDeckTest {

  private static final ObjectCard.Translator ASSEMBLER =
      new ObjectCard.Translator("5741SC103", "02", "01", "26150");

  @Test
  void theWorkedDecksSayWhatTheyDefineAndNeed() throws IOException {
    List<ObjectDeck> decks = ObjectFile.read(worked()).decks();

    assertThat(decks).hasSize(2);
    ObjectDeck main = decks.getFirst();
    assertThat(main.externalSymbols())
        .isEqualTo(
            Map.of(
                1, new EsdItem(SymbolName.of("ALTMAIN"), 0x00, 0, 0x40, 0x18),
                2, new EsdItem(SymbolName.of("ALTSUB"), 0x02, 0, 0x40, 0x404040),
                3, new EsdItem(SymbolName.of("ALTEXIT"), 0x0A, 0, 0x40, 0x404040)));
    assertThat(main.text().getFirst().text())
        .isEqualTo(Bytes.ofHex("41F0000007FE0700C1D3E3D4C1C9D5400000000000000000"));
    assertThat(main.relocations())
        .containsExactly(new RldItem(2, 1, 0x1C, 0x10), new RldItem(3, 1, 0x1C, 0x14));
    assertThat(main.end().entryAddress()).isEqualTo(OptionalInt.of(0));
    assertThat(main.end().entrySectionId()).isEqualTo(OptionalInt.of(1));
    assertThat(main.end().translators()).containsExactly(ASSEMBLER);
    assertThat(main.cards().getFirst().sequence()).isEqualTo("ALTM0001");

    ObjectDeck sub = decks.getLast();
    assertThat(sub.name()).isEqualTo(Optional.of(SymbolName.of("ALTSUB")));
    assertThat(sub.labels())
        .containsExactly(new EsdItem(SymbolName.of("ALTENT"), 0x01, 4, 0x40, 1));
    assertThat(sub.externalSymbols())
        .isEqualTo(Map.of(1, new EsdItem(SymbolName.of("ALTSUB"), 0x00, 0, 0x40, 0x0C)));
    assertThat(sub.end().entryAddress()).isEmpty();
    assertThat(sub.end().entryName()).isEmpty();
    assertThat(sub.end().sectionLength()).isEmpty();
  }

  @Test
  void theWorkedDecksAreWrittenAsTheyWereRead() throws IOException {
    assertThat(ObjectFile.read(worked()).toBytes()).isEqualTo(worked());
  }

  @Test
  void statementsStandBetweenDecks() throws IOException {
    Bytes statement = CodePage.IBM037.encodePadded(" ENTRY ALTMAIN", 80);
    Bytes cards = worked().plus(statement).plus(worked());
    ObjectFile file = ObjectFile.read(cards);
    assertThat(file.decks()).hasSize(4);
    assertThat(file.statements()).containsExactly(new ObjectFile.Statement(statement));
    assertThat(file.statements().getFirst().text()).isEqualTo(" ENTRY ALTMAIN");
    assertThat(file.toBytes()).isEqualTo(cards);
  }

  @Test
  void aSectionWithoutLengthHasThatOfTheEndCard() {
    Bytes esd = card("02C5E2C4 404040404040 0010 4040 0001 C3D6C2D6D3404040 00 000000 04 000000");
    Bytes end = card("02C5D5C4 40000000 404040404040 0001 4040404040404040 40404040 00000A5A");
    ObjectDeck deck = ObjectFile.read(esd.plus(end)).decks().getFirst();
    EsdItem section = deck.externalSymbols().get(1);
    assertThat(section.type()).isEqualTo(EsdType.SD);
    assertThat(section.modes()).hasToString("AMODE(24),RMODE(ANY)");
    assertThat(deck.lengthOf(section)).isEqualTo(0xA5A);
  }

  @Test
  void decksOfTheJccCompilerAreRefusedByName() {
    assertThatThrownBy(() -> ObjectFile.read(card("02E7E2C4")))
        .isInstanceOf(DamagedDataException.class)
        .hasMessage(
            "ALT2205S The deck is one of the JCC compiler (it has XSD cards), no object deck of the"
                + " system (card 1)");
  }

  @Test
  void aDeckWithoutEndIsDamage() throws IOException {
    assertThatThrownBy(() -> ObjectFile.read(worked().slice(0, 240)))
        .hasMessage("ALT2204S The object deck has no END card (card 3)");
  }

  @Test
  void aStrangeCardInsideADeckIsDamage() throws IOException {
    Bytes cards = worked().slice(0, 80).plus(Bytes.filled(80, 0x40));
    assertThatThrownBy(() -> ObjectFile.read(cards))
        .hasMessage("ALT2206S A card that is none of an object deck stands inside one (card 2)");
  }

  @Test
  void aCountThatACardHasNoRoomForIsDamage() {
    assertThatThrownBy(() -> ObjectFile.read(card("02E3E7E3 40 000000 4040 0039 4040 0001")))
        .hasMessage("ALT2203S A byte count of 57 cannot be on a TXT card (card 1, offset 10)");
  }

  @Test
  void halfACardIsDamage() throws IOException {
    Bytes half = worked().slice(0, 120);
    assertThatThrownBy(() -> ObjectFile.read(half))
        .hasMessage("ALT2201S 120 bytes are no whole cards of 80");
  }

  private static Bytes card(String hex) {
    return new Bytes.Builder(80).add(Bytes.ofHex(hex)).padTo(80, 0x40).build();
  }

  private static Bytes worked() throws IOException {
    return Bytes.of(Files.readAllBytes(Corpus.file("made/altmain.obj")));
  }
}
