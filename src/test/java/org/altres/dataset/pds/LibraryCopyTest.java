package org.altres.dataset.pds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.DeviceType;
import org.altres.dasd.Track;
import org.altres.dasd.TrackReader;
import org.altres.dasd.TrackWriter;
import org.altres.dasd.Volser;
import org.altres.dasd.image.VolumeImage;
import org.altres.dasd.image.VolumeImages;
import org.altres.dasd.vtoc.AllocationRequest;
import org.altres.dasd.vtoc.AllocationRequest.Attributes;
import org.altres.dasd.vtoc.AllocationRequest.Space;
import org.altres.dasd.vtoc.DataSetLabel;
import org.altres.dasd.vtoc.DataSetOrganization;
import org.altres.dasd.vtoc.VolumeInitializer;
import org.altres.dasd.vtoc.Vtoc;
import org.altres.dasd.vtoc.VtocCheck;
import org.altres.dasd.vtoc.VtocEditor;
import org.altres.dataset.Ttr;
import org.altres.message.Place;
import org.altres.storage.FileStorage;
import org.altres.testing.Corpus;
import org.altres.testing.MemoryTracks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Real libraries, copied member by member to a volume of another device type.
class LibraryCopyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dasd/LOD001.3380.cckd",
        "dasd/RAKF01.3350.cckd",
        "dasd/pub010.241.cckd",
        "dasd/pub011.271.cckd",
        "dasd/smp003.14b.cckd",
        "made/alt330.cckd",
        "made/alt380.cckd",
        "made/altfrg.cckd"
      })
  void aCopyHasTheSameMembersAndItsTtrsLeadToTheSameBlocks(String file) {
    MemoryTracks target = new MemoryTracks(new DeviceGeometry(DeviceType.T3390, 300));
    VolumeInitializer.initialize(
        target, new Volser("COPY01"), VolumeInitializer.Options.standard(target.geometry()));
    try (VolumeImage source = VolumeImages.open(new FileStorage(), Corpus.file(file))) {
      for (DataSetLabel label : Vtoc.read(source).dataSets()) {
        if (label.dsorg() == DataSetOrganization.PO) {
          PartitionedDataSet from = PartitionedDataSet.open(source, label);
          LibraryEditor to = allocate(target, from, label);
          to.batch(() -> from.members().forEach(member -> to.add(from.contents(member))));
          assertThat(to.notes()).isEmpty();
          PartitionedDataSet copy = to.read();
          assertThat(copy.faults()).isEmpty();
          assertThat(described(copy)).isEqualTo(described(from));
          assertThat(to.compress()).isZero();
        }
      }
    }
    assertThat(VtocCheck.check(target)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dasd/LOD001.3380.cckd",
        "dasd/RAKF01.3350.cckd",
        "dasd/pub010.241.cckd",
        "dasd/smp003.14b.cckd",
        "made/alt330.cckd",
        "made/alt350.cckd",
        "made/alt390.cckd",
        "made/altfrg.cckd"
      })
  void aRealLibraryIsCompressedInPlaceAndKeepsWhatWasNotDeleted(String file) {
    try (VolumeImage image = VolumeImages.open(new FileStorage(), Corpus.file(file))) {
      Overlay volume = new Overlay(image, new HashMap<>());
      for (DataSetLabel label : Vtoc.read(volume).dataSets()) {
        if (label.dsorg() == DataSetOrganization.PO) {
          LibraryEditor editor = LibraryEditor.open(volume, label);
          int before = editor.read().members().size();
          editor.batch(() -> deleteEveryThird(editor));
          List<Object> kept = described(editor.read());
          int freed = editor.compress();
          PartitionedDataSet compressed = editor.read();
          assertThat(described(compressed)).isEqualTo(kept);
          assertThat(compressed.faults()).isEmpty();
          assertThat(freed).isNotNegative();
          assertThat(compressed.members().size()).isLessThanOrEqualTo(before);
          assertThat(compressed.sizes()).hasSameSizeAs(compressed.members());
        }
      }
    }
  }

  private static void deleteEveryThird(LibraryEditor editor) {
    List<DirectoryEntry> entries = List.copyOf(editor.entries());
    for (int i = 0; i < entries.size(); i += 3) {
      editor.delete(entries.get(i).name());
    }
  }

  /// A volume of the corpus with what was written over it in memory.
  private record Overlay(TrackReader image, Map<Integer, Track> written) implements TrackWriter {

    @Override
    public DeviceGeometry geometry() {
      return image.geometry();
    }

    @Override
    public Place place() {
      return image.place();
    }

    @Override
    public Track read(int track) {
      Track found = written.get(track);
      return found == null ? image.read(track) : found;
    }

    @Override
    public void write(Track track) {
      written.put(geometry().index(track.address()), track);
    }
  }

  private static LibraryEditor allocate(
      MemoryTracks target, PartitionedDataSet from, DataSetLabel label) {
    Attributes attributes =
        new Attributes(
            Attributes.PARTITIONED,
            label.recfmByte(),
            label.recordLength(),
            label.blockSize(),
            label.keyLength());
    int directory = PdsDirectory.blocksFor(from.entries()) + 1;
    DataSetLabel allocated =
        new VtocEditor(target)
            .allocate(
                new AllocationRequest(
                    label.dsname(),
                    Space.cylinders(2, 5).withDirectory(directory),
                    attributes,
                    LocalDate.of(2026, 11, 20)));
    return LibraryEditor.format(target, allocated, directory);
  }

  /// Each entry with the data of its blocks; TTRs in user data as the number of the block.
  private static List<Object> described(PartitionedDataSet library) {
    List<Object> all = new ArrayList<>();
    for (DirectoryEntry entry : library.entries()) {
      List<MemberBlock> blocks = new ArrayList<>();
      library.blocks(entry, blocks::add);
      List<Ttr> places = blocks.stream().map(MemberBlock::ttr).toList();
      List<Integer> pointers =
          entry.userTtrs().stream().map(ttrn -> places.indexOf(ttrn.ttr())).toList();
      all.add(
          List.of(
              entry.name(),
              entry.indicator(),
              entry.userData().from(4 * entry.userTtrs().size()),
              pointers,
              blocks.stream().map(MemberBlock::data).toList()));
    }
    return all;
  }
}
