package org.altres.dataset.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.altres.bytes.Bytes;
import org.altres.dasd.CkdRecord;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.DeviceType;
import org.altres.dasd.Dsname;
import org.altres.dasd.Track;
import org.altres.dasd.image.VolumeImage;
import org.altres.dasd.vtoc.DataSetLabel;
import org.altres.dasd.vtoc.Vtoc;
import org.altres.message.Message;
import org.altres.task.Cancellation;
import org.altres.task.CancelledException;
import org.altres.task.Progress;
import org.altres.task.Workers;
import org.altres.testing.CorpusVolumes;
import org.altres.testing.SpoiltVolume;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Plants one fault in a sound volume of 45 tracks (3390) and sees that it is found, and nothing
/// else. Its data sets: ALT.PARMLIB (FB) and ALT.LINKLIB (U), ALT.SEQFB, SEQVB, SEQVBS, EMPTY.
class VolumeCheckTest {

  private static final int FREE_TRACK = 40;

  private static SpoiltVolume sound;

  @BeforeAll
  static void readVolume() {
    try (VolumeImage image = CorpusVolumes.open("made/alt390.cckd")) {
      sound = SpoiltVolume.copyOf(image);
    }
  }

  @Test
  void theSoundVolumeIsSound() {
    CheckReport report = check(sound);
    assertThat(report)
        .isEqualTo(new CheckReport(List.of(), new CheckReport.Counts(45, 6, 5, 32, 2)));
  }

  @Test
  void noMoreThanAThousandFaultsAreListed() {
    DeviceGeometry geometry = new DeviceGeometry(DeviceType.T3350, 50);
    SpoiltVolume volume = new SpoiltVolume(geometry);
    for (int track = 1; track < geometry.tracks(); track++) {
      volume.patch(track, 0, "01");
    }
    List<Message> messages = check(volume).messages();
    assertThat(messages).hasSize(CheckReport.MOST_MESSAGES + 1);
    assertThat(messages.getFirst().toString())
        .isEqualTo(
            "ALT1210S The volume has no label VOL1 on its first track"
                + " (volume SPOILT, cylinder 0, head 0)");
    assertThat(messages.get(999).toString())
        .isEqualTo(
            "ALT1201S The track does not begin with its home address"
                + " (volume SPOILT, cylinder 33, head 9)");
    assertThat(messages.getLast().toString())
        .isEqualTo("ALT2605E 500 more faults were found that are not listed (volume SPOILT)");
  }

  @Test
  void theReportDoesNotDependOnTheOrderOfTheWork() {
    SpoiltVolume volume = sound.copy();
    volume.patch(FREE_TRACK, 1, "0001");
    volume.patch(label(volume, "ALT.PARMLIB"), 88, "0051");
    volume.patch(label(volume, "ALT.SEQFB"), 88, "004F");
    Workers backwards =
        new Workers() {
          @Override
          public int width() {
            return 2;
          }

          @Override
          public <T> void forEach(List<T> items, Consumer<T> work) {
            items.reversed().forEach(work);
          }
        };
    assertThat(VolumeCheck.run(volume, backwards, Progress.SILENT, Cancellation.NEVER))
        .isEqualTo(check(volume));
  }

  @Test
  void itStopsWhenThatIsWanted() {
    AtomicInteger asked = new AtomicInteger();
    Cancellation third = () -> asked.incrementAndGet() > 2;
    assertThatThrownBy(() -> VolumeCheck.run(sound, Workers.INLINE, Progress.SILENT, third))
        .isInstanceOf(CancelledException.class);
    assertThat(asked).hasValue(3);
  }

  @Test
  void progressCountsTracksAndDataSets() {
    List<String> told = new ArrayList<>();
    Progress progress =
        new Progress() {
          @Override
          public void begin(String step, long total, String unit) {
            told.add(step + " " + total + " " + unit);
          }

          @Override
          public void advance(long units) {
            told.add("+" + units);
          }
        };
    VolumeCheck.run(sound, Workers.INLINE, progress, Cancellation.NEVER);
    assertThat(told)
        .containsExactly(
            "checking tracks 45 tracks",
            "+45",
            "checking data sets 6 data sets",
            "+1",
            "+1",
            "+1",
            "+1",
            "+1",
            "+1");
  }

  @Test
  void faultsOfTracksAreFound() {
    assertThat(faults(volume -> volume.patch(FREE_TRACK, 1, "0001")))
        .containsExactly(
            "ALT1201S The track does not begin with its home address (volume SPOILT,"
                + " cylinder 2, head 10)");
    assertThat(faults(volume -> volume.patch(FREE_TRACK, 10, "01")))
        .containsExactly(
            "ALT1202S The track's R0 is not a record of eight bytes (volume SPOILT, cylinder"
                + " 2, head 10)");
    assertThat(faults(volume -> volume.patchCount(FREE_TRACK, 1, 4, "02")))
        .containsExactly(
            "ALT1203S The count field 0002000A02000000 is not that of this record (volume"
                + " SPOILT, cylinder 2, head 10, record 1)");
    assertThat(faults(volume -> volume.patchCount(first(volume, "ALT.SEQFB"), 2, 4, "09")))
        .containsExactly(
            "ALT1203S The count field 0001000A09000C30 is not that of this record (volume"
                + " SPOILT, cylinder 1, head 10, record 2, data set ALT.SEQFB)",
            "ALT2602E It cannot be read further: the track is damaged (volume SPOILT,"
                + " cylinder 1, head 10, data set ALT.SEQFB)");
    assertThat(
            faults(volume -> volume.put(FREE_TRACK, volume.read(FREE_TRACK).image().slice(0, 30))))
        .containsExactly(
            "ALT1204S The records of the track do not come to an end within it (volume"
                + " SPOILT, cylinder 2, head 10)");
    assertThat(faults(volume -> volume.change(FREE_TRACK, VolumeCheckTest::overfull)))
        .containsExactly(
            "ALT2601E The records of the track take 62900 of its capacity, which is 58786"
                + " (volume SPOILT, cylinder 2, head 10)");
    assertThat(faults(volume -> volume.change(FREE_TRACK, VolumeCheckTest::overflowing)))
        .containsExactly(
            "ALT2603E A record goes on on the next track, but is not the last of its own"
                + " (volume SPOILT, cylinder 2, head 10, record 1)");
    assertThat(faults(volume -> volume.patchCount(1, 2, 4, "09")))
        .containsExactly(
            "ALT2602E It cannot be read further: the track is damaged (volume SPOILT,"
                + " cylinder 0, head 1)",
            "ALT1203S The count field 00000001092C0060 is not that of this record (volume"
                + " SPOILT, cylinder 0, head 1, record 2)");
  }

  @Test
  void faultsOfDirectoriesAreFound() {
    // Entries of the first directory block, from its key: COMMND00 at 10, IEASYS00 at 52, LNKLSTXX
    // at 64, LNKLST00 at 80, the end at 96.
    assertThat(faults(volume -> directory(volume, 64, "C1")))
        .containsExactly(
            "ALT2307S The directory entry ANKLSTXX stands behind IEASYS00 (volume SPOILT,"
                + " cylinder 1, head 0, record 1, data set ALT.PARMLIB)");
    assertThat(faults(volume -> directory(volume, 8, "0101")))
        .containsExactly(
            "ALT2304S The directory block says that 257 bytes of it are used; 2 to 256 can"
                + " be (volume SPOILT, cylinder 1, head 0, record 1, data set ALT.PARMLIB)");
    assertThat(faults(volume -> directory(volume, 8, "0060")))
        .containsExactly(
            "ALT2305S The directory entry FFFFFFFFFFFFFFFF does not fit into the used part"
                + " of its block (volume SPOILT, cylinder 1, head 0, record 1, data set"
                + " ALT.PARMLIB)");
    assertThat(faults(volume -> directory(volume, 96, "FE")))
        .containsExactly(
            "ALT2304S The directory block says that 0 bytes of it are used; 2 to 256 can be"
                + " (volume SPOILT, cylinder 1, head 0, record 2, data set ALT.PARMLIB)");
    assertThat(faults(volume -> directory(volume, 8, "006E")))
        .containsExactly(
            "ALT2309S 10 bytes of the directory block are used behind the end of the"
                + " directory (volume SPOILT, cylinder 1, head 0, record 1, data set ALT.PARMLIB)");
    assertThat(faults(volume -> directory(volume, 0, "C1")))
        .containsExactly(
            "ALT2308S The directory block has the key C1FFFFFFFFFFFFFF instead of"
                + " FFFFFFFFFFFFFFFF (volume SPOILT, cylinder 1, head 0, record 1, data set"
                + " ALT.PARMLIB)");
    assertThat(faults(volume -> directory(volume, 60, "0009")))
        .containsExactly(
            "ALT2310S The member begins at 000905, and the data set has 5 tracks (volume"
                + " SPOILT, data set ALT.PARMLIB, member IEASYS00)");
    assertThat(faults(volume -> directory(volume, 60, "000002")))
        .containsExactly(
            "ALT2311S The member begins at 000002, inside the directory (volume SPOILT,"
                + " cylinder 1, head 0, record 2, data set ALT.PARMLIB, member IEASYS00)");
    assertThat(faults(volume -> directory(volume, 60, "000020")))
        .containsExactly(
            "ALT2312S There is no record 000020 for the member to begin with (volume SPOILT,"
                + " cylinder 1, head 0, record 32, data set ALT.PARMLIB, member IEASYS00)");
    assertThat(faults(volume -> directory(volume, 60, "00000B")))
        .containsExactly(
            "ALT2315S The member at 00000B begins inside another (volume SPOILT, cylinder 1,"
                + " head 0, record 11, data set ALT.PARMLIB, member IEASYS00)");
    assertThat(faults(volume -> directory(volume, 60, "000008")))
        .containsExactly(
            "ALT2315S The member at 000008 begins inside another (volume SPOILT, cylinder 1,"
                + " head 0, record 8, data set ALT.PARMLIB, member IEASYS00)");
    assertThat(faults(volume -> directory(volume, 75, "A2")))
        .containsExactly(
            "ALT2318W The user data of the member points to 010203, which is none of its"
                + " blocks (volume SPOILT, cylinder 1, head 0, record 10, data set ALT.PARMLIB,"
                + " member LNKLSTXX)");
    assertThat(
            faults(volume -> volume.change(first(volume, "ALT.PARMLIB"), t -> t.keep(10).build())))
        .containsExactly(
            "ALT2314S The member at 00000A ends behind the end of the used space, 00000B"
                + " (volume SPOILT, cylinder 1, head 0, record 10, data set ALT.PARMLIB, member"
                + " LNKLST00)",
            "ALT2616W LSTAR is 00000B, where no end of file is (volume SPOILT, data set"
                + " ALT.PARMLIB)");
    assertThat(
            faults(volume -> volume.change(first(volume, "ALT.PARMLIB"), t -> t.keep(3).build())))
        .containsExactly(
            "ALT2311S The member begins at 000005, inside the directory (volume SPOILT,"
                + " cylinder 1, head 0, record 5, data set ALT.PARMLIB, member IEASYS00)",
            "ALT2311S The member begins at 000007, inside the directory (volume SPOILT,"
                + " cylinder 1, head 0, record 7, data set ALT.PARMLIB, member COMMND00)",
            "ALT2311S The member begins at 00000A, inside the directory (volume SPOILT,"
                + " cylinder 1, head 0, record 10, data set ALT.PARMLIB, member LNKLST00)",
            "ALT2616W LSTAR is 00000B, where no end of file is (volume SPOILT, data set"
                + " ALT.PARMLIB)");
  }

  @Test
  void faultsOfBlocksAreFound() {
    assertThat(faults(volume -> volume.patch(label(volume, "ALT.SEQFB"), 88, "004F")))
        .containsExactly(
            "ALT2511S The block has 3120 bytes, which is no multiple of LRECL 79 (volume"
                + " SPOILT, cylinder 1, head 10, record 1, data set ALT.SEQFB)");
    assertThat(faults(volume -> volume.patch(label(volume, "ALT.SEQFB"), 86, "0640")))
        .containsExactly(
            "ALT2621W A block has 3120 bytes, more than BLKSIZE 1600 (volume SPOILT,"
                + " cylinder 1, head 10, record 1, data set ALT.SEQFB)");
    assertThat(faults(volume -> volume.patch(label(volume, "ALT.SEQFB"), 84, "80")))
        .containsExactly(
            "ALT2623W A block of RECFM F has 3120 bytes, which is not one record of 80"
                + " (volume SPOILT, cylinder 1, head 10, record 1, data set ALT.SEQFB)");
    assertThat(faults(volume -> volume.patch(label(volume, "ALT.SEQFB"), 84, "98 00 0C80")))
        .containsExactly(
            "ALT2519S A block follows a short block, which in RECFM FBS must be the last"
                + " (volume SPOILT, cylinder 1, head 10, record 2, data set ALT.SEQFB)");
    assertThat(faults(volume -> volume.patch(label(volume, "ALT.SEQFB"), 90, "08")))
        .containsExactly(
            "ALT2624W A block has a key of 0 bytes, the label says 8 (volume SPOILT,"
                + " cylinder 1, head 10, record 1, data set ALT.SEQFB)");
    assertThat(faults(volume -> volume.patch(label(volume, "ALT.SEQFB"), 84, "00")))
        .containsExactly(
            "ALT2625W There are blocks, but the label (? 80/3120) does not say how records"
                + " lie in them (volume SPOILT, data set ALT.SEQFB)");
    assertThat(faults(volume -> volume.patch(label(volume, "ALT.PARMLIB"), 84, "00")))
        .containsExactly(
            "ALT2625W There are blocks, but the label (? 80/3120) does not say how records"
                + " lie in them (volume SPOILT, data set ALT.PARMLIB)");
    assertThat(faults(volume -> volume.patch(label(volume, "ALT.PARMLIB"), 88, "0051")))
        .containsExactly(
            "ALT2511S The block has 160 bytes, which is no multiple of LRECL 81 (volume"
                + " SPOILT, cylinder 1, head 0, record 5, data set ALT.PARMLIB)",
            "ALT2511S The block has 3120 bytes, which is no multiple of LRECL 81 (volume"
                + " SPOILT, cylinder 1, head 0, record 7, data set ALT.PARMLIB)",
            "ALT2511S The block has 160 bytes, which is no multiple of LRECL 81 (volume"
                + " SPOILT, cylinder 1, head 0, record 10, data set ALT.PARMLIB)");
    assertThat(faults(volume -> volume.patch(first(volume, "ALT.SEQVB"), 2, 0, "0001")))
        .containsExactly(
            "ALT2512S The block descriptor word says 1 bytes, but the block has 968 (volume"
                + " SPOILT, cylinder 1, head 13, record 2, data set ALT.SEQVB)");
    assertThat(faults(volume -> volume.patch(first(volume, "ALT.SEQVB"), 2, 4, "0001")))
        .containsExactly(
            "ALT2513S A record descriptor word says 1 bytes, but 964 are left in the block"
                + " (volume SPOILT, cylinder 1, head 13, record 2, data set ALT.SEQVB, offset 4)");
    assertThat(faults(volume -> volume.patch(label(volume, "ALT.SEQVB"), 88, "0020")))
        .containsExactly(
            "ALT2622W A record has 34 bytes with its descriptor word, more than LRECL 32"
                + " (volume SPOILT, cylinder 1, head 13, record 1, data set ALT.SEQVB)");
    assertThat(faults(volume -> volume.patch(first(volume, "ALT.SEQVB"), 2, 0, "80000400")))
        .containsExactly(
            "ALT2514S The block is a large block (longer than 32760 bytes), a format that is"
                + " not read (volume SPOILT, cylinder 1, head 13, record 2, data set ALT.SEQVB)");
    assertThat(faults(volume -> volume.patch(first(volume, "ALT.SEQVB"), 2, 6, "01")))
        .containsExactly(
            "ALT2515S A record has segment code 1, but the data set is not spanned (volume"
                + " SPOILT, cylinder 1, head 13, record 2, data set ALT.SEQVB, offset 4)");
    assertThat(faults(volume -> volume.patch(first(volume, "ALT.SEQVBS"), 2, 6, "00")))
        .containsExactly(
            "ALT2520S A segment has code 0 within a record that is begun (volume SPOILT,"
                + " cylinder 2, head 0, record 2, data set ALT.SEQVBS, offset 4)");
    assertThat(faults(volume -> volume.patch(first(volume, "ALT.SEQVBS"), 1, 6, "02")))
        .containsExactly(
            "ALT2516S A segment has code 2, but no record is begun (volume SPOILT, cylinder"
                + " 2, head 0, record 1, data set ALT.SEQVBS, offset 4)");
  }

  @Test
  void faultsOfTheEndAreFound() {
    assertThat(faults(volume -> volume.patch(label(volume, "ALT.SEQFB"), 98, "000002")))
        .containsExactly(
            "ALT2612W LSTAR is 000002, but the last block before the end of file is 000003"
                + " (volume SPOILT, data set ALT.SEQFB)");
    assertThat(faults(volume -> volume.patch(label(volume, "ALT.SEQFB"), 98, "000004")))
        .containsExactly(
            "ALT2614I LSTAR, 000004, counts the end of file, as dasdload has it (volume"
                + " SPOILT, data set ALT.SEQFB)");
    assertThat(faults(volume -> volume.patch(label(volume, "ALT.SEQFB"), 101, "0001")))
        .containsExactly(
            "ALT2613W TRBAL is 1, but 48552 are left of the track that LSTAR names (volume"
                + " SPOILT, data set ALT.SEQFB)");
    assertThat(faults(volume -> volume.patch(label(volume, "ALT.PARMLIB"), 98, "00000A")))
        .containsExactly(
            "ALT2314S The member at 00000A ends behind the end of the used space, 00000A"
                + " (volume SPOILT, cylinder 1, head 0, record 10, data set ALT.PARMLIB, member"
                + " LNKLST00)",
            "ALT2616W LSTAR is 00000A, where no end of file is (volume SPOILT, data set"
                + " ALT.PARMLIB)");
    assertThat(faults(volume -> volume.patch(label(volume, "ALT.PARMLIB"), 98, "000009")))
        .containsExactly(
            "ALT2314S The member at 00000A ends behind the end of the used space, 000009"
                + " (volume SPOILT, cylinder 1, head 0, record 10, data set ALT.PARMLIB, member"
                + " LNKLST00)",
            "ALT2613W TRBAL is 45050, but 46580 are left of the track that LSTAR names"
                + " (volume SPOILT, data set ALT.PARMLIB)");
    assertThat(faults(volume -> volume.patch(label(volume, "ALT.PARMLIB"), 101, "0001")))
        .containsExactly(
            "ALT2613W TRBAL is 1, but 45050 are left of the track that LSTAR names (volume"
                + " SPOILT, data set ALT.PARMLIB)");
    assertThat(faults(volume -> volume.change(first(volume, "ALT.SEQVBS"), t -> t.keep(1).build())))
        .containsExactly(
            "ALT2517S The data set ends within a spanned record, of which 1016 bytes are"
                + " here (volume SPOILT, cylinder 2, head 0, record 1, data set ALT.SEQVBS)",
            "ALT2612W LSTAR is 000006, but the last block before the end of file is 000001"
                + " (volume SPOILT, data set ALT.SEQVBS)");
  }

  @Test
  void faultsOfLoadModulesAreFound() {
    // ALTMAIN: R13 CESD, R14-R17 IDR, R18 control, R19 text, R20 RLD; ALTENT is an alias of it.
    assertThat(faults(volume -> module(volume, 13, 16, "0B")))
        .containsExactly(
            "ALT2004S An external symbol has type X'0B', which is none (volume SPOILT,"
                + " cylinder 1, head 5, record 13, data set ALT.LINKLIB, member ALTMAIN, offset 16)");
    assertThat(faults(volume -> module(volume, 17, 2, "08")))
        .containsExactly(
            "ALT2104E Not the last identification record alone is marked as the last (volume"
                + " SPOILT, cylinder 1, head 5, record 17, data set ALT.LINKLIB, member ALTMAIN)");
    assertThat(faults(volume -> module(volume, 18, 14, "0027")))
        .containsExactly(
            "ALT2002S The text record is 40 bytes long, the control record before it says 39"
                + " (volume SPOILT, cylinder 1, head 5, record 19, data set ALT.LINKLIB, member"
                + " ALTMAIN)");
    assertThat(faults(volume -> module(volume, 18, 18, "0017")))
        .containsExactly(
            "ALT2113E The control record has text from X'17' to X'27', which is not in its"
                + " section (volume SPOILT, cylinder 1, head 5, record 18, data set ALT.LINKLIB,"
                + " member ALTMAIN, symbol ALTSUB)",
            "ALT2114E The pieces that the control record lists add up to 39 bytes, the text"
                + " has 40 (volume SPOILT, cylinder 1, head 5, record 18, data set ALT.LINKLIB,"
                + " member ALTMAIN)");
    assertThat(faults(volume -> module(volume, 20, 21, "000070")))
        .containsExactly(
            "ALT2115E The relocation of X'70' is not in the text record before it (volume"
                + " SPOILT, cylinder 1, head 5, record 20, data set ALT.LINKLIB, member ALTMAIN)",
            "ALT2116E The relocation of X'70' says that its field lies in symbol 1, where it"
                + " does not (volume SPOILT, cylinder 1, head 5, record 20, data set ALT.LINKLIB,"
                + " member ALTMAIN)");
    assertThat(faults(volume -> module(volume, 14, 0, "20")))
        .containsExactly(
            "ALT2001S The CESD record is 251 bytes long, its fields need 9757 (volume"
                + " SPOILT, cylinder 1, head 5, record 14, data set ALT.LINKLIB, member ALTMAIN,"
                + " offset 6)");
    assertThat(faults(VolumeCheckTest::withAliasOfAnother))
        .containsExactly(
            "ALT2632W The alias says that it belongs to IEFBR14X, which begins at 000005; the"
                + " alias at 00000D (volume SPOILT, cylinder 1, head 5, record 13, data set"
                + " ALT.LINKLIB, member ALTENT)");
    assertThat(faults(volume -> volume.patch(first(volume, "ALT.LINKLIB"), 1, 37, "0077")))
        .containsExactly(
            "ALT2121W The entry point X'771C' lies in no section (volume SPOILT, cylinder 1,"
                + " head 5, record 13, data set ALT.LINKLIB, member ALTENT, part directory entry)");
    assertThat(faults(volume -> volume.patch(first(volume, "ALT.LINKLIB"), 1, 82, "000029")))
        .containsExactly(
            "ALT2118E STOR is X'29', the records say X'28' (volume SPOILT, cylinder 1, head"
                + " 5, record 13, data set ALT.LINKLIB, member ALTMAIN, part directory entry)");
  }

  @Test
  void faultsOfTheVtocAreFound() {
    assertThat(faults(volume -> volume.patch(1, 1, 50, "0001")))
        .containsExactly(
            "ALT1274E The VTOC says that 1 DSCBs are free, and 42 are (volume SPOILT,"
                + " cylinder 0, head 1, record 1)");
    assertThat(faults(volume -> volume.patch(label(volume, "ALT.SEQFB"), 59, "02")))
        .containsExactly(
            "ALT1227E The data set says that it has 2 extents, and 1 are described (volume"
                + " SPOILT, cylinder 0, head 1, record 5, data set ALT.SEQFB)");
    assertThat(faults(volume -> volume.patch(label(volume, "ALT.SEQFB"), 45, "C1C2C3C4C5C6")))
        .containsExactly(
            "ALT1281W The data set label names the volume ABCDEF, and this is ALT390 (volume"
                + " SPOILT, cylinder 0, head 1, record 5, data set ALT.SEQFB)");
    assertThat(faults(volume -> volume.patch(label(volume, "ALT.SEQFB"), 111, "0009")))
        .containsExactly(
            "ALT1224E The extent 1/10-9/12 of the data set is not on the volume (volume"
                + " SPOILT, cylinder 0, head 1, record 5, data set ALT.SEQFB)",
            "ALT1283W The tracks 25 to 27 are neither free nor part of a data set (volume"
                + " SPOILT)");
    assertThat(faults(volume -> volume.patch(label(volume, "ALT.SEQFB"), 98, "0009")))
        .containsExactly(
            "ALT1280E The last block of the data set is on its track 9, and it has only 3"
                + " tracks (volume SPOILT, cylinder 0, head 1, record 5, data set ALT.SEQFB)");
    assertThat(faults(volume -> volume.patch(0, 3, 4, "E5D6D3F2")))
        .containsExactly(
            "ALT1210S The volume has no label VOL1 on its first track (volume SPOILT,"
                + " cylinder 0, head 0)");
    assertThat(faults(volume -> volume.patch(0, 3, 4 + 11, "0009")))
        .containsExactly(
            "ALT1212S The label points to 9/1/1 as the VTOC, and no format 4 DSCB is there"
                + " (volume SPOILT)");
  }

  private static void module(SpoiltVolume volume, int record, int offset, String hex) {
    volume.patch(first(volume, "ALT.LINKLIB"), record, offset, hex);
  }

  /// ALTENT, the alias of ALTMAIN, is given the name of IEFBR14X as its main member's.
  private static void withAliasOfAnother(SpoiltVolume volume) {
    volume.patch(first(volume, "ALT.LINKLIB"), 1, 10 + 12 + 21 + 3, "C9C5C6C2D9F1F4E7");
  }

  private static void directory(SpoiltVolume volume, int offset, String hex) {
    volume.patch(first(volume, "ALT.PARMLIB"), 1, offset, hex);
  }

  private static List<String> faults(Consumer<SpoiltVolume> plant) {
    SpoiltVolume volume = sound.copy();
    plant.accept(volume);
    return check(volume).messages().stream().map(Message::toString).toList();
  }

  private static Track overfull(Track track) {
    return Track.builder(track.address())
        .add(Bytes.EMPTY, Bytes.zeros(30000))
        .add(Bytes.EMPTY, Bytes.zeros(30000))
        .build();
  }

  private static Track overflowing(Track track) {
    CkdRecord record = CkdRecord.of(track.address(), 1, Bytes.EMPTY, Bytes.zeros(80));
    return Track.builder(track.address())
        .add(new CkdRecord(record.count().with(0, Bytes.ofHex("80")), record.key(), record.data()))
        .add(Bytes.EMPTY, Bytes.EMPTY)
        .build();
  }

  private static int first(SpoiltVolume volume, String name) {
    return label(volume, name).extents().getFirst().first();
  }

  private static DataSetLabel label(SpoiltVolume volume, String name) {
    return Vtoc.read(volume).find(Dsname.of(name)).orElseThrow();
  }

  private static CheckReport check(SpoiltVolume volume) {
    return VolumeCheck.run(volume, Workers.INLINE, Progress.SILENT, Cancellation.NEVER);
  }
}
