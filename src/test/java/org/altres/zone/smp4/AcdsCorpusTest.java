package org.altres.zone.smp4;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.altres.dasd.Dsname;
import org.altres.dasd.image.VolumeImage;
import org.altres.dasd.vtoc.Vtoc;
import org.altres.dataset.pds.PartitionedDataSet;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.testing.Corpus;
import org.altres.testing.CorpusVolumes;
import org.altres.workbench.zone.Smp4DataSet;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneName;
import org.junit.jupiter.api.Test;

class AcdsCorpusTest {

  @Test
  void everyEntryOfTheDistributionZoneIsWhatWasDecodedIndependently() throws IOException {
    List<String> expected =
        Files.readAllLines(Corpus.file("dasd/smp001.149.SYS1.SMPACDS.expected.tsv")).stream()
            .filter(line -> !line.startsWith("EOF\t"))
            .sorted()
            .toList();
    List<Message> problems = new ArrayList<>();
    List<String> read = entries(problems).stream().map(ExpectedLine::of).sorted().toList();
    for (int i = 0;
        i < Math.min(read.size(), expected.size());
        i++) { // names the first that differs
      assertThat(read.get(i)).isEqualTo(expected.get(i));
    }
    assertThat(read).hasSameSizeAs(expected).hasSize(23_096);
    assertThat(problems).isEmpty();
  }

  @Test
  void everyEntryIsTheSameWhenTakenApartAndPutTogether() {
    List<ZoneEntry> entries = entries(new ArrayList<>());
    assertThat(entries.stream().map(entry -> entry.edit().build()).toList()).isEqualTo(entries);
  }

  private static List<ZoneEntry> entries(List<Message> problems) {
    List<ZoneEntry> entries = new ArrayList<>();
    try (VolumeImage volume = CorpusVolumes.open("dasd/smp001.149.cckd")) {
      PartitionedDataSet dataSet =
          PartitionedDataSet.open(
              volume, Vtoc.read(volume).find(Dsname.of("SYS1.SMPACDS")).orElseThrow());
      Place place = Place.of("data set", "SYS1.SMPACDS");
      CdsReader reader = new CdsReader(ZoneKind.DLIB, new ZoneName("ACDS"), place, problems::add);
      Smp4DataSet.forEach(
          dataSet, member -> reader.read(member).ifPresent(entries::add), problems::add);
    }
    return entries;
  }
}
