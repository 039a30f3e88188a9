package org.altres.transport.unload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.altres.bytes.Bytes;
import org.altres.dataset.RecordFormat;
import org.altres.dataset.Ttr;
import org.altres.dataset.pds.DirectoryEntry;
import org.altres.dataset.pds.MemberContents;
import org.altres.dataset.pds.MemberName;
import org.altres.message.AltresException;
import org.altres.message.Place;
import org.altres.testing.Corpus;
import org.altres.transport.xmit.XmitFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UnloadTest {

  private static final Place HERE = Place.of("data set", "TEST");

  static Stream<String> libraries() {
    return Stream.concat(
        Corpus.inputs("xmit").stream()
            .map(file -> "xmit/" + file.getFileName())
            .filter(name -> !name.contains("CCOMPR") && !name.contains("test_seq")),
        Stream.of("made/link.xmi", "made/parm.xmi"));
  }

  @Test
  void aLibraryIsTheSameInEachForm() throws IOException {
    UnloadedLibrary sent = XmitFile.read(bytes("made/link.xmi"), HERE).dataSet().library();
    UnloadedLibrary bare = UnloadedLibrary.ofBareRecords(bytes("made/link.vs"), HERE);
    UnloadedLibrary blocked =
        UnloadedLibrary.ofBlocks(blocks(bytes("made/link.unload.vsblk")), HERE);
    assertThat(bare.members()).isEqualTo(sent.members());
    assertThat(blocked.members()).isEqualTo(sent.members());
    assertThat(sent.recordFormat()).isEqualTo(RecordFormat.undefined(6144));
    assertThat(sent.members().stream().map(member -> member.name().value()))
        .containsExactly("ALTMAIN", "IEFBR14X");
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void whatIsReadAndUnloadedAgainIsTheSame(String name) throws IOException {
    UnloadedLibrary read = XmitFile.read(bytes(name), HERE).dataSet().library();
    UnloadWriter writer = UnloadWriter.of(read.recordFormat(), read.members(), HERE);
    UnloadedLibrary again = UnloadedLibrary.ofRecords(writer.records(), HERE);
    assertThat(again.members()).isEqualTo(read.members());
    assertThat(again.entries()).isEqualTo(read.entries());
    assertThat(again.recordFormat()).isEqualTo(read.recordFormat());
    assertThat(again.problems()).isEmpty();
    assertThat(UnloadedLibrary.ofBlocks(writer.blocks(HERE), HERE).members())
        .isEqualTo(read.members());
    assertThat(UnloadedLibrary.ofBareRecords(writer.bareRecords(), HERE).members())
        .isEqualTo(read.members());
  }

  @Test
  void anEndOfFileIsTheLastOfItsRecord() throws IOException {
    UnloadedLibrary read = XmitFile.read(bytes("made/parm.xmi"), HERE).dataSet().library();
    List<Bytes> records = UnloadWriter.of(read.recordFormat(), read.members(), HERE).records();
    for (Bytes record : records.subList(2, records.size())) {
      List<UnloadBlock> blocks = UnloadBlock.read(record, HERE);
      assertThat(blocks.subList(0, blocks.size() - 1)).noneMatch(UnloadBlock::isEndOfFile);
    }
  }

  @Test
  void membersOfTwoLibrariesGetNewPlacesAndTheTtrsInTheirUserDataFollow() throws IOException {
    UnloadedLibrary load = XmitFile.read(bytes("made/link.xmi"), HERE).dataSet().library();
    MemberContents first = load.members().getFirst();
    MemberContents second = MemberContents.of(MemberName.of("NEW"), List.of(Bytes.zeros(6144)));
    List<MemberContents> mixed = List.of(second, first);
    UnloadWriter writer = UnloadWriter.of(load.recordFormat(), mixed, HERE);
    UnloadedLibrary again = UnloadedLibrary.ofRecords(writer.records(), HERE);
    assertThat(again.problems()).isEmpty();
    assertThat(again.members().get(1).blocks().getFirst().data()).isEqualTo(Bytes.zeros(6144));
    MemberContents moved = again.members().getFirst();
    assertThat(moved.fingerprint()).isEqualTo(first.fingerprint());
    assertThat(indexOfText(moved)).isEqualTo(indexOfText(first));
    assertThat(moved.main().ttr()).isNotEqualTo(first.main().ttr());
  }

  @Test
  void aMemberWithoutABlockIsOneWithoutData() {
    MemberContents empty = MemberContents.of(MemberName.of("EMPTY"), List.of());
    UnloadWriter writer = UnloadWriter.of(RecordFormat.cards(3120), List.of(empty), HERE);
    UnloadedLibrary again = UnloadedLibrary.ofRecords(writer.records(), HERE);
    assertThat(again.problems()).isEmpty();
    assertThat(again.members().getFirst().blocks()).isEmpty();
  }

  @Test
  void aMissingMemberIsNamedAndTheOthersAreThere() throws IOException {
    UnloadedLibrary read = XmitFile.read(bytes("made/parm.xmi"), HERE).dataSet().library();
    List<Bytes> records =
        new ArrayList<>(UnloadWriter.of(read.recordFormat(), read.members(), HERE).records());
    records.removeLast();
    UnloadedLibrary cut = UnloadedLibrary.ofRecords(records, HERE);
    assertThat(cut.members()).hasSize(read.members().size() - 1);
    assertThat(cut.problems()).hasSize(1);
    assertThat(cut.problems().getFirst().toString())
        .startsWith("ALT2909E The member has no data")
        .contains("data set TEST, member ");
  }

  @Test
  void aPdseIsRefusedByName() throws IOException {
    Bytes bare = bytes("made/link.vs");
    for (int flags : new int[] {0x01, 0x40, 0x41}) {
      assertThatThrownBy(
              () -> UnloadedLibrary.ofBareRecords(bare.with(0, Bytes.filled(1, flags)), HERE))
          .isInstanceOf(AltresException.class)
          .hasMessageContaining("PDSE");
    }
    assertThatThrownBy(
            () -> UnloadedLibrary.ofBareRecords(bare.with(0, Bytes.filled(1, 0x50)), HERE))
        .hasMessageContaining("program objects");
  }

  private static int indexOfText(MemberContents member) {
    DirectoryEntry main = member.main();
    Ttr text = main.userTtrs().getFirst().ttr();
    return member.blocks().stream().map(block -> block.ttr()).toList().indexOf(text);
  }

  /// Blocks that stand one behind the other, each as long as its descriptor word says.
  static List<Bytes> blocks(Bytes all) {
    List<Bytes> blocks = new ArrayList<>();
    int at = 0;
    while (all.length() - at >= 4) {
      int length = Math.clamp(all.u16(at), 1, all.length() - at);
      blocks.add(all.slice(at, length));
      at += length;
    }
    return blocks;
  }

  private static Bytes bytes(String name) throws IOException {
    return Bytes.of(Files.readAllBytes(Corpus.file(name)));
  }
}
