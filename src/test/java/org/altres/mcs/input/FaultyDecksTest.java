package org.altres.mcs.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.altres.mcs.McsInput;
import org.altres.mcs.McsPiece;
import org.altres.mcs.McsReader;
import org.altres.mcs.Sysmod;
import org.altres.mcs.command.CommandReader;
import org.altres.mcs.syntax.SourceText;
import org.altres.mcs.syntax.SyntaxProblem;
import org.altres.message.Place;
import org.altres.message.Severity;
import org.altres.text.CodePage;
import org.junit.jupiter.api.Test;

/// Every deck of the corpus is read, and what is said against it is its own fault: faulty-decks.tsv
/// has each fault with the reason why it is the deck's.
class FaultyDecksTest {

  private static final Path TABLE =
      Path.of("src/test/resources/org/altres/mcs/input/faulty-decks.tsv");

  @Test
  void everyFaultThatIsFoundIsOneOfTheDeckAndKnown() throws IOException {
    List<String> found = new ArrayList<>();
    for (String name : CorpusDecks.names()) {
      for (InputDeck deck : CorpusDecks.read(name).decks()) {
        switch (deck.kind()) {
          case MCS, HOLDDATA ->
              McsReader.read(deck.source(), McsInput.ANY, piece -> add(name, deck, piece, found));
          case COMMANDS ->
              CommandReader.read(text(deck))
                  .problems()
                  .forEach(problem -> found.add(row(name, deck, "-", problem)));
          case JCLIN -> {}
        }
      }
    }
    assertThat(found).containsExactlyElementsOf(known());
  }

  @Test
  void everyFaultHasAReason() throws IOException {
    assertThat(rows()).allSatisfy(row -> assertThat(row).hasSize(5).doesNotContain(""));
  }

  private static void add(String name, InputDeck deck, McsPiece piece, List<String> found) {
    for (SyntaxProblem problem : piece.problems()) {
      boolean elsewhere =
          problem.severity() == Severity.WARNING && deck.isElsewhereBehind(problem.at().line());
      if (!elsewhere) {
        found.add(row(name, deck, id(piece), problem));
      }
    }
  }

  private static String row(String name, InputDeck deck, String id, SyntaxProblem problem) {
    String place = deck.lineInFile(problem.at().line()) + ":" + problem.at().column();
    return String.join("\t", name, place, id, problem.message().id().value());
  }

  private static SourceText text(InputDeck deck) {
    return SourceText.ofCards(deck.cards(), CodePage.IBM037, Place.nowhere(), deck.firstLine());
  }

  private static String id(McsPiece piece) {
    return switch (piece) {
      case Sysmod sysmod -> sysmod.id().value();
      case McsPiece.SysmodInError error -> error.id().map(Object::toString).orElse("-");
      case McsPiece.Free _, McsPiece.Refused _, McsPiece.Blank _ -> "-";
    };
  }

  private static List<String> known() throws IOException {
    return rows().stream().map(row -> String.join("\t", row.subList(0, 4))).toList();
  }

  private static List<List<String>> rows() throws IOException {
    return Files.readAllLines(TABLE).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> Arrays.asList(line.split("\t", -1)))
        .toList();
  }
}
