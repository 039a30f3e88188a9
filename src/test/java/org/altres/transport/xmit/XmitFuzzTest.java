package org.altres.transport.xmit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.message.Place;
import org.altres.testing.Corpus;
import org.altres.testing.Fuzz;
import org.junit.jupiter.api.Test;

class XmitFuzzTest {

  private static final Place HERE = Place.of("file", "spoilt");

  @Test
  void aSpoiltTransmissionIsReadOrRefused() throws IOException {
    Fuzz.run(
        "transmission",
        List.of(
            bytes("made/link.xmi"), bytes("xmit/test_seq.xmi"), bytes("xmit/CUTIL00-MACLIB.XMI")),
        stream -> {
          XmitFile file = XmitFile.read(stream, HERE);
          if (!file.toBytes().equals(stream)) {
            throw new AssertionError("not written as it was read");
          }
          file.segmentedAnew();
          for (XmitDataSet each : file.files()) {
            String text =
                each.name()
                    + " "
                    + each.recordFormat()
                    + each.description().steps()
                    + each.description().dsorg();
            if (each.isLibrary()) {
              text += each.library().members() + "" + each.library().problems();
            } else {
              text += each.records();
            }
            assertThat(text).isNotEmpty();
          }
        });
  }

  private static Bytes bytes(String name) throws IOException {
    return Bytes.of(Files.readAllBytes(Corpus.file(name)));
  }
}
