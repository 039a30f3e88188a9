package org.altres.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.altres.bytes.Bytes;
import org.junit.jupiter.api.Test;

class HexDumpTest {

  @Test
  void aLineHasOffsetFourWordsAndCharacters() {
    Bytes bytes = CodePage.IBM1047.encode("ALT PARMLIB[1]  X").with(11, Bytes.ofHex("00"));
    assertThat(HexDump.lines(bytes, CodePage.IBM1047, 16))
        .containsExactly(
            "00000010  C1D3E340 D7C1D9D4 D3C9C200 F1BD4040  |ALT PARMLIB.1]  |",
            "00000020  E7                                   |X|");
  }

  @Test
  void noBytesAreNoLines() {
    assertThat(HexDump.lines(Bytes.EMPTY, CodePage.IBM037, 0)).isEmpty();
  }
}
