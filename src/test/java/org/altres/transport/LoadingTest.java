package org.altres.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.altres.bytes.Bytes;
import org.altres.dasd.Dsname;
import org.altres.dasd.image.VolumeImage;
import org.altres.dasd.image.VolumeImages;
import org.altres.dasd.vtoc.DataSetLabel;
import org.altres.dasd.vtoc.DataSetOrganization;
import org.altres.dasd.vtoc.Vtoc;
import org.altres.dataset.RecordFormat;
import org.altres.dataset.pds.LibraryEditor;
import org.altres.dataset.pds.MemberContents;
import org.altres.dataset.pds.PartitionedDataSet;
import org.altres.message.Place;
import org.altres.storage.FileStorage;
import org.altres.testing.Corpus;
import org.altres.testing.DrawnVolume;
import org.altres.text.CodePage;
import org.altres.transport.tape.TapeImage;
import org.altres.transport.unload.UnloadWriter;
import org.altres.transport.unload.UnloadedLibrary;
import org.altres.transport.xmit.XmitDataSet;
import org.altres.transport.xmit.XmitFile;
import org.altres.transport.xmit.XmitHeader;
import org.altres.transport.xmit.XmitWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// From carriers onto volumes and back, and from carriers in carriers.
class LoadingTest {

  private static final Place HERE = Place.of("file", "test");

  static Stream<String> libraries() {
    return Corpus.inputs("xmit").stream()
        .map(file -> "xmit/" + file.getFileName())
        .filter(name -> !name.contains("CCOMPR") && !name.contains("test_seq"));
  }

  static Stream<String> volumes() {
    return Stream.concat(
        Stream.of("pub010.241", "pub011.271", "smp003.14b", "smp001.149", "LOD001.3380")
            .map(name -> "dasd/" + name + ".cckd"),
        Stream.of("made/alt330.cckd", "made/alt350.cckd", "made/alt390.cckd", "made/altfrg.cckd"));
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void aTransmissionGoesOntoAVolumeAndBackIntoATransmission(String name) throws IOException {
    XmitDataSet sent = read(name).dataSet();
    RecordFormat format = sent.recordFormat();
    List<MemberContents> members = sent.library().members();
    DrawnVolume volume =
        DrawnVolume.of(
            """
            volume DRAWN1 3390 40
            library A.B %s %d %d cylinders 30 1 directory 40
            """
                .formatted(format.recfm(), format.recordLength(), format.blockSize()));
    LibraryEditor editor = volume.editor("A.B");
    editor.batch(() -> members.forEach(editor::add));
    assertThat(editor.notes()).isEmpty();
    PartitionedDataSet library = volume.library("A.B");
    List<MemberContents> there = library.members().stream().map(library::contents).toList();
    assertThat(MemberFacts.ofBlocks(there)).isEqualTo(MemberFacts.ofBlocks(members));
    XmitFile back =
        new XmitWriter(new XmitHeader("A", "B", "C", "D", Optional.empty()))
            .library(Dsname.of("A.B"), format, there);
    UnloadedLibrary again = XmitFile.read(back.toBytes(), HERE).dataSet().library();
    assertThat(again.members()).containsExactlyInAnyOrderElementsOf(there);
    assertThat(again.problems()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("volumes")
  void aLibraryOnARealVolumeIsUnloadedWhole(String name) {
    int libraries = 0;
    try (VolumeImage image = VolumeImages.open(new FileStorage(), Corpus.file(name))) {
      for (DataSetLabel label : Vtoc.read(image).dataSets()) {
        if (label.dsorg() != DataSetOrganization.PO || label.lastUsed() == 0) {
          continue;
        }
        PartitionedDataSet library = PartitionedDataSet.open(image, label);
        List<MemberContents> members = library.members().stream().map(library::contents).toList();
        RecordFormat format =
            RecordFormat.of(label.recfmByte(), label.recordLength(), label.blockSize());
        UnloadWriter unload = UnloadWriter.of(format, members, HERE);
        UnloadedLibrary again = UnloadedLibrary.ofRecords(unload.records(), HERE);
        assertThat(again.problems()).isEmpty();
        assertThat(again.entries()).isEqualTo(library.entries());
        assertThat(again.members()).containsExactlyInAnyOrderElementsOf(members);
        libraries++;
      }
    }
    assertThat(libraries).isPositive();
  }

  @Test
  void aTapeThatTravelsAsAMemberIsTheTape() throws IOException {
    UnloadedLibrary product = read("xmit/FILE850.XMI").dataSet().library();
    MemberContents member = member(product, "AWSTAPE");
    assertThat(Extraction.bytes(member)).isEqualTo(bytes("tape/RAKF12.AWS"));
    try (TapeImage tape = Extraction.tape(member, HERE).orElseThrow()) {
      assertThat(tape.files()).hasSize(22);
    }
    assertThat(Extraction.tape(member(product, "$$NOTE1"), HERE)).isEmpty();
    assertThat(Extraction.transmission(member(product, "$$NOTE1"), HERE)).isEmpty();
  }

  @Test
  void transmissionsInATransmissionAreReadAgain() throws IOException {
    UnloadedLibrary outer = read("xmit/CUTIL00.XMI").dataSet().library();
    List<String> inner = new ArrayList<>();
    for (MemberContents member : outer.members()) {
      Extraction.transmission(member, HERE)
          .ifPresent(file -> {
            assertThat(file.dataSet().library().problems()).isEmpty();
            inner.add(member.name() + " " + file.dataSet().name().orElseThrow());
          });
    }
    assertThat(inner).contains("MACLIB CUTIL00.V1R1M05.MACLIB").hasSizeGreaterThan(5);
    assertThat(Extraction.bytes(member(outer, "MACLIB")))
        .isEqualTo(bytes("xmit/CUTIL00-MACLIB.XMI"));
  }

  @Test
  void aMemberIsTextInLines() throws IOException {
    XmitDataSet sent = read("xmit/CUTIL00-MACLIB.XMI").dataSet();
    MemberContents readme = member(sent.library(), "README");
    List<Bytes> records = Extraction.records(sent.recordFormat(), readme, HERE);
    assertThat(records).hasSize(1);
    assertThat(Extraction.text(records, CodePage.IBM037)).endsWith("\n").hasSizeLessThan(82);
  }

  private static MemberContents member(UnloadedLibrary library, String name) {
    return library.members().stream()
        .filter(member -> member.name().value().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static XmitFile read(String name) throws IOException {
    return XmitFile.read(bytes(name), Place.of("file", name));
  }

  private static Bytes bytes(String name) throws IOException {
    return Bytes.of(Files.readAllBytes(Corpus.file(name)));
  }
}
