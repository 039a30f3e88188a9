package org.altres.dataset.pds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.dasd.Cchh;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.DeviceType;
import org.altres.dasd.Dsname;
import org.altres.dasd.Extent;
import org.altres.dasd.Track;
import org.altres.dasd.TrackReader;
import org.altres.dasd.image.VolumeImage;
import org.altres.dasd.image.VolumeImages;
import org.altres.dasd.vtoc.DataSetLabel;
import org.altres.dasd.vtoc.DataSetOrganization;
import org.altres.dasd.vtoc.Vtoc;
import org.altres.dataset.DataSetTracks;
import org.altres.dataset.Ttr;
import org.altres.message.AltresException;
import org.altres.message.DamagedDataException;
import org.altres.message.Place;
import org.altres.storage.FileStorage;
import org.altres.testing.Corpus;
import org.altres.testing.DrawnVolume;
import org.altres.testing.Fuzz;
import org.junit.jupiter.api.Test;

/// Directories and libraries that lie.
class LibraryFuzzTest {

  private static final int TRACKS = 3;

  private final DrawnVolume drawn =
      DrawnVolume.of(
          """
          volume FUZZED 2311 10
          library A.LIBRARY FB 80 160 tracks 3 0 directory 3
          member A
            ONE
            TWO
          member B
            THREE
          alias C B
          """);

  @Test
  void aDirectoryIsReadOrRefused() {
    List<Bytes> seeds = new ArrayList<>();
    seeds.add(joined(drawn.library("A.LIBRARY").directory().blocks()));
    List<DirectoryEntry> entries = new ArrayList<>();
    for (int i = 10; i < 40; i++) {
      entries.add(
          new DirectoryEntry(
              MemberName.of("M" + i), new Ttr(i, 1), 0x20 | 12, Bytes.filled(24, i)));
    }
    seeds.add(joined(PdsDirectory.pack(entries, 6).orElseThrow().blocks()));
    for (String volume : List.of("made/alt330.cckd", "made/altfrg.cckd", "dasd/smp003.14b.cckd")) {
      try (VolumeImage image = VolumeImages.open(new FileStorage(), Corpus.file(volume))) {
        for (DataSetLabel label : Vtoc.read(image).dataSets()) {
          if (label.dsorg() == DataSetOrganization.PO) {
            seeds.add(joined(PartitionedDataSet.open(image, label).directory().blocks()));
          }
        }
      }
    }
    Fuzz.run("directory", seeds, LibraryFuzzTest::readDirectory);
  }

  private static Bytes joined(List<Bytes> blocks) {
    Bytes.Builder all = new Bytes.Builder();
    blocks.forEach(all::add);
    return all.build();
  }

  private static void readDirectory(Bytes bytes) {
    List<Bytes> blocks = new ArrayList<>();
    int whole = bytes.length() / PdsDirectory.BLOCK_LENGTH;
    for (int i = 0; i < whole; i++) {
      blocks.add(bytes.slice(i * PdsDirectory.BLOCK_LENGTH, PdsDirectory.BLOCK_LENGTH));
    }
    PdsDirectory directory = PdsDirectory.read(blocks, index -> Place.of("block", index));
    directory.faults().forEach(fault -> fault.toString());
    int length = 0;
    for (DirectoryEntry entry : directory.entries()) {
      length += entry.toBytes().length();
      entry.statistics();
      entry.userTtrs();
      assertThat(directory.find(entry.name())).isPresent();
    }
    assertThat(length).isLessThanOrEqualTo(bytes.length());
    assertThat(directory.blocks()).isEqualTo(blocks);
    LibraryMember.group(directory.entries());
  }

  @Test
  void aLibraryIsWalkedOrRefusedWhateverItsTracksSay() {
    DataSetLabel label = drawn.label("A.LIBRARY");
    Extent extent = label.extents().getFirst();
    Bytes.Builder seed = new Bytes.Builder();
    for (int i = 0; i < TRACKS; i++) {
      Bytes image = drawn.tracks().read(extent.first() + i).image();
      seed.u16(image.length()).add(image);
    }
    Fuzz.run("library", List.of(seed.build()), bytes -> walk(bytes, extent, label));
  }

  private void walk(Bytes bytes, Extent extent, DataSetLabel label) {
    SpoiltTracks volume = new SpoiltTracks(drawn, extent, bytes);
    PartitionedDataSet library =
        PartitionedDataSet.open(
            DataSetTracks.of(volume, Dsname.of("A.LIBRARY"), List.of(extent)),
            PartitionedDataSet.lastUsed(label));
    library.faults().forEach(fault -> fault.toString());
    library.sizes();
    Counter counter = new Counter();
    try {
      library.forEachMember(counter);
    } catch (DamagedDataException overlap) {
      assertThat(overlap.problem().id()).hasToString("ALT2317S");
    }
    assertThat(counter.shown).isLessThanOrEqualTo(library.members().size());
    for (DirectoryEntry entry : library.entries()) {
      try {
        library.member(entry.name()).orElseThrow().fingerprint();
      } catch (AltresException damage) {
        assertThat(damage.problem().place().toString()).contains("data set A.LIBRARY");
      }
    }
  }

  /// The drawn volume with other bytes in the place of the library's tracks.
  private record SpoiltTracks(DrawnVolume drawn, Extent extent, Bytes bytes)
      implements TrackReader {

    @Override
    public DeviceGeometry geometry() {
      return new DeviceGeometry(DeviceType.T2311, 10);
    }

    @Override
    public Place place() {
      return Place.of("volume", "FUZZED");
    }

    @Override
    public Track read(int track) {
      if (!extent.contains(track)) {
        return drawn.tracks().read(track);
      }
      int at = 0;
      for (int i = extent.first(); i < track && at + 2 <= bytes.length(); i++) {
        at += 2 + bytes.u16(at);
      }
      Cchh address = geometry().address(track);
      int start = Math.min(at + 2, bytes.length());
      int length = at + 2 <= bytes.length() ? Math.min(bytes.u16(at), bytes.length() - start) : 0;
      return Track.read(address, bytes.slice(start, length), place());
    }
  }

  private static final class Counter implements MemberVisitor {

    private int shown;

    @Override
    public void begin(LibraryMember member) {}

    @Override
    public void block(MemberBlock block) {
      assertThat(block.ttr().track()).isLessThan(TRACKS);
    }

    @Override
    public void end(LibraryMember member) {
      shown++;
    }

    @Override
    public void damaged(LibraryMember member, DamagedDataException damage) {
      shown++;
      assertThat(damage.problem().place().toString())
          .contains("data set A.LIBRARY, member " + member.name());
    }
  }
}
