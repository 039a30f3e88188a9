package org.altres.render.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.altres.dasd.Dsname;
import org.altres.dasd.image.VolumeImage;
import org.altres.dasd.vtoc.Vtoc;
import org.altres.dataset.pds.PartitionedDataSet;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.testing.CorpusVolumes;
import org.altres.workbench.zone.Smp4DataSet;
import org.altres.zone.CsiName;
import org.altres.zone.EntryType;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneName;
import org.altres.zone.listing.ListingReader;
import org.altres.zone.listing.ListingSink;
import org.altres.zone.smp4.CdsReader;
import org.junit.jupiter.api.Test;

class ListRoundTripTest {

  private static final ZoneId ZONE = new ZoneId(new CsiName("ALTRES.CSI"), new ZoneName("ACDS"));

  @Test
  void theListingOfARealDistributionZoneHoldsAllOfIt() {
    List<ZoneEntry> entries = entries();
    List<String> lines = list(entries);
    List<ZoneEntry> read = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    ListingReader reader = new ListingReader(Place.nowhere(), sink(read, problems));
    lines.forEach(reader::line);
    reader.finish();
    assertThat(problems).isEmpty();
    for (int i = 0; i < Math.min(read.size(), entries.size()); i++) {
      assertThat(read.get(i)).isEqualTo(entries.get(i));
    }
    assertThat(read).hasSameSizeAs(entries).hasSize(23_096);
  }

  @Test
  void noLineIsWiderThanAPage() {
    assertThat(list(entries())).allMatch(line -> line.length() <= 121);
  }

  private static List<String> list(List<ZoneEntry> entries) {
    List<String> lines = new ArrayList<>();
    ListPages pages =
        new ListPages(lines::add, "ALTRES", LocalDateTime.of(2026, 11, 20, 23, 0), 60);
    pages.begin(ZONE, ZoneKind.DLIB, "LIST.");
    TreeMap<EntryType, List<ZoneEntry>> types =
        entries.stream()
            .collect(Collectors.groupingBy(ZoneEntry::type, TreeMap::new, Collectors.toList()));
    types.forEach((type, own) -> {
      pages.section(type.heading());
      own.forEach(entry -> pages.entry(EntryLines.of(entry)));
    });
    pages.end(List.of());
    return lines;
  }

  private static ListingSink sink(List<ZoneEntry> entries, List<String> problems) {
    return new ListingSink() {
      @Override
      public void zone(ZoneName name, ZoneKind kind) {
        assertThat(kind + " " + name).isEqualTo("DLIB ACDS");
      }

      @Override
      public void entry(ZoneEntry entry) {
        entries.add(entry);
      }

      @Override
      public void problem(Message message) {
        problems.add(message.toString());
      }
    };
  }

  private static List<ZoneEntry> entries() {
    List<ZoneEntry> entries = new ArrayList<>();
    try (VolumeImage volume = CorpusVolumes.open("dasd/smp001.149.cckd")) {
      PartitionedDataSet dataSet =
          PartitionedDataSet.open(
              volume, Vtoc.read(volume).find(Dsname.of("SYS1.SMPACDS")).orElseThrow());
      CdsReader reader = new CdsReader(ZoneKind.DLIB, ZONE.name(), Place.nowhere(), message -> {});
      Smp4DataSet.forEach(
          dataSet, member -> reader.read(member).ifPresent(entries::add), message -> {});
    }
    entries.sort(java.util.Comparator.comparing(ZoneEntry::key));
    return entries;
  }
}
