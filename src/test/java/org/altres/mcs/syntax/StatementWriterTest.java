package org.altres.mcs.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.altres.bytes.Bytes;
import org.altres.mcs.McsReader;
import org.altres.mcs.Sysmod;
import org.altres.mcs.command.CommandReader;
import org.altres.mcs.command.SmpCommand;
import org.altres.message.Place;
import org.altres.testing.Corpus;
import org.altres.text.CodePage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Statements that are written anew say the same.
class StatementWriterTest {

  static Stream<Path> decks() {
    return Stream.of(
            "mcs/tk4-pts",
            "mcs/ibm-ptf",
            "mcs/rakf",
            "mcs/tk4/CBT249.FILE271",
            "mcs/tk4/CBT429.FILE175")
        .flatMap(folder -> Corpus.inputs(folder).stream());
  }

  @ParameterizedTest
  @MethodSource("decks")
  void everyStatementOfARealDeckSaysTheSameWhenItIsWrittenAnew(Path deck) throws IOException {
    SourceText text =
        SourceText.read(Bytes.of(Files.readAllBytes(deck)), CodePage.IBM037, Place.nowhere());
    for (Sysmod sysmod : McsReader.read(text).sysmods()) {
      assertSame(sysmod.header());
      sysmod.versions().forEach(version -> assertSame(version.statement()));
      sysmod.elements().forEach(element -> assertSame(element.statement()));
      sysmod.changes().forEach(change -> assertSame(change.statement()));
    }
  }

  @Test
  void textsThatDoNotFitGoOnInColumn1() {
    String words = "one two (three) ++ four /* five */ ".repeat(9).strip();
    Operand comment =
        new Operand("COMMENT", List.of(new Value.FreeText(words)), new TextPosition(1, 1));
    Operand id = new Operand("", List.of(new Value.Word("UZ00001")), new TextPosition(1, 1));
    Bytes cards =
        StatementWriter.write(
            Statement.of(Statement.Kind.MCS, "HOLD", List.of(id, comment)), CodePage.IBM037);
    assertThat(cards.length()).isGreaterThan(4 * 80);
    StatementReader.Outcome outcome = read(cards, Statement.Kind.MCS);
    assertThat(outcome.statement().orElseThrow().first("COMMENT")).contains(words);
  }

  @Test
  void commandsSayTheSameWhenTheyAreWrittenAnew() {
    List<SmpCommand> commands =
        CommandReader.read(
                SourceText.of(
                    """
                     APPLY SELECT(UZ00001,UZ00002) XZGROUP()
                       BYPASS(ID,HOLDSYSTEM(DOC(UZ00001))) RETRY(YES) RC(SET=00,APPLY=08).
                     ZONEMERGE(TGT1,TARGET) INTO(TGT2) REPLACE.
                    """))
            .commands();
    assertThat(commands).hasSize(2);
    for (SmpCommand command : commands) {
      Statement statement = ((SmpCommand.Simple) command).statement();
      Statement again =
          ((SmpCommand.Simple)
                  CommandReader.read(
                          SourceText.ofCards(
                              StatementWriter.write(statement, CodePage.IBM037),
                              CodePage.IBM037,
                              Place.nowhere()))
                      .commands()
                      .getFirst())
              .statement();
      assertThat(again.text()).isEqualTo(statement.text());
    }
  }

  private static void assertSame(Statement statement) {
    Bytes cards = StatementWriter.write(statement, CodePage.IBM037);
    StatementReader.Outcome outcome = read(cards, statement.kind());
    assertThat(outcome.problems()).isEmpty();
    assertThat(outcome.statement().orElseThrow().text()).isEqualTo(statement.text());
  }

  private static StatementReader.Outcome read(Bytes cards, Statement.Kind kind) {
    CardWindow window = new CardWindow(CardSource.of(cards, CodePage.IBM037, Place.nowhere()));
    assertThat(window.has(0)).isTrue();
    return new StatementReader(
            window, kind, org.altres.mcs.grammar.Grammar.mcs().table(), List.of())
        .read(0);
  }
}
