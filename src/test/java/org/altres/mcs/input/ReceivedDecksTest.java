package org.altres.mcs.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.message.Place;
import org.altres.testing.Corpus;
import org.altres.text.Card;
import org.altres.text.CodePage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is found in a job is, card for card, what SMP4 itself stored of it in SMPPTS. The corpus
/// has the jobs without columns 73 to 80, and object decks with no more than the word of each card;
/// so columns 1 to 72 are compared, and of an object card that it is one.
class ReceivedDecksTest {

  @ParameterizedTest
  @MethodSource("received")
  void the_cards_of_a_sysmod_in_its_job_are_those_of_smppts(String sysmod, String job)
      throws IOException {
    Bytes stored = read("mcs/tk4-pts/" + sysmod + ".ebcdic");
    InputFile input =
        InputFile.read(
            read("mcs/tk4/SYS1.UMODCNTL/" + job), CodePage.IBM037, Place.of("file", job));
    assertThat(input.decks(DeckKind.MCS)).anyMatch(deck -> holds(deck.cards(), stored));
  }

  @Test
  void there_are_fifty_two() throws IOException {
    assertThat(received()).hasSize(52);
  }

  static List<Object[]> received() throws IOException {
    return Files.readAllLines(Corpus.file("mcs/tk4/SYS1.UMODCNTL.pts.expected")).stream()
        .map(line -> line.split("\t"))
        .filter(fields -> fields.length > 2 && fields[2].endsWith(".mac"))
        .map(fields -> new Object[] {fields[0], fields[2]})
        .toList();
  }

  private static Bytes read(String name) throws IOException {
    Path file = Corpus.file(name);
    return Bytes.of(Files.readAllBytes(file));
  }

  private static boolean holds(Bytes deck, Bytes stored) {
    for (int at = 0; at + stored.length() <= deck.length(); at += Card.LENGTH) {
      if (same(deck.slice(at, stored.length()), stored)) {
        return true;
      }
    }
    return false;
  }

  private static boolean same(Bytes found, Bytes stored) {
    for (int at = 0; at < stored.length(); at += Card.LENGTH) {
      Card one = new Card(found.slice(at, Card.LENGTH));
      Card other = new Card(stored.slice(at, Card.LENGTH));
      boolean equal =
          other.isObject()
              ? one.isObject() && one.bytes().slice(1, 3).equals(other.bytes().slice(1, 3))
              : one.statement().equals(other.statement());
      if (!equal) {
        return false;
      }
    }
    return true;
  }
}
