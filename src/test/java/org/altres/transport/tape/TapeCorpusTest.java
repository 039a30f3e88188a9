package org.altres.transport.tape;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.altres.bytes.Fingerprint;
import org.altres.message.DamagedDataException;
import org.altres.storage.FileStorage;
import org.altres.testing.Corpus;
import org.altres.testing.ExpectedFacts;
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
        assertThat(e.problem().id().value()).isEqualTo("ALT2706E");
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
}
