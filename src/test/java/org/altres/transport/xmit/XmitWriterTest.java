package org.altres.transport.xmit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.altres.bytes.Bytes;
import org.altres.dasd.Dsname;
import org.altres.dataset.Recfm;
import org.altres.dataset.RecordFormat;
import org.altres.dataset.pds.MemberContents;
import org.altres.message.AltresException;
import org.altres.message.Place;
import org.altres.testing.Corpus;
import org.altres.text.CodePage;
import org.altres.transport.unload.UnloadedLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmitWriterTest {

  private static final Place HERE = Place.of("file", "test");
  private static final XmitHeader HEADER =
      new XmitHeader(
          "ALTRES", "SYSPROG", "A", "B", Optional.of(LocalDateTime.of(2026, 5, 30, 12, 0, 1)));

  static Stream<String> libraries() {
    return Stream.concat(
        Corpus.inputs("xmit").stream()
            .map(file -> "xmit/" + file.getFileName())
            .filter(name -> !name.contains("CCOMPR") && !name.contains("test_seq")),
        Stream.of("made/link.xmi", "made/parm.xmi"));
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void aLibraryThatIsSentAgainHasTheSameMembers(String name) throws IOException {
    XmitDataSet read = XmitFile.read(bytes(name), HERE).dataSet();
    UnloadedLibrary library = read.library();
    Dsname dsname = Dsname.of(read.name().orElseThrow());
    Bytes stream =
        new XmitWriter(HEADER).library(dsname, read.recordFormat(), library.members()).toBytes();
    assertThat(stream.length() % 80).isZero();
    XmitFile again = XmitFile.read(stream, HERE);
    assertThat(again.header()).isEqualTo(HEADER);
    assertThat(again.dataSet().name()).isEqualTo(read.name());
    assertThat(again.dataSet().recordFormat()).isEqualTo(read.recordFormat());
    assertThat(again.dataSet().library().members()).isEqualTo(library.members());
    assertThat(again.dataSet().library().problems()).isEmpty();
    assertThat(again.toBytes()).isEqualTo(stream);
    List<MemberContents> inOrder = new ArrayList<>(library.members());
    inOrder.sort(Comparator.comparing(member -> member.main().ttr()));
    Bytes.Builder parts = new Bytes.Builder();
    new XmitWriter(HEADER).library(dsname, read.recordFormat(), inOrder, parts::add);
    assertThat(parts.build()).isEqualTo(stream);
  }

  @Test
  void aLibraryThatChangesWhileItIsSentIsRefused() throws IOException {
    XmitDataSet read = XmitFile.read(bytes("made/parm.xmi"), HERE).dataSet();
    List<MemberContents> members = new ArrayList<>(read.library().members());
    members.sort(Comparator.comparing(member -> member.main().ttr()));
    Iterator<List<MemberContents>> versions =
        List.of(members, members.subList(0, members.size() - 1)).iterator();
    assertThatThrownBy(() ->
            new XmitWriter(HEADER)
                .library(
                    Dsname.of("A.B"),
                    read.recordFormat(),
                    () -> versions.next().iterator(),
                    part -> {}))
        .hasMessageStartingWith("ALT2918S");
  }

  @Test
  void aSequentialDataSetThatIsSentAgainHasTheSameRecords() throws IOException {
    XmitDataSet read = XmitFile.read(bytes("xmit/test_seq.xmi"), HERE).dataSet();
    XmitFile sent =
        new XmitWriter(HEADER)
            .withMessage(List.of("HELLO", ""))
            .sequential(Dsname.of("TEST.SEQ"), read.recordFormat(), read.records());
    XmitFile again = XmitFile.read(sent.toBytes(), HERE);
    assertThat(again.dataSet().records()).isEqualTo(read.records()).hasSize(33);
    assertThat(again.dataSet().name()).contains("TEST.SEQ");
    assertThat(again.dataSet().number()).isEqualTo(2);
    assertThat(again.message().orElseThrow().records())
        .containsExactly(CodePage.IBM1047.encode("HELLO"), CodePage.IBM1047.encode(" "));
  }

  @Test
  void recordsOfVariableLengthGoWithoutDescriptorWords() {
    List<Bytes> records = List.of(Bytes.EMPTY, Bytes.filled(1, 0xC1), Bytes.filled(300, 0xC2));
    RecordFormat format = new RecordFormat(Recfm.VB, 304, 3120);
    XmitFile sent = new XmitWriter(HEADER).sequential(Dsname.of("A.B"), format, records);
    XmitFile again = XmitFile.read(sent.toBytes(), HERE);
    Bytes.Builder parts = new Bytes.Builder();
    new XmitWriter(HEADER)
        .sequential(Dsname.of("A.B"), format, records::forEach, part -> parts.add(part));
    assertThat(parts.build()).isEqualTo(sent.toBytes());
    assertThat(again.dataSet().records()).isEqualTo(records);
    assertThat(again.dataSet().recordFormat()).isEqualTo(format);
  }

  @Test
  void whatCannotBeSentIsRefused() {
    assertThatThrownBy(
            () -> new XmitWriter(new XmitHeader("TOOLONGNODE", "A", "B", "C", Optional.empty())))
        .isInstanceOf(AltresException.class)
        .hasMessageContaining("TOOLONGNODE");
    assertThatThrownBy(() ->
            new XmitWriter(HEADER)
                .sequential(Dsname.of("A.B"), RecordFormat.cards(3120), List.of(Bytes.zeros(79))))
        .hasMessageContaining("79 bytes");
    assertThatThrownBy(() -> new XmitWriter(HEADER).withMessage(List.of("\u20ac")))
        .hasMessageContaining("Line 1");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100, 2000, 2079})
  void aTransmissionThatWasCutOffIsRefused(int length) throws IOException {
    Bytes stream = bytes("made/link.xmi");
    int end = Math.min(length, stream.length() - 60);
    assertThatThrownBy(() -> XmitFile.read(stream.slice(0, end), HERE))
        .isInstanceOf(AltresException.class)
        .hasMessageStartingWith(
            end < 8
                ? "ALT2801S"
                : "ALT2808S The transmission ends after " + end + " bytes without its end record");
  }

  @Test
  void whatIsNoTransmissionIsNamed() {
    assertThatThrownBy(() -> XmitFile.read(ascii("//JOB1 JOB (1),'X'\n"), HERE))
        .hasMessageStartingWith("ALT2803S");
    assertThatThrownBy(() -> XmitFile.read(ascii("`\u00c3\u00a0INMR01"), HERE))
        .hasMessageStartingWith("ALT2802S");
    assertThatThrownBy(() -> XmitFile.read(Bytes.ofHex("504B0304000000000000"), HERE))
        .hasMessageStartingWith("ALT2801S");
    assertThatThrownBy(() -> XmitFile.read(Bytes.EMPTY, HERE)).hasMessageStartingWith("ALT2801S");
  }

  @Test
  void aByteTooManyIsFound() throws IOException {
    Bytes stream = bytes("xmit/TSOAPPLS.xmi");
    int at = 5000;
    Bytes spoilt = stream.slice(0, at).plus(Bytes.filled(1, 0x0D)).plus(stream.from(at));
    assertThatThrownBy(() -> XmitFile.read(spoilt, HERE))
        .hasMessageStartingWith("ALT2806S")
        .hasMessageContaining("1 bytes too many");
  }

  private static Bytes ascii(String text) {
    return Bytes.of(text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
  }

  private static Bytes bytes(String name) throws IOException {
    return Bytes.of(Files.readAllBytes(Corpus.file(name)));
  }
}
