package org.altres.transport.unload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.message.Place;
import org.altres.testing.Corpus;
import org.altres.testing.Fuzz;
import org.junit.jupiter.api.Test;

class UnloadFuzzTest {

  private static final Place HERE = Place.of("file", "spoilt");

  @Test
  void aSpoiltUnloadIsReadOrRefused() throws IOException {
    Fuzz.run(
        "unload",
        List.of(bytes("made/link.vs")),
        bare -> {
          UnloadedLibrary library = UnloadedLibrary.ofBareRecords(bare, HERE);
          library.problems().forEach(problem -> assertThat(problem.text()).isNotEmpty());
          UnloadWriter.of(library.recordFormat(), library.members(), HERE).records();
        });
  }

  @Test
  void spoiltBlocksOfAnUnloadAreReadOrRefused() throws IOException {
    Fuzz.run(
        "unload blocks",
        List.of(bytes("made/link.unload.vsblk")),
        all -> UnloadedLibrary.ofBlocks(UnloadTest.blocks(all), HERE));
  }

  private static Bytes bytes(String name) throws IOException {
    return Bytes.of(Files.readAllBytes(Corpus.file(name)));
  }
}
