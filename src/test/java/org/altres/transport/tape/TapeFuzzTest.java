package org.altres.transport.tape;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.message.AltresException;
import org.altres.message.Place;
import org.altres.testing.Corpus;
import org.altres.testing.Fuzz;
import org.junit.jupiter.api.Test;

/// Spoilt tapes.
class TapeFuzzTest {

  @Test
  void aSpoiltTapeIsReadOrRefused() throws IOException {
    List<Bytes> seeds = new ArrayList<>();
    for (String name :
        List.of(
            "tape/awsbsf.aws",
            "tape/hetbsf.het",
            "tape/hetbsf-bzip2.het",
            "made/alttap.aws",
            "made/alttap.het",
            "made/chunk4k.het")) {
      seeds.add(Bytes.of(Files.readAllBytes(Corpus.file(name))));
    }
    Fuzz.run("tape", seeds, TapeFuzzTest::readAll);
  }

  private static void readAll(Bytes bytes) {
    try (TapeImage image = TapeImage.of(bytes, Place.of("file", "fuzz"))) {
      TapeVolume volume = TapeVolume.read(image);
      volume.problems().forEach(problem -> check(problem.text()));
      for (TapeDataSet dataSet : volume.dataSets()) {
        check(dataSet.name() + dataSet.sequence() + dataSet.recordFormat() + dataSet.continues());
        dataSet.headers().forEach(TapeFuzzTest::readLabel);
        dataSet.trailers().forEach(TapeFuzzTest::readLabel);
        attempt(() -> volume.records(dataSet, record -> check("record " + record)));
        attempt(() -> {
          if (volume.isUnloaded(dataSet)) {
            volume.library(dataSet).members().forEach(member -> check(member.toString()));
          }
        });
      }
      RelfileProduct.find(volume).forEach(product -> check(product.toString()));
      image.files().forEach(file -> attempt(() -> image.summary(file)));
    }
  }

  private static void readLabel(TapeLabel label) {
    if (label instanceof TapeLabel.First first) {
      check("" + first.created() + first.expires() + first.blockCount() + first.volumeSequence());
    }
  }

  /// One data set that cannot be read does not keep the next from being walked.
  private static void attempt(Runnable reading) {
    try {
      reading.run();
    } catch (AltresException refused) {
      check(refused.problem().text());
    }
  }

  private static void check(String text) {
    if (text.isEmpty()) {
      throw new AssertionError("nothing to say");
    }
  }
}
