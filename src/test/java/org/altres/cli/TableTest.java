package org.altres.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void wordsStandLeftNumbersRightWithThousands() {
    Table table = new Table().words("DSN").numbers("TRACKS").words("NOTE");
    table.row("SYS1.MACLIB", 1234, Optional.empty()).row("A", 7L, "x");
    assertThat(text(table))
        .isEqualTo(
            """
            DSN          TRACKS  NOTE
            SYS1.MACLIB   1,234
            A                 7  x
            """);
  }

  @Test
  void aNameCannotSendTheTerminalAnything() {
    assertThat(text(new Table().words("DSN").row("A\u001B[2JB\u0085"))).isEqualTo("DSN\nA.[2JB.\n");
  }

  @Test
  void countsHaveTheirNounsAndBytesTheirUnits() {
    assertThat(Table.count(1, "track")).isEqualTo("1 track");
    assertThat(Table.count(2048, "track")).isEqualTo("2,048 tracks");
    assertThat(Table.bytes(1)).isEqualTo("1 byte");
    assertThat(Table.bytes(1536)).isEqualTo("1.5 KB");
    assertThat(Table.bytes(3L << 30)).isEqualTo("3.0 GB");
  }

  @Test
  void aProgressLineFitsOnATerminal() {
    assertThat(ProgressBar.line("unloading " + "X".repeat(80), 500, 1000, "tracks"))
        .hasSize(79)
        .endsWith("[###############...............] 500 of 1,000 tracks");
  }

  private static String text(Table table) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    table.print(new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }
}
