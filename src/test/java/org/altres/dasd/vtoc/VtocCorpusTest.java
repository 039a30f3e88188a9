package org.altres.dasd.vtoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.altres.dasd.Dsname;
import org.altres.dasd.Extent;
import org.altres.dasd.Volser;
import org.altres.dasd.image.VolumeImage;
import org.altres.dasd.image.VolumeImages;
import org.altres.message.AltresException;
import org.altres.storage.FileStorage;
import org.altres.testing.Corpus;
import org.altres.testing.DasdlsLine;
import org.altres.testing.ExpectedFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every volume of the corpus, against what dasdls and the makers of the volumes say.
class VtocCorpusTest {

  private static final String DASDLS = "dasdls -info";
  private static final List<String> WITHOUT_VTOC =
      List.of("dasd/BLANK1.3390.cckd", "dasd/hyperion-3330.cckd64");

  @TempDir Path folder;

  @Test
  void everyVolumeHasTheDataSetsThatDasdlsLists() throws IOException {
    List<String> listed = new ArrayList<>();
    for (String name : volumes("dasd")) {
      List<DasdlsLine> expected = DasdlsLine.parse(ExpectedFacts.of(name).lines(DASDLS));
      withVtoc(
          name,
          (image, vtoc) ->
              assertThat(vtoc.dataSets().stream().map(DasdlsLine::of))
                  .as(name)
                  .containsExactlyElementsOf(expected));
      listed.add(name + " " + expected.size());
    }
    assertThat(listed)
        .containsExactly(
            "dasd/LOD001.3380.cckd 4",
            "dasd/RAKF01.3350.cckd 1",
            "dasd/SRC001.2314.ckd.gz 2",
            "dasd/VB0001.3330.ckd.gz 2",
            "dasd/pub010.241.cckd 10",
            "dasd/pub011.271.cckd 5",
            "dasd/smp001.149.cckd 1",
            "dasd/smp003.14b.cckd 1",
            "dasd/sort02.132.cckd 0",
            "dasd/work01.170.cckd 0");
  }

  @Test
  void theDrawnVolumesHaveTheDataSetsThatDasdlsLists() {
    List<String> lines =
        List.of(
            "ALT.PARMLIB      26150 PO  FB       80  3120   0     5   4   1 TRK       1",
            "ALT.LINKLIB      26150 PO  U            6144   0     5   5   1 TRK       1",
            "ALT.SEQFB        26150 PS  FB       80  3120   0     3   5   1 TRK       1",
            "ALT.SEQVB        26150 PS  VB      255  1024   0     2   4   1 TRK       1",
            "ALT.SEQVBS       26150 PS  VBS   32000  1024   0     2   7   1 TRK       1",
            "ALT.EMPTY        26150 PS  FB       80  3120   0     1 100   1 TRK       1");
    for (String name : List.of("alt330", "alt350", "alt380", "alt390", "shbase")) {
      withVtoc(
          "made/" + name + ".cckd",
          (image, vtoc) ->
              assertThat(vtoc.dataSets().stream().map(DasdlsLine::of))
                  .as(name)
                  .containsExactlyElementsOf(DasdlsLine.parse(lines)));
    }
  }

  @Test
  void sequentialDataSetsEndWhereTheirMakersSay() throws IOException {
    Map<String, String> ends = new TreeMap<>();
    for (String line : Files.readAllLines(Corpus.file("made/EXPECTED.tsv"))) {
      String[] fields = line.split("\t", -1);
      if (fields.length > 5 && fields[5].startsWith("LSTAR in TTR column, TRBAL ")) {
        ends.put(fields[0] + " " + fields[1], fields[3] + " " + fields[5].substring(27));
      }
    }
    Map<String, String> found = new TreeMap<>();
    for (String name : volumes("made")) {
      String volume = name.substring(5, name.length() - 5);
      withVtoc(
          name,
          (image, vtoc) ->
              vtoc.dataSets().stream()
                  .filter(dataSet -> dataSet.dsorg() == DataSetOrganization.PS)
                  .forEach(dataSet ->
                      found.put(
                          volume + " " + dataSet.dsname(),
                          "%06x %d"
                              .formatted(dataSet.lastUsed(), dataSet.format1().trackBalance()))));
    }
    assertThat(found).hasSize(20).isEqualTo(ends);
  }

  @Test
  void theFragmentedVolumeHasSixExtentsAndEightFreeRuns() {
    withVtoc(
        "made/altfrg.cckd",
        (image, vtoc) -> {
          DataSetLabel six = vtoc.find(Dsname.of("ALT.EXT6")).orElseThrow();
          assertThat(six.extents())
              .containsExactly(
                  new Extent(60, 60),
                  new Extent(121, 121),
                  new Extent(182, 182),
                  new Extent(243, 243),
                  new Extent(304, 304),
                  new Extent(365, 365));
          assertThat(six.chain().stream().map(slot -> VtocReader.text(slot.location())))
              .containsExactly("0/1/4");
          assertThat(six.volumeTrack(2)).hasValue(182);
          assertThat(vtoc.freeSpace().runs())
              .containsExactly(
                  Extent.ofTracks(2, 28),
                  Extent.ofTracks(32, 28),
                  Extent.ofTracks(61, 60),
                  Extent.ofTracks(122, 60),
                  Extent.ofTracks(183, 60),
                  Extent.ofTracks(244, 60),
                  Extent.ofTracks(305, 60),
                  Extent.ofTracks(366, 234));
        });
  }

  @Test
  void freeRunsExtentsVtocAndFirstTrackAreAllTracks() throws IOException {
    for (String name : allVolumes()) {
      withVtoc(
          name,
          (image, vtoc) -> {
            Format4Dscb format4 = vtoc.format4();
            int data = vtoc.dataSets().stream().mapToInt(DataSetLabel::tracks).sum();
            assertThat(vtoc.freeSpace().tracks() + data + vtoc.extent().tracks() + 1)
                .as(name)
                .isEqualTo(format4.cylinders() * format4.heads() - format4.alternatesLeft());
            assertThat(vtoc.unusedSpace()).as(name).isEqualTo(vtoc.freeSpace());
          });
    }
  }

  @Test
  void noVolumeHasAnythingWrongAndAllMayBeChanged() throws IOException {
    for (String name : allVolumes()) {
      withVtoc(
          name,
          (image, vtoc) -> {
            assertThat(VtocCheck.check(vtoc)).as(name).isEmpty();
            assertThat(vtoc.writeProtection()).as(name).isEmpty();
          });
    }
  }

  @Test
  void everyDscbPutTogetherFromItsPartsIsTheSame() throws IOException {
    int compared = 0;
    for (String name : allVolumes()) {
      List<Vtoc.Slot> slots = new ArrayList<>();
      withVtoc(name, (image, vtoc) -> slots.addAll(vtoc.slots()));
      for (Vtoc.Slot slot : slots) {
        assertThat(rebuilt(slot.dscb()).bytes()).as(name).isEqualTo(slot.dscb().bytes());
        compared++;
      }
    }
    assertThat(compared).isEqualTo(8935);
  }

  private static Dscb rebuilt(Dscb dscb) {
    return switch (dscb) {
      case Format0Dscb _ -> Format0Dscb.EMPTY;
      case Format1Dscb format1 ->
          format1
              .withName(format1.name())
              .withVolser(format1.volser().orElseThrow())
              .withAttributes(
                  format1.dsorgBytes(),
                  format1.recfmByte(),
                  format1.blockSize(),
                  format1.recordLength(),
                  format1.keyLength())
              .withLastUsed(
                  format1.lastUsedTrack(), format1.lastUsedRecord(), format1.trackBalance())
              .withLastDirectoryBlockUsed(format1.lastDirectoryBlockUsed())
              .withExtents(format1.extents(), format1.extentCount(), format1.next());
      case Format3Dscb format3 -> Format3Dscb.of(format3.extents());
      case Format4Dscb format4 ->
          format4
              .withCounts(format4.highestFormat1(), format4.freeSlots())
              .withIndicators(format4.indicators());
      case Format5Dscb format5 -> Format5Dscb.of(format5.entries(), format5.next());
      case Format2Dscb _, Format6Dscb _, Format7Dscb _, Format9Dscb _, UnknownDscb _ -> dscb;
    };
  }

  @Test
  void deviceConstantsAreThoseOfTheRealVolumes() throws IOException {
    for (String name : allVolumes()) {
      withVtoc(
          name,
          (image, vtoc) -> {
            boolean dasdload = vtoc.format4().indicators() == 0x80;
            int length = dasdload ? 2 : 10;
            assertThat(vtoc.format4().bytes().slice(66, length))
                .as(name)
                .isEqualTo(DeviceConstants.of(image.geometry().type()).slice(0, length));
          });
    }
  }

  @Test
  void aShadowFileHasAnotherOwnerInTheLabel() {
    Path base = Corpus.file("made/shbase.cckd");
    Path shadow = Corpus.file("made/shbase_1.cckd");
    try (VolumeImage below = VolumeImages.open(new FileStorage(), base);
        VolumeImage above = VolumeImages.open(new FileStorage(), base, List.of(shadow))) {
      assertThat(VolumeLabel.read(below).owner()).isEqualTo("ALTRES");
      assertThat(VolumeLabel.read(above).owner()).isEqualTo("SHADOW OWNER");
      assertThat(Vtoc.read(above).slots()).isEqualTo(Vtoc.read(below).slots());
      assertThat(VtocCheck.check(above)).isEmpty();
    }
  }

  @Test
  void aVolumeThatWasOnlyLabelledHasALabelAndNoVtoc() {
    Map<String, String> serials =
        Map.of(WITHOUT_VTOC.get(0), "BLANK1", WITHOUT_VTOC.get(1), "XXXXXX");
    serials.forEach((name, serial) -> {
      try (VolumeImage image = open(name)) {
        VolumeLabel label = VolumeLabel.read(image);
        assertThat(label.volser()).contains(new Volser(serial));
        assertThat(label.isIplable()).isFalse();
        assertThat(Vtoc.find(image, label)).isEmpty();
        assertThatThrownBy(() -> Vtoc.read(image))
            .isInstanceOf(AltresException.class)
            .hasMessageContaining("ALT1211S The volume " + serial + " has no VTOC");
      }
    });
  }

  private List<String> allVolumes() throws IOException {
    List<String> all = new ArrayList<>(volumes("dasd"));
    all.addAll(volumes("made"));
    return all;
  }

  private static List<String> volumes(String folder) {
    return Corpus.inputs(folder).stream()
        .map(file -> folder + "/" + file.getFileName())
        .filter(name -> name.matches(".*\\.(cckd|cckd64|ckd\\.gz)"))
        .filter(name -> !name.endsWith("shbase_1.cckd") && !WITHOUT_VTOC.contains(name))
        .toList();
  }

  private void withVtoc(String name, BiConsumer<VolumeImage, Vtoc> test) {
    try (VolumeImage image = open(name)) {
      test.accept(image, Vtoc.read(image));
    }
  }

  private VolumeImage open(String name) {
    Path file = Corpus.file(name);
    Path image = name.endsWith(".gz") ? Corpus.copy(file, folder) : file;
    return VolumeImages.open(new FileStorage(), image);
  }
}
