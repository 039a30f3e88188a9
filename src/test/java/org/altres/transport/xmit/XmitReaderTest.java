package org.altres.transport.xmit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.altres.bytes.Bytes;
import org.altres.dataset.pds.MemberContents;
import org.altres.dataset.pds.PdsDirectory;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.storage.FileStorage;
import org.altres.testing.Corpus;
import org.altres.transport.unload.CopyHeader;
import org.altres.transport.unload.UnloadVisitor;
import org.altres.transport.unload.UnloadedLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class XmitReaderTest {

  static Stream<Path> transmissions() {
    return Stream.concat(
        Corpus.inputs("xmit").stream().filter(path -> !path.toString().contains("broken")),
        Stream.of(Corpus.file("made/link.xmi"), Corpus.file("made/parm.xmi")));
  }

  @ParameterizedTest
  @MethodSource("transmissions")
  void aFileReadPieceByPieceGivesWhatItGivesAsAWhole(Path path) throws IOException {
    Bytes all = Bytes.of(Files.readAllBytes(path));
    XmitDataSet whole = XmitFile.read(all, Place.of("file", path)).dataSet();
    try (XmitReader reader = XmitReader.open(new FileStorage(), path)) {
      assertThat(reader.dataSet()).isEqualTo(whole.description());
      if (whole.isLibrary()) {
        UnloadedLibrary library = whole.library();
        List<MemberContents> members = new ArrayList<>();
        List<Message> problems = reader.library(new Collecting(members));
        members.sort(Comparator.comparing(MemberContents::name));
        assertThat(members).isEqualTo(library.members());
        assertThat(problems).isEqualTo(library.problems());
      } else {
        List<Bytes> records = new ArrayList<>();
        reader.forEach(records::add);
        assertThat(records).isEqualTo(whole.records());
      }
    }
  }

  @Test
  void aSpoiltFileReadPieceByPieceIsRefusedAsItIsAsAWhole() throws IOException {
    Path path = Corpus.file("xmit/CCOMPR-broken.XMI");
    Bytes all = Bytes.of(Files.readAllBytes(path));
    String refusal = catchThrowable(() -> XmitFile.read(all, Place.of("file", path))).getMessage();
    assertThatThrownBy(() -> XmitReader.open(new FileStorage(), path))
        .hasMessage(refusal)
        .hasMessageStartingWith("ALT2805S");
  }

  @Test
  void aFileThatWasCutOffIsRefusedBeforeAnythingIsTakenOut(@TempDir Path folder)
      throws IOException {
    byte[] all = Files.readAllBytes(Corpus.file("made/link.xmi"));
    Path cut = folder.resolve("cut.xmi");
    Files.write(cut, Arrays.copyOf(all, all.length / 2));
    assertThatThrownBy(() -> XmitReader.open(new FileStorage(), cut))
        .hasMessageStartingWith("ALT2808S The transmission ends after " + all.length / 2);
  }

  private record Collecting(List<MemberContents> members) implements UnloadVisitor {

    @Override
    public void begin(CopyHeader header, PdsDirectory directory) {
      assertThat(members).isEmpty();
    }

    @Override
    public void member(MemberContents member) {
      members.add(member);
    }
  }
}
