package org.altres.mcs.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.altres.bytes.Bytes;
import org.altres.message.Place;
import org.altres.text.CodePage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Files that are made to take forever do not.
@Timeout(30)
class HugeInputTest {

  @Test
  void twenty_thousand_steps_that_write_to_one_data_set_are_one_deck() {
    StringBuilder job = new StringBuilder("//J JOB\n");
    for (int i = 0; i < 20_000; i++) {
      job.append("//S").append(i).append(" EXEC PGM=IEBGENER\n");
      job.append("//SYSUT1 DD *\n++MOD(A).\n//SYSUT2 DD DSN=&&A,DISP=(MOD,PASS)\n");
    }
    InputFile file = read(job + "//S EXEC SMP\n//SMPPTFIN DD DSN=&&A\n");
    assertThat(file.decks()).hasSize(1);
    assertThat(file.decks().getFirst().size()).isEqualTo(20_000);
  }

  @Test
  void a_job_that_copies_its_cards_to_their_own_end_is_refused() {
    String copy = "//C EXEC PGM=IEBGENER\n//SYSUT1 DD DSN=&&A\n//SYSUT2 DD DSN=&&A,DISP=MOD\n";
    String job = "//J JOB\n//S EXEC PGM=IEBGENER\n//SYSUT1 DD *\n++NULL.\n//SYSUT2 DD DSN=&&A\n";
    assertThatThrownBy(() -> read(job + copy.repeat(64))).hasMessageContaining("ALT3201S");
  }

  @Test
  void a_statement_of_a_million_continuations_ends() {
    assertThat(read("//A DD DSN=A,\n" + "//  B=C,\n".repeat(1_000_000)).decks()).isEmpty();
  }

  @Test
  void a_million_lines_without_mcs_are_passed() {
    assertThat(read("++ NOTHING\n".repeat(1_000_000)).decks()).isEmpty();
    assertThat(read("//X DD *\nA\n".repeat(500_000)).decks()).isEmpty();
    assertThat(read("./ ADD NAME=A\n++NULL.\n".repeat(300_000)).decks()).hasSize(300_000);
  }

  private static InputFile read(String text) {
    Bytes content = Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    long begun = System.nanoTime();
    InputFile file = InputFile.read(content, CodePage.IBM037, Place.nowhere());
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(25));
    return file;
  }
}
