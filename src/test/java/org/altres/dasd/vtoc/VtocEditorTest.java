package org.altres.dasd.vtoc;

import static org.altres.dasd.vtoc.AllocationRequest.Space.blocks;
import static org.altres.dasd.vtoc.AllocationRequest.Space.cylinders;
import static org.altres.dasd.vtoc.AllocationRequest.Space.tracks;
import static org.altres.dasd.vtoc.Drawn.library;
import static org.altres.dasd.vtoc.Drawn.map;
import static org.altres.dasd.vtoc.Drawn.sequential;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.altres.bytes.Bytes;
import org.altres.dasd.Cchh;
import org.altres.dasd.Cchhr;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.DeviceType;
import org.altres.dasd.Dsname;
import org.altres.dasd.Extent;
import org.altres.dasd.Track;
import org.altres.dasd.Volser;
import org.altres.message.AltresException;
import org.altres.testing.MemoryTracks;
import org.junit.jupiter.api.Test;

class VtocEditorTest {

  private final MemoryTracks volume = Drawn.volume(3);
  private final VtocEditor editor = new VtocEditor(volume);

  @Test
  void anAllocatedDataSetHasTheLabelThatWasAskedFor() {
    DataSetLabel made = editor.allocate(sequential("A.CARDS", tracks(4, 2)));

    assertThat(made.format1().bytes())
        .isEqualTo(
            Bytes.ofHex(
                "C14BC3C1D9C4E2"
                    + "40".repeat(37)
                    + "F1 C4D9C1E6D5F1 0001 7E0144 000000 01 00 00"
                    + "C9C2D4D6E2E5E2F2 4040404040 000000 00 000000 4000 90 00 0C30 0050 00 0000"
                    + "80 80000002 000000 0000 00 00 01 00 00000002 00000005"
                    + "00".repeat(20)
                    + "0000000000"));
    assertThat(made.location()).isEqualTo(new Cchhr(new Cchh(0, 1), 3));
    assertThat(made.extents()).containsExactly(new Extent(2, 5));
    assertThat(map(editor.vtoc()))
        .containsExactly("0-0 label", "1-1 VTOC", "2-5 A.CARDS 0", "6-44 free");
    Format4Dscb format4 = editor.vtoc().format4();
    assertThat(format4.freeSlots()).isEqualTo(47);
    assertThat(format4.highestFormat1()).isEqualTo(made.location());
  }

  @Test
  void aNewDataSetReadsAsEmptyWhateverItsTracksHeld() {
    Cchh address = volume.geometry().address(2);
    volume.write(Track.builder(address).add(Bytes.EMPTY, Bytes.filled(80, 0xC1)).build());

    editor.allocate(sequential("A.CARDS", tracks(1, 0)));

    assertThat(volume.read(2)).isEqualTo(Track.formatted(address));
  }

  @Test
  void cylindersAreWholeOnes() {
    editor.allocate(sequential("A.SMALL", tracks(1, 0)));
    DataSetLabel made = editor.allocate(sequential("A.LARGE", cylinders(1, 1)));

    assertThat(made.entries())
        .containsExactly(new ExtentEntry(0x81, 0, new Cchh(1, 0), new Cchh(1, 14)));
    assertThat(map(editor.vtoc()))
        .containsExactly(
            "0-0 label", "1-1 VTOC", "2-2 A.SMALL 0", "3-14 free", "15-29 A.LARGE 0", "30-44 free");
  }

  @Test
  void blocksAreCountedByWhatFitsOnATrackWithTheDirectoryOnTop() {
    DataSetLabel plain = editor.allocate(sequential("A.PLAIN", blocks(3120, 31, 16)));
    DataSetLabel library = editor.allocate(library("A.LIB", blocks(3120, 30, 0).withDirectory(45)));

    assertThat(plain.tracks()).isEqualTo(3);
    assertThat(library.tracks()).isEqualTo(2 + 2);
    assertThat(editor.extend(plain).tracks()).isEqualTo(3 + 2);
    assertThat(plain.format1().averageBlockLength()).contains(3120);
  }

  @Test
  void theSmallestRunThatHoldsItIsTaken() {
    fragment(12);

    DataSetLabel made = editor.allocate(sequential("A.NEW", tracks(1, 0)));

    assertThat(made.extents()).containsExactly(new Extent(2, 2));
  }

  @Test
  void whatNoRunHoldsIsGivenInPiecesLargestFirst() {
    editor.allocate(sequential("A.A", tracks(3, 0)));
    editor.allocate(sequential("A.B", tracks(2, 0)));
    editor.allocate(sequential("A.C", tracks(5, 0)));
    editor.allocate(sequential("A.D", tracks(31, 0)));
    editor.scratch(Dsname.of("A.A"));
    editor.scratch(Dsname.of("A.C"));

    assertThatThrownBy(() -> editor.allocate(sequential("A.WHOLE", tracks(8, 0).inOnePiece())))
        .hasMessageContaining(
            "ALT1253S No space: 8 tracks are needed in at most 1 pieces; 10 tracks are free, "
                + "the largest run has 5");
    DataSetLabel made = editor.allocate(sequential("A.NEW", tracks(9, 0)));

    assertThat(made.extents())
        .containsExactly(new Extent(7, 11), new Extent(2, 4), new Extent(43, 43));
    assertThat(map(editor.vtoc())).contains("44-44 free");
    assertThat(made.relativeTrack(3)).hasValue(6);
    assertThat(made.volumeTrack(8)).hasValue(43);
    assertThat(made.volumeTrack(9)).isEmpty();
  }

  @Test
  void noSpaceSaysWhatIsNeededAndWhatIsThere() {
    assertThatThrownBy(() -> editor.allocate(sequential("A.NEW", cylinders(3, 0))))
        .isInstanceOf(AltresException.class)
        .hasMessageContaining(
            "3 cylinders are needed in at most 5 pieces; 2 cylinders are free, "
                + "the largest run has 2");
    assertThat(editor.vtoc().dataSets()).isEmpty();
  }

  @Test
  void extentsGoIntoAFormat3WhenThereAreMoreThanThree() {
    DataSetLabel dataSet = editor.allocate(sequential("A.GROWS", tracks(1, 1)));
    for (int i = 1; i < 6; i++) {
      editor.allocate(sequential("A.FENCE" + i, tracks(1, 0)));
      dataSet = editor.extend(dataSet);
    }

    assertThat(dataSet.extents())
        .containsExactlyElementsOf(
            IntStream.range(0, 6).mapToObj(i -> Extent.ofTracks(2 + 2 * i, 1)).toList());
    assertThat(dataSet.format1().extentCount()).isEqualTo(6);
    assertThat(dataSet.chain()).hasSize(1);
    assertThat(dataSet.chain().getFirst().dscb())
        .isEqualTo(
            Dscb.of(
                Bytes.ofHex(
                    "03030303 01 03 00000008 00000008 01 04 0000000A 0000000A"
                        + "01 05 0000000C 0000000C"
                        + "00".repeat(10)
                        + "F3"
                        + "00".repeat(95))));
    assertThat(dataSet.format1().next()).contains(dataSet.chain().getFirst().location());
    assertThat(editor.vtoc().format4().freeSlots()).isEqualTo(48 - 7);

    editor.scratch(dataSet.dsname());

    assertThat(editor.vtoc().format4().freeSlots()).isEqualTo(48 - 5);
    assertThat(editor.vtoc().freeSpace().runs()).hasSize(6);
  }

  @Test
  void anExtentGrowsWhereTheTracksBehindItAreFree() {
    DataSetLabel dataSet = editor.allocate(sequential("A.GROWS", tracks(2, 3)));

    assertThat(editor.extend(dataSet).extents()).containsExactly(new Extent(2, 6));
    assertThat(map(editor.vtoc()))
        .containsExactly("0-0 label", "1-1 VTOC", "2-6 A.GROWS 0", "7-44 free");
  }

  @Test
  void sixteenExtentsAreTheMost() {
    DataSetLabel dataSet = editor.allocate(sequential("A.GROWS", tracks(1, 1)));
    for (int i = 1; i < 16; i++) {
      editor.allocate(sequential("A.FENCE" + i, tracks(1, 0)));
      dataSet = editor.extend(dataSet);
    }
    editor.allocate(sequential("A.FENCE", tracks(1, 0)));
    DataSetLabel full = dataSet;

    assertThat(full.extents()).hasSize(16);
    assertThatThrownBy(() -> editor.extend(full))
        .hasMessageContaining("ALT1257S The data set A.GROWS has 16 extents and can have no more");
  }

  @Test
  void aDataSetWithoutSecondaryQuantityIsNotExtended() {
    DataSetLabel dataSet = editor.allocate(sequential("A.FIXED", tracks(1, 0)));

    assertThatThrownBy(() -> editor.extend(dataSet)).hasMessageContaining("ALT1256S");
  }

  @Test
  void scratchingEverythingLeavesTheVolumeAsItWasButForTheHighWaterMark() {
    Vtoc before = editor.vtoc();
    fragment(30);
    for (DataSetLabel dataSet : editor.vtoc().dataSets()) {
      editor.scratch(dataSet.dsname());
    }
    Vtoc after = editor.vtoc();

    assertThat(after.freeSpace()).isEqualTo(before.freeSpace());
    assertThat(after.slots().subList(1, after.slots().size()))
        .isEqualTo(before.slots().subList(1, before.slots().size()));
    assertThat(after.format4())
        .isEqualTo(before.format4().withCounts(new Cchhr(new Cchh(0, 1), 32), 48));
  }

  @Test
  void aNameIsChangedInPlaceAndIsThereOnce() {
    DataSetLabel old = editor.allocate(sequential("A.OLD", tracks(1, 0)));
    editor.allocate(sequential("A.OTHER", tracks(1, 0)));

    DataSetLabel renamed = editor.rename(Dsname.of("A.OLD"), Dsname.of("A.NEW"));

    assertThat(renamed.location()).isEqualTo(old.location());
    assertThat(renamed.format1()).isEqualTo(old.format1().withName(Dsname.of("A.NEW")));
    assertThatThrownBy(() -> editor.rename(Dsname.of("A.NEW"), Dsname.of("A.OTHER")))
        .hasMessageContaining("ALT1251S There is a data set A.OTHER on the volume");
    assertThatThrownBy(() -> editor.rename(Dsname.of("A.OLD"), Dsname.of("A.NEWER")))
        .hasMessageContaining("ALT1252S There is no data set A.OLD on the volume");
    assertThatThrownBy(() -> editor.allocate(sequential("A.NEW", tracks(1, 0))))
        .hasMessageContaining("ALT1251S");
  }

  @Test
  void whatIsBehindTheLastBlockIsReleased() {
    DataSetLabel made = editor.allocate(sequential("A.TRACKS", tracks(10, 0)));
    Cchh third = volume.geometry().address(4);
    volume.write(
        Track.builder(third)
            .add(Bytes.EMPTY, Bytes.zeros(3120))
            .add(Bytes.EMPTY, Bytes.EMPTY)
            .build());
    editor.updateFormat1(made, made.format1().withLastUsed(2, 1, 54910));
    DataSetLabel whole = editor.allocate(sequential("A.CYLS", cylinders(2, 0)));
    volume.write(
        Track.builder(volume.geometry().address(29)).add(Bytes.EMPTY, Bytes.zeros(56664)).build());
    editor.updateFormat1(whole, whole.format1().withLastUsed(14, 1, 0));

    assertThat(editor.release(made.dsname()).extents()).containsExactly(new Extent(2, 4));
    assertThat(editor.release(whole.dsname()).extents())
        .as("the end of file of the last track is on the next one")
        .containsExactly(new Extent(15, 44));
    editor.updateFormat1(
        whole, editor.vtoc().find(whole.dsname()).orElseThrow().format1().withLastUsed(3, 0, 0));
    assertThat(editor.release(whole.dsname()).extents()).containsExactly(new Extent(15, 29));
    assertThat(map(editor.vtoc()))
        .containsExactly(
            "0-0 label", "1-1 VTOC", "2-4 A.TRACKS 0", "5-14 free", "15-29 A.CYLS 0", "30-44 free");
  }

  @Test
  void aLibraryWhoseLabelDoesNotSayWhatIsUsedIsNotReleased() {
    DataSetLabel made = editor.allocate(library("A.LIB", tracks(9, 0).withDirectory(100)));

    assertThat(editor.release(made.dsname())).isEqualTo(made);
  }

  @Test
  void releasingTakesWholeExtentsAndTheirFormat3() {
    DataSetLabel dataSet = editor.allocate(sequential("A.GROWS", tracks(1, 1)));
    for (int i = 1; i < 6; i++) {
      editor.allocate(sequential("A.FENCE" + i, tracks(1, 0)));
      dataSet = editor.extend(dataSet);
    }

    DataSetLabel released = editor.release(dataSet.dsname());

    assertThat(released.extents()).containsExactly(new Extent(2, 2));
    assertThat(released.chain()).isEmpty();
    assertThat(editor.vtoc().format4().freeSlots()).isEqualTo(48 - 6);
  }

  @Test
  void anUpdateOfALabelThatIsNotAsItWasReadIsRefused() {
    DataSetLabel old = editor.allocate(sequential("A.GROWS", tracks(1, 1)));
    editor.extend(old);

    assertThatThrownBy(() -> editor.updateFormat1(old, old.format1().withLastUsed(0, 1, 0)))
        .hasMessageContaining("ALT1260S The label of A.GROWS is not as it was when it was read");
    editor.scratch(old.dsname());
    assertThatThrownBy(() -> editor.updateFormat1(old, old.format1().withLastUsed(0, 1, 0)))
        .hasMessageContaining("ALT1260S");
  }

  @Test
  void theFreeSpaceChainGrowsAndShrinksWithTheRuns() {
    MemoryTracks large = Drawn.volume(DeviceType.T3390, 20, 4);
    VtocEditor edited = new VtocEditor(large);
    for (int i = 0; i < 130; i++) {
      edited.allocate(sequential("A.D" + i, tracks(1, 0)));
    }
    for (int i = 0; i < 130; i += 2) {
      edited.scratch(Dsname.of("A.D" + i));
    }

    assertThat(edited.vtoc().freeSpace().runs()).hasSize(66);
    assertThat(format5s(edited.vtoc())).isEqualTo(3);
    assertThat(edited.vtoc().freeSpace()).isEqualTo(edited.vtoc().unusedSpace());

    for (int i = 1; i < 130; i += 2) {
      edited.scratch(Dsname.of("A.D" + i));
    }
    assertThat(map(edited.vtoc())).containsExactly("0-0 label", "1-4 VTOC", "5-299 free");
    assertThat(format5s(edited.vtoc())).isEqualTo(1);
    assertThat(edited.vtoc().format4().freeSlots()).isEqualTo(198);
  }

  private static long format5s(Vtoc vtoc) {
    return vtoc.slots().stream().filter(slot -> slot.dscb() instanceof Format5Dscb).count();
  }

  @Test
  void aFullVtocSaysWhatIsMissingAndNothingIsWritten() {
    MemoryTracks large = Drawn.volume(10);
    VtocEditor edited = new VtocEditor(large);
    for (int i = 0; i < 48; i++) {
      edited.allocate(sequential("A.D" + i, tracks(1, 0)));
    }
    List<Vtoc.Slot> before = edited.vtoc().slots();

    assertThatThrownBy(() -> edited.allocate(sequential("A.NEW", tracks(1, 0))))
        .hasMessageContaining("ALT1254S The VTOC is full: 1 DSCBs are needed, 0 are free");
    assertThat(edited.vtoc().slots()).isEqualTo(before);
  }

  @Test
  void aDirectoryThatDoesNotFitInTheFirstExtentIsRefused() {
    assertThat(editor.allocate(library("A.FITS", tracks(2, 0).withDirectory(45))).tracks())
        .isEqualTo(2);
    assertThatThrownBy(() -> editor.allocate(library("A.LIB", tracks(1, 0).withDirectory(45))))
        .hasMessageContaining("its 45 blocks take 2 tracks, the first extent has 1");
    assertThatThrownBy(() -> library("A.LIB", tracks(1, 0)))
        .hasMessageContaining("a partitioned data set needs directory blocks");
  }

  @Test
  void aVolumeOfMoreTracksThanFormat5CountsKeepsItMarkedAsNotValid() {
    MemoryTracks large = new MemoryTracks(new DeviceGeometry(DeviceType.T3390, 10017));
    VolumeInitializer.initialize(
        large, new Volser("LARGE1"), VolumeInitializer.Options.standard(large.geometry()));
    VtocEditor edited = new VtocEditor(large);

    DataSetLabel low = edited.allocate(sequential("A.LOW", cylinders(4369, 0)));
    DataSetLabel high = edited.allocate(sequential("A.HIGH", cylinders(4000, 0)));

    assertThat(low.tracks()).isEqualTo(65535);
    assertThat(high.extents().getFirst().first()).isGreaterThan(65535);
    assertThat(edited.vtoc().format4().indicators()).isEqualTo(0x80);
    assertThat(edited.vtoc().freeSpace().tracks())
        .isEqualTo(10017 * 15 - 1 - edited.vtoc().extent().tracks() - 65535 - 60000);
    assertThatThrownBy(() -> edited.allocate(sequential("A.MORE", cylinders(4370, 0))))
        .hasMessageContaining("ALT1258S");
  }

  @Test
  void anotherSerialGoesIntoTheLabelsThatNamedTheOldOne() {
    DataSetLabel here = editor.allocate(sequential("A.HERE", tracks(1, 0)));
    DataSetLabel there = editor.allocate(sequential("A.THERE", tracks(1, 0)));
    editor.updateFormat1(there, there.format1().withVolser(new Volser("OTHER1")));

    VtocEditor.relabel(volume, new Volser("NEW001"));

    Vtoc vtoc = editor.vtoc();
    assertThat(vtoc.label().volser()).contains(new Volser("NEW001"));
    assertThat(vtoc.find(here.dsname()).orElseThrow().format1().volser())
        .contains(new Volser("NEW001"));
    assertThat(vtoc.find(there.dsname()).orElseThrow().format1().volser())
        .contains(new Volser("OTHER1"));
  }

  /// Data sets of one track each, every second one scratched again.
  private void fragment(int count) {
    for (int i = 0; i < count; i++) {
      editor.allocate(sequential("A.F" + i, tracks(1, 0)));
    }
    for (int i = 0; i < count; i += 2) {
      editor.scratch(Dsname.of("A.F" + i));
    }
  }
}
