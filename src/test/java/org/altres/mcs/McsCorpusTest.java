package org.altres.mcs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.altres.bytes.Bytes;
import org.altres.mcs.syntax.SourceText;
import org.altres.message.Place;
import org.altres.testing.Corpus;
import org.altres.text.CodePage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Real decks, those alone and those in jobs.
class McsCorpusTest {

  static Stream<Path> all() throws IOException {
    try (Stream<Path> mcs = Files.walk(Corpus.file("mcs"));
        Stream<Path> holds = Files.walk(Corpus.file("holddata"))) {
      return Stream.concat(mcs, holds)
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().contains("expected"))
          .sorted()
          .toList()
          .stream();
    }
  }

  /// Decks without a job around them.
  static Stream<Path> pure() {
    return Stream.of("mcs/tk4-pts", "mcs/ibm-ptf", "mcs/rakf")
        .flatMap(folder -> Corpus.inputs(folder).stream())
        .filter(file -> file.toString().endsWith("ebcdic") || file.toString().endsWith("txt"));
  }

  @ParameterizedTest
  @MethodSource("all")
  void whatIsReadIsWrittenAsItWas(Path file) throws IOException {
    McsStream stream = read(file);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    stream.write(out);
    assertThat(out.toByteArray()).isEqualTo(Files.readAllBytes(file));
    Bytes.Builder records = new Bytes.Builder();
    stream.pieces().forEach(piece -> records.add(piece.records()));
    assertThat(records.build()).isEqualTo(stream.source().cards());
  }

  @ParameterizedTest
  @MethodSource("pure")
  void aDeckAloneHasNoErrorAndTheStatementsThatWereCounted(Path file) throws IOException {
    McsStream stream = read(file);
    assertThat(stream.problems()).isEmpty();
    assertThat(stream.sysmodsInError()).isEmpty();
    List<String> headers = new ArrayList<>();
    Map<String, Integer> counts = new TreeMap<>();
    for (Sysmod sysmod : stream.sysmods()) {
      headers.add(sysmod.type() + ":" + sysmod.id());
      count(sysmod, counts);
    }
    String[] expected = expected(file);
    assertThat(stream.source().lineCount()).isEqualTo(Integer.parseInt(expected[1]));
    assertThat(String.join(" ", headers)).isEqualTo(expected[2]);
    List<String> counted = new ArrayList<>();
    counts.forEach((keyword, number) -> counted.add(keyword + "=" + number));
    assertThat(String.join(" ", counted)).isEqualTo(expected[3].replace("UPDTE=", "MACUPD="));
  }

  private static void count(Sysmod sysmod, Map<String, Integer> counts) {
    counts.merge(sysmod.type().name(), 1, Integer::sum);
    sysmod
        .versions()
        .forEach(version -> {
          counts.merge("VER", 1, Integer::sum);
          version.conditions().forEach(condition -> counts.merge("IF", 1, Integer::sum));
        });
    sysmod.jclin().ifPresent(jclin -> counts.merge("JCLIN", 1, Integer::sum));
    sysmod.elements().forEach(element -> counts.merge(element.type().name(), 1, Integer::sum));
  }

  private static String[] expected(Path file) throws IOException {
    String name = Corpus.file("").relativize(file).toString();
    return Files.readAllLines(Corpus.file("mcs/COUNTS.expected")).stream()
        .map(line -> line.split("\t"))
        .filter(fields -> fields[0].equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static McsStream read(Path file) throws IOException {
    return McsReader.read(
        SourceText.read(
            Bytes.of(Files.readAllBytes(file)),
            CodePage.IBM037,
            Place.of("file", file.getFileName())));
  }
}
