package org.altres.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.altres.bytes.Bytes;
import org.altres.dasd.Dsname;
import org.altres.dataset.Recfm;
import org.altres.dataset.RecordFormat;
import org.altres.dataset.pds.DirectoryEntry;
import org.altres.message.Place;
import org.altres.storage.FileStorage;
import org.altres.testing.Corpus;
import org.altres.testing.Hercules;
import org.altres.transport.tape.TapeDataSet;
import org.altres.transport.tape.TapeImage;
import org.altres.transport.tape.TapeVolume;
import org.altres.transport.unload.UnloadWriter;
import org.altres.transport.unload.UnloadedLibrary;
import org.altres.transport.xmit.XmitDataSet;
import org.altres.transport.xmit.XmitFile;
import org.altres.transport.xmit.XmitHeader;
import org.altres.transport.xmit.XmitWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Hercules' dasdload puts what we write on a volume, and its other utilities find there the
/// members that we had.
class DasdloadInteropTest {

  private static final Place HERE = Place.of("file", "test");
  private static final XmitHeader HEADER =
      new XmitHeader(
          "ALTRES", "SYSPROG", "A", "B", Optional.of(LocalDateTime.of(2026, 5, 30, 12, 0)));

  static Stream<String> transmissions() {
    return Stream.concat(
        Corpus.inputs("xmit").stream()
            .map(file -> "xmit/" + file.getFileName())
            .filter(name -> !name.contains("CCOMPR") && !name.contains("test_seq")),
        Stream.of("made/link.xmi", "made/parm.xmi"));
  }

  static Stream<String> tapes() {
    return Corpus.inputs("tape").stream()
        .map(file -> "tape/" + file.getFileName())
        .filter(name -> !name.contains("bsf"));
  }

  @ParameterizedTest
  @MethodSource("transmissions")
  void aLibraryThatWeSendOrUnloadIsLoadedWhole(String name, @TempDir Path folder)
      throws IOException {
    XmitDataSet read =
        XmitFile.read(Bytes.of(Files.readAllBytes(Corpus.file(name))), HERE).dataSet();
    UnloadedLibrary library = read.library();
    RecordFormat format = read.recordFormat();
    XmitFile sent = new XmitWriter(HEADER).library(Dsname.of("A.XMIT"), format, library.members());
    Files.write(folder.resolve("a.xmi"), sent.toBytes().toArray());
    UnloadWriter unload = UnloadWriter.of(format, library.members(), HERE);
    Files.write(folder.resolve("a.vs"), unload.bareRecords().toArray());
    load(folder, List.of("A.XMIT XMIT a.xmi", "A.VS VS a.vs"));
    assertThat(members(folder, "A.XMIT", library)).isEqualTo(facts(library));
    assertThat(members(folder, "A.VS", library)).isEqualTo(facts(library));
    String attributes = "PO %s ".formatted(format.recfm());
    List<String> listed = Hercules.run(folder, "dasdls", "-info", "v.3390");
    assertThat(listed.stream().filter(line -> line.startsWith("A.")))
        .hasSize(2)
        .allMatch(line -> line.replaceAll(" +", " ").contains(attributes + numbers(format)));
  }

  @ParameterizedTest
  @MethodSource("tapes")
  void anUnloadOnTapeIsWhatWeReadAndWhatWeWriteOfIt(String name, @TempDir Path folder)
      throws IOException {
    Map<String, UnloadedLibrary> libraries = new TreeMap<>();
    List<String> control = new ArrayList<>();
    try (TapeImage image = TapeImage.open(new FileStorage(), Corpus.file(name))) {
      TapeVolume volume = TapeVolume.read(image);
      for (TapeDataSet dataSet : volume.dataSets()) {
        if (volume.isUnloaded(dataSet) && dataSet.trailer1().isPresent()) {
          UnloadedLibrary library = volume.library(dataSet);
          String file = "d" + dataSet.position();
          Files.write(folder.resolve(file + "o"), original(volume, dataSet));
          UnloadWriter again = UnloadWriter.of(library.recordFormat(), library.members(), HERE);
          Files.write(folder.resolve(file + "w"), again.bareRecords().toArray());
          control.add("O.D%d VS %so".formatted(dataSet.position(), file));
          control.add("W.D%d VS %sw".formatted(dataSet.position(), file));
          libraries.put("D" + dataSet.position(), library);
        }
      }
    }
    if (!libraries.isEmpty()) {
      load(folder, control);
    }
    for (Map.Entry<String, UnloadedLibrary> each : libraries.entrySet()) {
      UnloadedLibrary library = each.getValue();
      assertThat(members(folder, "O." + each.getKey(), library)).isEqualTo(facts(library));
      assertThat(members(folder, "W." + each.getKey(), library)).isEqualTo(facts(library));
    }
  }

  @Test
  void aSequentialDataSetThatWeSendIsLoadedWhole(@TempDir Path folder) throws IOException {
    List<Bytes> cards = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      cards.add(Bytes.filled(80, 0xC1 + i % 9));
    }
    XmitFile sent =
        new XmitWriter(HEADER).sequential(Dsname.of("A.SEQ"), RecordFormat.cards(3120), cards);
    Files.write(folder.resolve("s.xmi"), sent.toBytes().toArray());
    load(folder, List.of("A.SEQ XMSEQ s.xmi TRK 5 1 0 PS FB 80 3120 0"));
    Hercules.run(folder, "dasdseq", "v.3390", "A.SEQ");
    byte[] found = Files.readAllBytes(folder.resolve("A.SEQ"));
    assertThat(MemberFacts.fact(List.of(Bytes.of(found)))).isEqualTo(MemberFacts.fact(cards));
  }

  /// The records of the tape one behind the other, with COPYR1 in the form that dasdload takes.
  private static byte[] original(TapeVolume volume, TapeDataSet dataSet) {
    Bytes.Builder all = new Bytes.Builder();
    volume.records(
        dataSet,
        record -> {
          boolean first = all.length() == 0;
          all.add(record).padTo(first ? 56 : 0, 0);
        });
    return all.build().toArray();
  }

  private static void load(Path folder, List<String> control) throws IOException {
    List<String> lines = new ArrayList<>(List.of("ALTRES 3390"));
    lines.addAll(control);
    Files.write(folder.resolve("l.ctl"), lines);
    Hercules.run(folder, "dasdload", "-z", "l.ctl", "v.3390", "0");
  }

  private static Map<String, String> facts(UnloadedLibrary library) {
    return MemberFacts.ofBlocks(library.members());
  }

  /// Cards by dasdpdsu, which writes a file for each member; else dasdcat for each member.
  private static Map<String, String> members(Path folder, String dsname, UnloadedLibrary library)
      throws IOException {
    Map<String, String> found = new TreeMap<>();
    boolean cards =
        library.recordFormat().recfm().form() == Recfm.Form.FIXED
            && library.recordFormat().recordLength() == 80;
    Path out = Files.createDirectories(folder.resolve(dsname));
    if (cards) {
      Hercules.run(out, "dasdpdsu", "../v.3390", dsname);
    }
    for (DirectoryEntry entry : library.entries()) {
      String name = entry.name().value();
      byte[] data =
          cards
              ? Files.readAllBytes(out.resolve(name.toLowerCase(Locale.ROOT) + ".mac"))
              : Hercules.member(folder, "v.3390", dsname + "/" + name);
      found.put(name, MemberFacts.fact(List.of(Bytes.of(data))));
    }
    return found;
  }

  /// dasdls leaves out a record length of 0.
  private static String numbers(RecordFormat format) {
    return format.recordLength() == 0
        ? "" + format.blockSize()
        : format.recordLength() + " " + format.blockSize();
  }
}
