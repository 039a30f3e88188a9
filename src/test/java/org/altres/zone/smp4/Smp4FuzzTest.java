package org.altres.zone.smp4;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.altres.bytes.Bytes;
import org.altres.dasd.Dsname;
import org.altres.dasd.image.VolumeImage;
import org.altres.dasd.vtoc.Vtoc;
import org.altres.dataset.pds.PartitionedDataSet;
import org.altres.message.Place;
import org.altres.testing.CorpusVolumes;
import org.altres.testing.Fuzz;
import org.altres.workbench.zone.Smp4DataSet;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneName;
import org.junit.jupiter.api.Test;

/// A seed is a key (8), byte 11 of the directory entry, the length of the user data, the user data
/// and the member.
class Smp4FuzzTest {

  private static final int HEAD = 10;
  private static final Place PLACE = Place.of("data set", "FUZZ");

  @Test
  void noMemberOfADistributionZoneBreaksTheReader() {
    CdsReader reader = new CdsReader(ZoneKind.TARGET, new ZoneName("FUZZ"), PLACE, message -> {});
    Fuzz.run(
        "SMPACDS",
        seeds("dasd/smp001.149.cckd", "SYS1.SMPACDS", 97),
        input -> each(input, member -> reader.read(member).ifPresent(e -> e.references().size())));
  }

  @Test
  void noMemberOfThePtsBreaksTheReader() {
    PtsReader reader = new PtsReader(PLACE, entry -> {}, (id, mcs) -> {}, message -> {});
    Fuzz.run(
        "SMPPTS",
        seeds("dasd/smp003.14b.cckd", "SYS1.SMPPTS", 3),
        input -> each(input, reader::read));
  }

  @Test
  void noMemberOfConditionsBreaksTheReader() {
    Bytes seed =
        Bytes.ofHex(
            "E2C5C2C2F1F1F0F20102000000C5C4D4F1F1F0F200E4E9F2F1F5F8F70001E4E9F2F1F9F7F50001FF");
    Fuzz.run(
        "SMPCRQ",
        List.of(seed.plus(Bytes.zeros(50))),
        input -> each(input, new CrqReader(PLACE, message -> {})::read));
  }

  private static void each(Bytes input, Consumer<Smp4Member> reader) {
    if (input.length() >= HEAD) {
      int user = Math.min(input.u8(9), input.length() - HEAD);
      reader.accept(
          new Smp4Member(
              input.slice(0, 8), input.u8(8), input.slice(HEAD, user), input.from(HEAD + user)));
    }
  }

  private static List<Bytes> seeds(String file, String dsn, int every) {
    List<Bytes> seeds = new ArrayList<>();
    int[] count = {0};
    try (VolumeImage volume = CorpusVolumes.open(file)) {
      PartitionedDataSet dataSet =
          PartitionedDataSet.open(volume, Vtoc.read(volume).find(Dsname.of(dsn)).orElseThrow());
      Smp4DataSet.forEach(
          dataSet,
          member -> {
            if (count[0]++ % every == 0 && member.data().length() < 2000) {
              seeds.add(
                  new Bytes.Builder()
                      .add(member.key())
                      .u8(member.indicator())
                      .u8(member.userData().length())
                      .add(member.userData())
                      .add(member.data())
                      .build());
            }
          },
          message -> {});
    }
    return seeds;
  }
}
