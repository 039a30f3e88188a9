package org.altres.dataset.pds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.DeviceType;
import org.altres.dasd.Dsname;
import org.altres.dasd.Extent;
import org.altres.dasd.Track;
import org.altres.dasd.TrackReader;
import org.altres.dataset.DataSetTracks;
import org.altres.dataset.Ttr;
import org.altres.message.AltresException;
import org.altres.message.DamagedDataException;
import org.altres.message.Place;
import org.altres.testing.DrawnVolume;
import org.altres.testing.MemoryTracks;
import org.junit.jupiter.api.Test;

class PartitionedDataSetTest {

  private final MemoryTracks volume = new MemoryTracks(new DeviceGeometry(DeviceType.T3330, 2));
  private final DataSetTracks tracks =
      DataSetTracks.of(
          volume, Dsname.of("A.LIBRARY"), List.of(new Extent(20, 20), new Extent(30, 31)));

  @Test
  void aMemberGoesOnOnTheNextTrackAndTheNextExtent() {
    directory(entry("A", 0, 3), entry("B", 1, 3));
    write(0, "A1", "A2");
    write(1, "A3", "", "B1");
    write(2, "B2", "", "DEAD");
    PartitionedDataSet library = PartitionedDataSet.open(tracks, new Ttr(2, 2));
    assertThat(library.member(name("A")).orElseThrow().blocks())
        .containsExactly(block(0, 3, "A1"), block(0, 4, "A2"), block(1, 1, "A3"));
    assertThat(library.member(name("B")).orElseThrow().blocks())
        .containsExactly(block(1, 3, "B1"), block(2, 1, "B2"));
    assertThat(library.sizes())
        .containsOnly(
            java.util.Map.entry(new Ttr(0, 3), new MemberSize(3, 6)),
            java.util.Map.entry(new Ttr(1, 3), new MemberSize(2, 4)));
    assertThat(library.faults()).isEmpty();
  }

  @Test
  void membersAreShownInTheOrderInWhichTheyLieAndTracksWithoutThemAreNotRead() {
    directory(entry("A", 2, 1), entry("B", 0, 3));
    write(0, "B1", "");
    write(2, "A1", "A2", "");
    assertThat(shown(PartitionedDataSet.open(spoilt(), new Ttr(2, 3))))
        .containsExactly("begin B", "000003", "end B", "begin A", "000201", "000202", "end A");
  }

  @Test
  void aliasesStandWithTheirMember() {
    DirectoryEntry alias = entry("AA", 0, 3).withAlias(true);
    directory(alias, entry("M", 0, 3), entry("Z", 0, 3).withAlias(true));
    write(0, "A1", "");
    PartitionedDataSet library = PartitionedDataSet.open(tracks, new Ttr(0, 4));
    assertThat(library.members())
        .containsExactly(
            new LibraryMember(List.of(entry("M", 0, 3), alias, entry("Z", 0, 3).withAlias(true))));
    assertThat(library.findMember(name("AA")).orElseThrow().name()).isEqualTo(name("M"));
  }

  @Test
  void aMemberThatDoesNotEndIsDamagedAndTheOthersAreShown() {
    directory(entry("A", 0, 3), entry("B", 1, 1));
    write(0, "A1", "");
    write(1, "B1");
    write(2, "B2");
    PartitionedDataSet library = PartitionedDataSet.open(tracks, new Ttr(2, 1));
    assertThatThrownBy(() -> library.member(name("B")))
        .isInstanceOf(DamagedDataException.class)
        .hasMessage(
            "ALT2313S No end of file ends the member that begins at 000101"
                + " (volume in memory, cylinder 1, head 11, record 1, data set A.LIBRARY,"
                + " member B)");
    assertThat(shown(library))
        .containsExactly(
            "begin A", "000003", "end A", "begin B", "000101", "000201", "damaged B ALT2313S");
    assertThat(library.sizes()).containsOnlyKeys(new Ttr(0, 3));
  }

  @Test
  void aMemberThatIsNotWhereTheDirectorySaysIsDamaged() {
    directory(entry("A", 0, 1), entry("B", 0, 9), entry("C", 3, 1), entry("D", 1, 0));
    write(0, "X", "");
    PartitionedDataSet library = PartitionedDataSet.open(tracks, new Ttr(0, 4));
    assertThat(shown(library))
        .containsExactly(
            "damaged A ALT2311S", "damaged B ALT2312S", "damaged D ALT2312S", "damaged C ALT2310S");
    assertThatThrownBy(() -> library.member(name("C")))
        .hasMessage(
            "ALT2310S The member begins at 000301, and the data set has 3 tracks"
                + " (volume in memory, data set A.LIBRARY, member C)");
  }

  @Test
  void aTrackThatCannotBeReadDamagesTheMembersOnItOnly() {
    directory(entry("A", 0, 3), entry("B", 1, 1), entry("C", 2, 2));
    write(0, "A1");
    write(2, "", "C1", "");
    assertThat(shown(PartitionedDataSet.open(spoilt(), new Ttr(2, 3))))
        .containsExactly(
            "begin A",
            "000003",
            "damaged A ALT1201S",
            "damaged B ALT1201S",
            "begin C",
            "000202",
            "end C");
  }

  @Test
  void membersThatShareBlocksAreBothShownAndAreAFault() {
    directory(entry("A", 0, 3), entry("B", 0, 4));
    write(0, "A1", "A2", "");
    PartitionedDataSet library = PartitionedDataSet.open(tracks, new Ttr(0, 5));
    assertThat(shown(library))
        .containsExactly("begin A", "000003", "000004", "end A", "begin B", "000004", "end B");
    assertThat(library.sizes()).containsEntry(new Ttr(0, 4), new MemberSize(1, 2));
    assertThat(library.faults())
        .extracting(fault -> fault.id().value())
        .containsExactly("ALT2315S");
  }

  @Test
  void aDirectoryThatIsNoneIsRefusedWithItsPlace() {
    volume.write(Track.formatted(volume.geometry().address(20)));
    assertThatThrownBy(() -> PartitionedDataSet.open(tracks, Ttr.NONE))
        .isInstanceOf(DamagedDataException.class)
        .hasMessageStartingWith("ALT2306S");
    volume.write(
        Track.builder(volume.geometry().address(20)).add(Bytes.EMPTY, Bytes.zeros(80)).build());
    assertThatThrownBy(() -> PartitionedDataSet.open(tracks, Ttr.NONE))
        .hasMessage(
            "ALT2302S The record is not a directory block: 0 bytes of key and 80 of data instead"
                + " of 8 and 256 (volume in memory, cylinder 1, head 1, record 1, data set"
                + " A.LIBRARY)");
    for (int track : new int[] {20, 30, 31}) {
      volume.write(Track.empty(volume.geometry().address(track)));
    }
    assertThatThrownBy(() -> PartitionedDataSet.open(tracks, Ttr.NONE))
        .hasMessageStartingWith("ALT2303S");
  }

  @Test
  void aSequentialDataSetIsNoLibrary() {
    DrawnVolume drawn =
        DrawnVolume.of(
            """
            volume DRAWN1 3330 5
            sequential A.SEQ FB 80 3120 tracks 1 0
            """);
    assertThatThrownBy(() -> drawn.library("A.SEQ"))
        .isInstanceOf(AltresException.class)
        .hasMessageContaining("ALT2316S A.SEQ is no partitioned data set but PS");
  }

  /// One directory block, then the end of file: records 1 and 2 of the first track.
  private void directory(DirectoryEntry... entries) {
    Bytes block = PdsDirectory.pack(List.of(entries), 1).orElseThrow().blocks().getFirst();
    volume.write(
        Track.builder(volume.geometry().address(20))
            .add(block.slice(0, 8), block.from(8))
            .add(Bytes.EMPTY, Bytes.EMPTY)
            .build());
  }

  /// Records of a relative track, behind the directory on the first; an empty text is an end of
  /// file.
  private void write(int relative, String... records) {
    int track = tracks.volumeTrack(relative);
    Track.Builder builder =
        relative == 0
            ? volume.read(track).keep(2)
            : Track.builder(volume.geometry().address(track));
    for (String record : records) {
      builder.add(Bytes.EMPTY, data(record));
    }
    volume.write(builder.build());
  }

  /// The tracks, the second of which cannot be read.
  private DataSetTracks spoilt() {
    return DataSetTracks.of(new Spoilt(volume), tracks.name(), tracks.extents());
  }

  private record Spoilt(TrackReader volume) implements TrackReader {

    @Override
    public DeviceGeometry geometry() {
      return volume.geometry();
    }

    @Override
    public Place place() {
      return volume.place();
    }

    @Override
    public Track read(int track) {
      return track == 30
          ? Track.read(geometry().address(track), Bytes.zeros(64), place())
          : volume.read(track);
    }
  }

  private static Bytes data(String text) {
    return text.isEmpty()
        ? Bytes.EMPTY
        : Bytes.of(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
  }

  private static MemberBlock block(int track, int record, String data) {
    return new MemberBlock(new Ttr(track, record), data(data));
  }

  private static DirectoryEntry entry(String name, int track, int record) {
    return DirectoryEntry.of(name(name), new Ttr(track, record));
  }

  private static MemberName name(String name) {
    return MemberName.of(name);
  }

  private static List<String> shown(PartitionedDataSet library) {
    List<String> seen = new ArrayList<>();
    library.forEachMember(
        new MemberVisitor() {
          @Override
          public void begin(LibraryMember member) {
            seen.add("begin " + member.name());
          }

          @Override
          public void block(MemberBlock block) {
            seen.add(block.ttr().toString());
          }

          @Override
          public void end(LibraryMember member) {
            seen.add("end " + member.name());
          }

          @Override
          public void damaged(LibraryMember member, DamagedDataException damage) {
            seen.add("damaged " + member.name() + " " + damage.problem().id());
          }
        });
    return seen;
  }
}
