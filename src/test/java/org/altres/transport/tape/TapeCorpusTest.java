package org.altres.transport.tape;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.altres.bytes.Bytes;
import org.altres.bytes.Fingerprint;
import org.altres.message.DamagedDataException;
import org.altres.storage.FileStorage;
import org.altres.testing.Corpus;
import org.altres.testing.ExpectedFacts;
import org.altres.transport.KnownExceptions;
import org.altres.transport.MemberFacts;
import org.altres.transport.unload.UnloadedLibrary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The real tapes give what Hercules' hetmap and hetget say of them.
class TapeCorpusTest {

  static Stream<Path> tapes() {
    return Corpus.inputs("tape").stream();
  }

  @ParameterizedTest
  @MethodSource("tapes")
  void aTapeListsAsHetmapListsIt(Path tape) {
    String name = tape.getFileName().toString();
    try (TapeImage image = TapeImage.open(new FileStorage(), tape)) {
      assertThat(HetmapListing.of(image, name))
          .containsExactlyElementsOf(ExpectedFacts.of("tape/" + name).lines("hetmap"));
    }
  }

  @ParameterizedTest
  @MethodSource("tapes")
  void aLabelledTapeHasTheDataSetsThatHetgetTakesOut(Path tape) {
    String name = tape.getFileName().toString();
    try (TapeImage image = TapeImage.open(new FileStorage(), tape)) {
      TapeVolume volume = TapeVolume.read(image);
      if (volume.label().isPresent()) {
        List<String> lines = new ArrayList<>();
        for (TapeDataSet dataSet : volume.dataSets()) {
          lines.add(hetgetLine(image, dataSet));
        }
        assertThat(lines)
            .containsExactlyElementsOf(ExpectedFacts.of("tape/" + name).lines("hetget"));
      }
    }
  }

  private static String hetgetLine(TapeImage image, TapeDataSet dataSet) {
    Fingerprint.Hasher hash = new Fingerprint.Hasher();
    long[] bytes = new long[1];
    if (dataSet.data().isPresent()) {
      BlockReader reader = image.reader(dataSet.data().get());
      try {
        reader.forEachRemaining(block -> {
          hash.add(block.data());
          bytes[0] += block.data().length();
        });
      } catch (DamagedDataException e) {
        assertThat(e.problem().id().value()).isEqualTo("ALT2706S");
      }
    }
    String attributes =
        dataSet
            .header2()
            .map(hdr2 ->
                "%s\t%s\t%d"
                    .formatted(
                        hdr2.format(),
                        LabelField.text(hdr2.raw(), 10, 5),
                        hdr2.blockLength().orElse(0)))
            .orElse("\t\t");
    return "%d\t%s\t%s\t%d\t%s"
        .formatted(dataSet.position(), dataSet.name(), attributes, bytes[0], hash.finish().hex());
  }

  @ParameterizedTest
  @MethodSource("tapes")
  void theSecondReaderSeesTheSameMembersAndDataSets(Path tape) {
    String name = tape.getFileName().toString();
    KnownExceptions exceptions = new KnownExceptions("tape/" + name);
    try (TapeImage image = TapeImage.open(new FileStorage(), tape)) {
      Map<String, String> ours = contents(TapeVolume.read(image));
      for (String line : ExpectedFacts.of("tape/" + name).lines("xmi-reader")) {
        String[] fields = line.split("\t", -1);
        String theirs = fields.length < 4 ? line : fields[2] + " " + fields[3];
        if (!theirs.equals("- -")) {
          String fact = "xmi-reader " + fields[0] + (fields.length < 4 ? "" : " " + fields[1]);
          exceptions.compare(fact, theirs, ours.getOrDefault(fact, "no such member"));
        }
      }
    }
    exceptions.end("xmi-reader");
  }

  /// Members and sequential data sets under the names that the facts have.
  private static Map<String, String> contents(TapeVolume volume) {
    Map<String, String> facts = new TreeMap<>();
    for (TapeDataSet dataSet : volume.dataSets()) {
      String start = "xmi-reader " + dataSet.name() + " ";
      try {
        if (volume.isUnloaded(dataSet)) {
          UnloadedLibrary library = volume.library(dataSet);
          assertThat(library.problems()).isEmpty();
          MemberFacts.ofRecords(library).forEach((member, fact) -> facts.put(start + member, fact));
        } else {
          List<Bytes> records = new ArrayList<>();
          volume.records(dataSet, records::add);
          facts.put(start, MemberFacts.fact(records));
        }
      } catch (DamagedDataException e) {
        facts.put(start, e.problem().toString());
      }
    }
    return facts;
  }
}
