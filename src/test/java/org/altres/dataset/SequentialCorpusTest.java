package org.altres.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.bytes.Fingerprint;
import org.altres.dasd.Cchh;
import org.altres.dasd.Track;
import org.altres.dasd.image.VolumeImage;
import org.altres.dasd.vtoc.DataSetLabel;
import org.altres.dasd.vtoc.DataSetOrganization;
import org.altres.dasd.vtoc.Vtoc;
import org.altres.testing.Corpus;
import org.altres.testing.CorpusVolumes;
import org.altres.testing.ExpectedFacts;
import org.altres.testing.OverlayTracks;
import org.junit.jupiter.api.Test;

/// Sequential data sets of real volumes against what others read from them.
class SequentialCorpusTest {

  private static final List<String> VOLUMES =
      List.of(
          "made/alt330.cckd",
          "made/alt350.cckd",
          "made/alt380.cckd",
          "made/alt390.cckd",
          "made/shbase.cckd",
          "dasd/pub010.241.cckd",
          "dasd/pub011.271.cckd");

  @Test
  void theMadeVolumesHaveTheBlocksThatWereWritten() throws IOException {
    List<String> expected = new ArrayList<>();
    List<String> found = new ArrayList<>();
    for (String line : Files.readAllLines(Corpus.file("made/EXPECTED.tsv"))) {
      String[] field = line.split("\t");
      if (field[2].equals("-")) {
        expected.add(line);
      }
    }
    for (String volume : List.of("alt330", "alt350", "alt380", "alt390", "shbase")) {
      try (VolumeImage image = CorpusVolumes.open("made/" + volume + ".cckd")) {
        Vtoc.read(image).dataSets().stream()
            .filter(label -> label.dsorg() != DataSetOrganization.PO)
            .map(label -> volume + "\t" + describe(image, label))
            .sorted()
            .forEach(found::add);
      }
    }
    assertThat(found).containsExactlyElementsOf(expected);
  }

  @Test
  void theZipsOfThePublicVolumesAreTheFilesThatWereExported() {
    List<String> exported = new ArrayList<>();
    List<String> found = new ArrayList<>();
    for (String volume : List.of("dasd/pub010.241.cckd", "dasd/pub011.271.cckd")) {
      ExpectedFacts.of(volume)
          .headings("  the same data set as exported by the source repo: ")
          .forEach(exported::add);
      try (VolumeImage image = CorpusVolumes.open(volume)) {
        Vtoc.read(image).dataSets().stream()
            .filter(label -> label.dsorg() == DataSetOrganization.PS)
            .forEach(label -> found.add(exportedForm(image, label)));
      }
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(exported);
  }

  @Test
  void whatIsReadAndWrittenAgainIsTheSame() {
    int written = 0;
    for (String volume : VOLUMES) {
      try (VolumeImage image = CorpusVolumes.open(volume)) {
        for (DataSetLabel label : Vtoc.read(image).dataSets()) {
          if (label.dsorg() == DataSetOrganization.PS && label.lastUsed() != 0) {
            assertWrittenAgain(image, label);
            written++;
          }
        }
      }
    }
    assertThat(written).isEqualTo(20);
  }

  private static void assertWrittenAgain(VolumeImage image, DataSetLabel label) {
    OverlayTracks overlay = new OverlayTracks(image);
    SequentialDataSet source = SequentialDataSet.open(image, label);
    for (int relative = 0; relative < source.tracks().count(); relative++) {
      Cchh address = image.geometry().address(source.tracks().volumeTrack(relative));
      overlay.write(Track.formatted(address));
    }
    SequentialWriter writer = new SequentialWriter(overlay, label, source.format());
    source.blocks(block -> writer.add(block.data()));
    assertThat(writer.finish()).isEqualTo(label);
    int lastTrack = label.format1().lastUsedTrack();
    for (int relative = 0; relative <= lastTrack; relative++) {
      int track = source.tracks().volumeTrack(relative);
      int records =
          relative < lastTrack ? image.read(track).recordCount() : label.format1().lastUsedRecord();
      assertThat(overlay.read(track).keep(records).build())
          .isEqualTo(image.read(track).keep(records).build());
    }
  }

  @Test
  void recordsPutIntoBlocksAgainAreTheBlocksThatMvsWrote() {
    for (String volume : VOLUMES) {
      try (VolumeImage image = CorpusVolumes.open(volume)) {
        for (DataSetLabel label : Vtoc.read(image).dataSets()) {
          if (label.dsorg() == DataSetOrganization.PS) {
            SequentialDataSet dataSet = SequentialDataSet.open(image, label);
            List<Bytes> blocks = new ArrayList<>();
            List<Bytes> records = new ArrayList<>();
            dataSet.blocks(block -> blocks.add(block.data()));
            dataSet.records(records::add);
            assertThat(Blocker.blocks(dataSet.format(), records, dataSet.tracks().place()))
                .as(label.dsname().value())
                .isEqualTo(blocks);
          }
        }
      }
    }
  }

  private static String describe(VolumeImage image, DataSetLabel label) {
    Fingerprint.Hasher hasher = new Fingerprint.Hasher();
    long[] counts = new long[2];
    SequentialDataSet.open(image, label)
        .blocks(block -> {
          counts[0]++;
          counts[1] += block.data().length();
          hasher.add(block.data());
        });
    return "%s\t-\t%06x\t-\tLSTAR in TTR column, TRBAL %d\t%d\t%d\t%s"
        .formatted(
            label.dsname(),
            label.lastUsed(),
            label.format1().trackBalance(),
            counts[0],
            counts[1],
            hasher.finish().hex().substring(0, 16));
  }

  private static String exportedForm(VolumeImage image, DataSetLabel label) {
    Fingerprint.Hasher hasher = new Fingerprint.Hasher();
    long[] bytes = new long[1];
    SequentialDataSet.open(image, label)
        .records(record -> {
          bytes[0] += record.length();
          hasher.add(record);
        });
    return "  the same data set as exported by the source repo: %d bytes sha256 %s"
        .formatted(bytes[0], hasher.finish().hex());
  }
}
