package org.altres.command.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.altres.bytes.Bytes;
import org.altres.dasd.Dsname;
import org.altres.dasd.image.VolumeImage;
import org.altres.dasd.vtoc.Vtoc;
import org.altres.dataset.pds.PartitionedDataSet;
import org.altres.mcs.McsInput;
import org.altres.mcs.input.DeckKind;
import org.altres.mcs.input.InputDeck;
import org.altres.mcs.input.InputFile;
import org.altres.message.Place;
import org.altres.testing.Corpus;
import org.altres.testing.CorpusVolumes;
import org.altres.text.Card;
import org.altres.text.CodePage;
import org.altres.workbench.zone.Smp4DataSet;
import org.altres.zone.ZoneEntry;
import org.altres.zone.smp4.PtsReader;
import org.junit.jupiter.api.Test;

/// RECEIVE of the jobs of a real library beside what SMP4 itself stored of them in SMPPTS. The
/// corpus has the jobs as text, without columns 73 to 80 and with spoilt object decks; so of each
/// card columns 1 to 72 are compared, and of an object card that it is one.
class ReceiveCorpusTest {

  private static final List<String> OWN = List.of("RECDATE", "RECTIME", "TLIBPREFIX", "SMP4");

  @Test
  void the_mcs_of_the_fifty_two_sysmods_that_stand_whole_in_a_job_is_that_of_smp4_card_for_card()
      throws IOException {
    Map<String, ZoneEntry> pts = pts();
    List<String> differing = new ArrayList<>();
    List<String> entries = new ArrayList<>();
    int equal = 0;
    for (String[] fields : received()) {
      String id = fields[0];
      ReceiveStage stage = stage(pts.get("GLOBAL"));
      receive(stage, fields[2], id);
      Bytes stored = Bytes.of(Files.readAllBytes(Corpus.file("mcs/tk4-pts/" + id + ".ebcdic")));
      if (stage.mcs(id).filter(mcs -> same(mcs, stored)).isEmpty()) {
        differing.add(id + ": " + stage.all("MCS").keySet());
      } else {
        equal++;
      }
      String expected = body(pts.getOrDefault(id, ReceiveStage.sysmod(id)));
      String found = stage.all("SYSMOD").containsKey(id) ? body(stage.all("SYSMOD").get(id)) : "";
      if (!expected.equals(found)) {
        entries.add(id + "\n" + expected + "\n--\n" + found);
      }
    }
    assertThat(differing).isEmpty();
    assertThat(entries).isEmpty();
    assertThat(equal).isEqualTo(52);
  }

  @Test
  void the_mcs_that_smp4_stored_are_received_and_stored_unchanged() throws IOException {
    Map<String, ZoneEntry> pts = pts();
    ReceiveStage stage = stage(pts.get("GLOBAL"));
    List<McsDeck> decks = new ArrayList<>();
    Map<String, Bytes> expected = new TreeMap<>();
    for (String id : pts.keySet()) {
      if (!id.equals("GLOBAL")) {
        Bytes cards = Bytes.of(Files.readAllBytes(Corpus.file("mcs/tk4-pts/" + id + ".ebcdic")));
        expected.put(id, cards);
        decks.add(
            new McsDeck(
                McsInput.SMPPTFIN,
                () ->
                    org.altres.mcs.syntax.CardSource.of(
                        cards, CodePage.IBM037, Place.of("member", id))));
      }
    }
    assertThat(expected).hasSize(69);
    ReceiveStage.Ran ran = stage.decks(decks).run("RECEIVE SYSMODS.");
    assertThat(ran.code()).isLessThanOrEqualTo(4);
    Map<String, Bytes> found = new TreeMap<>();
    stage.all("MCS").keySet().forEach(id -> found.put(id, stage.mcs(id).orElseThrow()));
    assertThat(found).isEqualTo(expected);
  }

  private static List<String[]> received() throws IOException {
    return Files.readAllLines(Corpus.file("mcs/tk4/SYS1.UMODCNTL.pts.expected")).stream()
        .map(line -> line.split("\t"))
        .filter(fields -> fields.length > 2 && fields[2].endsWith(".mac"))
        .toList();
  }

  private static void receive(ReceiveStage stage, String job, String id) throws IOException {
    Bytes content = Bytes.of(Files.readAllBytes(Corpus.file("mcs/tk4/SYS1.UMODCNTL/" + job)));
    InputFile file = InputFile.read(content, CodePage.IBM037, Place.of("file", job));
    List<McsDeck> decks = new ArrayList<>();
    for (InputDeck deck : file.decks(DeckKind.MCS)) {
      decks.add(new McsDeck(McsInput.SMPPTFIN, deck::source, deck::isElsewhereBehind));
    }
    stage.decks(decks).run("RECEIVE SYSMODS SELECT(" + id + ").");
  }

  /// A global zone for the systems and functions that SMP4's PTS was for.
  private static ReceiveStage stage(ZoneEntry system) {
    assertThat(system.values("SREL")).containsExactly("Z038");
    return new ReceiveStage("Z038", system.values("FMID").toArray(String[]::new));
  }

  /// The system entry as GLOBAL, and the SYSMOD entries by their ids.
  private static Map<String, ZoneEntry> pts() {
    Map<String, ZoneEntry> entries = new TreeMap<>();
    try (VolumeImage volume = CorpusVolumes.open("dasd/smp003.14b.cckd")) {
      PartitionedDataSet dataSet =
          PartitionedDataSet.open(
              volume, Vtoc.read(volume).find(Dsname.of("SYS1.SMPPTS")).orElseThrow());
      PtsReader reader =
          new PtsReader(
              Place.nowhere(),
              entry -> {
                switch (entry.type().name()) {
                  case "SYSMOD", "GLOBALZONE" -> entries.put(entry.name(), entry);
                  default -> {}
                }
              },
              (id, mcs) -> {},
              problem -> {});
      Smp4DataSet.forEach(dataSet, reader::read, problem -> {});
    }
    return entries;
  }

  /// What an entry says apart from when and where it was received.
  private static String body(ZoneEntry entry) {
    var editor = entry.edit();
    OWN.forEach(editor::clear);
    return editor.build().body();
  }

  private static boolean same(Bytes found, Bytes stored) {
    if (found.length() != stored.length()) {
      return false;
    }
    for (int at = 0; at < stored.length(); at += Card.LENGTH) {
      Card one = new Card(found.slice(at, Card.LENGTH));
      Card other = new Card(stored.slice(at, Card.LENGTH));
      boolean equal =
          other.isObject()
              ? one.isObject() && one.bytes().slice(1, 3).equals(other.bytes().slice(1, 3))
              : one.statement().equals(other.statement());
      if (!equal) {
        return false;
      }
    }
    return true;
  }
}
