package org.altres.mcs.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.mcs.McsInput;
import org.altres.mcs.McsReader;
import org.altres.message.Place;
import org.altres.testing.Fuzz;
import org.altres.text.Card;
import org.altres.text.CodePage;
import org.junit.jupiter.api.Test;

class InputFileFuzzTest {

  private static final String JOB =
      """
      //J JOB (1),'A B',
      //  CLASS=A
      //S1 EXEC PGM=IEBGENER
      //SYSUT1 DD DATA,DLM='$$'
      ++PTF(UZ00001) /* A
      // */ .
      $$
      //SYSUT2 DD DSN=&&A,DISP=(NEW,PASS)
      //S2 EXEC PGM=IFOX00
      //SYSGO DD DSN=&&A,DISP=(MOD,PASS)
      //S3 EXEC SMP
      //SMP.SMPPTFIN DD DSN=&&A
      // DD *
      ++MOD(A).
      /*
       RECEIVE .
      """;

  private static final String MEMBERS =
      """
      ./ ADD NAME=A,LIST=ALL
      ++USERMOD(UM00001).
      ++MACUPD(M).
      ./ CHANGE NAME=M
      ./ ENDUP
      >< ADD NAME=B
      //S EXEC PGM=IEBUPDTE
      //SYSUT2 DD DSN=L
      //SYSIN DD DATA
      ./ ADD NAME=C
      ++HOLD(UZ00001) ERROR FMID(A) REASON(B).
      ./ ENDUP
      """;

  @Test
  void spoilt_files_are_searched_to_their_end() {
    Bytes job = text(JOB);
    Bytes cards =
        CodePage.IBM037
            .encodePadded("++PTF(UZ00001).", Card.LENGTH)
            .plus(CodePage.IBM037.encodePadded("++VER(Z038).", Card.LENGTH));
    Fuzz.run("inputfile", List.of(job, text(MEMBERS), cards), InputFileFuzzTest::readAll);
  }

  private static Bytes text(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void readAll(Bytes content) {
    InputFile file = InputFile.read(content, CodePage.IBM037, Place.nowhere());
    for (InputDeck deck : file.decks()) {
      int size = deck.size();
      assertThat(deck.cards().length()).isEqualTo(size * Card.LENGTH);
      for (int card = 0; card < size; card++) {
        assertThat(deck.lineInFile(deck.firstLine() + card)).isBetween(1, file.text().lineCount());
        deck.isElsewhereBehind(deck.firstLine() + card);
      }
      McsReader.read(deck.source(), McsInput.ANY, piece -> {});
    }
  }
}
