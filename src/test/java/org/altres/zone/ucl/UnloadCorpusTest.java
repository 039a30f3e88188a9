package org.altres.zone.ucl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.altres.dasd.Dsname;
import org.altres.dasd.image.VolumeImage;
import org.altres.dasd.vtoc.Vtoc;
import org.altres.dataset.pds.PartitionedDataSet;
import org.altres.mcs.command.UclStatement;
import org.altres.message.Place;
import org.altres.testing.CorpusVolumes;
import org.altres.workbench.zone.Smp4DataSet;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneName;
import org.altres.zone.smp4.CdsReader;
import org.junit.jupiter.api.Test;

class UnloadCorpusTest {

  private static final ZoneName ZONE = new ZoneName("ACDS");

  @Test
  void unloadOfARealDistributionZoneMakesTheSameZoneAgain() {
    List<ZoneEntry> entries = entries();
    List<String> cards = new ArrayList<>();
    UnloadWriter writer = new UnloadWriter(ZoneKind.DLIB, UnloadWriter.Dialect.ALTRES, cards::add);
    writer.begin();
    entries.forEach(entry -> assertThat(writer.write(entry)).isEmpty());
    writer.end();
    UclInterpreter interpreter =
        new UclInterpreter(ZoneKind.DLIB, ZONE, LocalDateTime.of(2026, 11, 20, 12, 0));
    List<ZoneEntry> again = new ArrayList<>();
    for (UclStatement statement : UclDeck.read(cards)) {
      UclOutcome outcome = interpreter.apply(statement, key -> Optional.empty());
      assertThat(outcome).isInstanceOf(UclOutcome.Put.class);
      again.add(((UclOutcome.Put) outcome).entry());
    }
    for (int i = 0; i < again.size(); i++) { // names the first that differs
      assertThat(again.get(i)).isEqualTo(entries.get(i));
    }
    assertThat(again).hasSize(23_096).hasSameSizeAs(entries);
  }

  private static List<ZoneEntry> entries() {
    List<ZoneEntry> entries = new ArrayList<>();
    try (VolumeImage volume = CorpusVolumes.open("dasd/smp001.149.cckd")) {
      PartitionedDataSet dataSet =
          PartitionedDataSet.open(
              volume, Vtoc.read(volume).find(Dsname.of("SYS1.SMPACDS")).orElseThrow());
      Place place = Place.of("data set", "SYS1.SMPACDS");
      CdsReader reader = new CdsReader(ZoneKind.DLIB, ZONE, place, problem -> {});
      Smp4DataSet.forEach(
          dataSet, member -> reader.read(member).ifPresent(entries::add), problem -> {});
    }
    return entries;
  }
}
