package org.altres.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.altres.dasd.Dsname;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DsnPatternTest {

  private static final List<String> NAMES =
      List.of("SYS1.MACLIB", "SYS1.A.MACLIB", "SYS1", "SYS2.MACLIB", "SYS1.LINKLIB", "MACLIB");

  @ParameterizedTest
  @CsvSource({
    "**, SYS1.MACLIB SYS1.A.MACLIB SYS1 SYS2.MACLIB SYS1.LINKLIB MACLIB",
    "**.**, SYS1.MACLIB SYS1.A.MACLIB SYS1 SYS2.MACLIB SYS1.LINKLIB MACLIB",
    "SYS1.**, SYS1.MACLIB SYS1.A.MACLIB SYS1 SYS1.LINKLIB",
    "**.MACLIB, SYS1.MACLIB SYS1.A.MACLIB SYS2.MACLIB MACLIB",
    "SYS1.**.MACLIB, SYS1.MACLIB SYS1.A.MACLIB",
    "SYS1.*, SYS1.MACLIB SYS1.LINKLIB",
    "SYS%.MAC*, SYS1.MACLIB SYS2.MACLIB",
    "*, SYS1 MACLIB",
    "sys1.maclib, SYS1.MACLIB"
  })
  void aPatternNamesTheDataSetsThatItsWordsMean(String pattern, String named) {
    DsnPattern form = DsnPattern.parse(pattern).orElseThrow();
    Stream<String> matching = NAMES.stream().filter(name -> form.matches(Dsname.of(name)));
    assertThat(matching).containsExactly(named.split(" "));
  }

  @Test
  void onlyWithoutWildcardsItIsPlain() {
    assertThat(DsnPattern.parse("SYS1.MACLIB").orElseThrow().isPlain()).isTrue();
    assertThat(DsnPattern.parse("SYS1.*").orElseThrow().isPlain()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A..B", ".A", "A B", "../A", "A/B"})
  void whatIsNoNameIsNoPattern(String text) {
    assertThat(DsnPattern.parse(text)).isEmpty();
  }
}
