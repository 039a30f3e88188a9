package org.altres.transport.xmit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.altres.bytes.Bytes;
import org.altres.dataset.Recfm;
import org.altres.dataset.RecordFormat;
import org.altres.message.DamagedDataException;
import org.altres.message.Place;
import org.altres.testing.Corpus;
import org.altres.testing.ExpectedFacts;
import org.altres.transport.KnownExceptions;
import org.altres.transport.MemberFacts;
import org.altres.transport.unload.UnloadedLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The real transmissions give what Hercules' dasdload and the xmi-reader library say of them.
class XmitCorpusTest {

  static Stream<String> transmissions() {
    return Corpus.inputs("xmit").stream()
        .map(file -> file.getFileName().toString())
        .filter(name -> !name.equals("CCOMPR-broken.XMI"));
  }

  static Stream<Path> allSound() {
    return Stream.concat(
        transmissions().map(name -> Corpus.file("xmit/" + name)),
        Stream.of(Corpus.file("made/link.xmi"), Corpus.file("made/parm.xmi")));
  }

  @ParameterizedTest
  @MethodSource("transmissions")
  void aLibraryHasTheAttributesThatDasdlsShows(String name) throws IOException {
    XmitDataSet sent = read(Corpus.file("xmit/" + name)).dataSet();
    String theirs = ExpectedFacts.of("xmit/" + name).heading("dasdls: ").orElseThrow().substring(8);
    RecordFormat format = sent.recordFormat();
    // dasdls leaves out a record length of 0 and has the key length behind the block size
    String lengths =
        format.recordLength() == 0
            ? format.blockSize() + " 0"
            : format.recordLength() + " " + format.blockSize();
    String ours =
        (sent.description().dsorg() == 0x200 ? "PO " : "PS ") + format.recfm() + " " + lengths;
    KnownExceptions exceptions = new KnownExceptions("xmit/" + name);
    exceptions.compare("dasdls", theirs, ours);
    exceptions.end("dasdls");
    if (sent.isLibrary()) {
      assertThat(sent.library().recordFormat()).isEqualTo(format);
    }
  }

  @ParameterizedTest
  @MethodSource("transmissions")
  void aLibraryHasTheMembersThatDasdloadPutsOnAVolume(String name) throws IOException {
    XmitDataSet sent = read(Corpus.file("xmit/" + name)).dataSet();
    Map<String, String> theirs = new TreeMap<>();
    for (String start : new String[] {"dasdpdsu raw", "dasdcat raw"}) {
      ExpectedFacts.of("xmit/" + name).lines(start).forEach(line -> memberLine(line, theirs));
    }
    if (sent.isLibrary()) {
      UnloadedLibrary library = sent.library();
      assertThat(library.problems()).isEmpty();
      assertThat(MemberFacts.ofBlocks(library.members())).isEqualTo(theirs);
    }
  }

  @ParameterizedTest
  @MethodSource("transmissions")
  void theSecondReaderSeesTheSameMembers(String name) throws IOException {
    XmitDataSet sent = read(Corpus.file("xmit/" + name)).dataSet();
    Map<String, String> ours =
        sent.isLibrary()
            ? MemberFacts.ofRecords(sent.library())
            : Map.of("", MemberFacts.fact(sent.records()));
    KnownExceptions exceptions = new KnownExceptions("xmit/" + name);
    int compared = 0;
    for (String line : ExpectedFacts.of("xmit/" + name).lines("xmi-reader")) {
      String[] fields = line.split("\t", -1);
      exceptions.compare("xmi-reader data set", fields[0], sent.name().orElse(""));
      if (!fields[2].equals("-")) {
        String theirs = fields[2] + " " + fields[3];
        exceptions.compare(
            "xmi-reader " + fields[1], theirs, ours.getOrDefault(fields[1], "no such member"));
      }
      compared++;
    }
    assertThat(compared).isPositive();
    exceptions.end("xmi-reader");
  }

  @ParameterizedTest
  @MethodSource("transmissions")
  void theControlRecordsSayWhatTheSecondReaderReads(String name) throws IOException {
    XmitFile file = read(Corpus.file("xmit/" + name));
    JsonNode theirs =
        new ObjectMapper()
            .readTree(String.join("\n", ExpectedFacts.of("xmit/" + name).lines("control records")));
    KnownExceptions exceptions = new KnownExceptions("xmit/" + name);
    int step = 0;
    for (ControlRecord control : file.controls()) {
      if (control.id().equals("INMR01")) {
        assertThat(asMap(control, file)).isEqualTo(fields(theirs.get("INMR01")));
      } else if (control.id().equals("INMR02")) {
        step++;
        Map<String, String> ours = asMap(control, file);
        Map<String, String> said = fields(theirs.get("INMR02").get(String.valueOf(step)));
        assertThat(said).containsAllEntriesOf(ours);
        for (String key : said.keySet()) {
          String fact = "control " + step + " " + key;
          exceptions.compare(fact, said.get(key), ours.getOrDefault(key, ""));
        }
      }
    }
    exceptions.end("control");
    assertThat(step).isEqualTo(theirs.get("INMR02").size());
    assertThat(file.message().isPresent()).isEqualTo(theirs.has("message"));
    if (theirs.has("message")) {
      assertThat(
              file.message()
                  .orElseThrow()
                  .description()
                  .file()
                  .number(TextKey.INMLRECL)
                  .orElseThrow())
          .isEqualTo(theirs.get("message").get("lrecl").asLong());
    }
  }

  @ParameterizedTest
  @MethodSource("allSound")
  void whatWasReadIsWrittenByteForByte(Path file) throws IOException {
    assertThat(read(file).toBytes()).isEqualTo(bytes(file));
  }

  @ParameterizedTest
  @MethodSource("allSound")
  void cutAnewItIsTheSame(Path file) throws IOException {
    Bytes original = bytes(file);
    Bytes again = read(file).segmentedAnew().toBytes();
    assertThat(again.length()).isEqualTo(original.length());
    boolean paddedWithZeros = file.startsWith(Corpus.file("made"));
    int same = paddedWithZeros ? original.length() - 80 : original.length();
    assertThat(again.slice(0, same)).isEqualTo(original.slice(0, same));
  }

  @Test
  void aDamagedTransmissionIsRefusedWithTheSegmentThatLostAByte() throws IOException {
    Path file = Corpus.file("xmit/CCOMPR-broken.XMI");
    assertThatThrownBy(() -> read(file))
        .isInstanceOfSatisfying(
            DamagedDataException.class,
            refused ->
                assertThat(refused.problem().toString())
                    .isEqualTo(
                        "ALT2805S X'0040' is not the header of a segment: 1 bytes are missing from"
                            + " the segment that begins at offset 381907 (file CCOMPR-broken.XMI,"
                            + " offset 382162)"));
  }

  private static Map<String, String> asMap(ControlRecord control, XmitFile file) {
    Map<String, String> map = new TreeMap<>();
    control.fileNumber().ifPresent(number -> map.put("numfile", String.valueOf(number)));
    for (TextUnit unit : control.units()) {
      TextKey key = unit.key().orElseThrow();
      String value =
          switch (key) {
            case INMRECFM -> new Recfm(unit.values().getFirst().u8(0)).toString();
            case INMDSORG -> unit.values().getFirst().u16(0) == 0x200 ? "PO" : "PS";
            case INMTYPE -> unit.values().getFirst().u8(0) == 0 ? "None" : "?";
            case INMFTIME ->
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS")
                    .format(file.header().sent().orElseThrow());
            default ->
                unit.number().isPresent() && key.kind() == TextKey.Kind.NUMBER
                    ? String.valueOf(unit.number().getAsLong())
                    : unit.text();
          };
      if (!value.isEmpty()) {
        map.put(key.name(), value);
      }
    }
    return map;
  }

  private static Map<String, String> fields(JsonNode node) {
    Map<String, String> map = new TreeMap<>();
    node.properties().forEach(field -> map.put(field.getKey(), field.getValue().asText()));
    map.values().removeIf(String::isEmpty);
    return map;
  }

  private static void memberLine(String line, Map<String, String> facts) {
    String[] fields = line.split("\t");
    facts.put(fields[0], fields[2] + " " + fields[3]);
  }

  private static XmitFile read(Path file) throws IOException {
    return XmitFile.read(bytes(file), Place.of("file", file.getFileName()));
  }

  private static Bytes bytes(Path file) throws IOException {
    return Bytes.of(Files.readAllBytes(file));
  }
}
