package org.altres.dataset.pds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.dasd.Extent;
import org.altres.dasd.Track;
import org.altres.dasd.image.VolumeImage;
import org.altres.dasd.image.VolumeImages;
import org.altres.dasd.vtoc.DataSetLabel;
import org.altres.dasd.vtoc.VtocCheck;
import org.altres.dataset.RecordFormat;
import org.altres.dataset.Ttr;
import org.altres.message.AltresException;
import org.altres.storage.FileStorage;
import org.altres.testing.Corpus;
import org.altres.testing.DrawnVolume;
import org.altres.testing.MemoryTracks;
import org.junit.jupiter.api.Test;

class LibraryEditorTest {

  private static final RecordFormat CARDS = RecordFormat.cards(3120);

  private final DrawnVolume volume =
      DrawnVolume.of(
          """
          volume DRAWN1 3390 4
          library ALT.PARMLIB FB 80 3120 tracks 2 1 directory 3
          member IEASYS00
            CMD=00,
            SYSNAME=ALT
          member LNKLST00
            SYS1.LINKLIB
          alias LNKLSTXX LNKLST00
          library ALT.LINKLIB U 0 6144 tracks 1 1 directory 2
          member PROGRAM
            C1C2C3
            C4
          """);

  @Test
  void aDrawnLibraryHasItsMembersWhereStowPutsThem() {
    PartitionedDataSet library = volume.library("ALT.PARMLIB");
    assertThat(library.entries())
        .containsExactly(
            DirectoryEntry.of(name("IEASYS00"), new Ttr(0, 5)),
            new DirectoryEntry(name("LNKLSTXX"), new Ttr(0, 7), 0x80, Bytes.EMPTY),
            DirectoryEntry.of(name("LNKLST00"), new Ttr(0, 7)));
    assertThat(library.lastUsed()).isEqualTo(new Ttr(0, 8));
    assertThat(library.directoryEnd()).isEqualTo(new Ttr(0, 4));
    assertThat(library.member(name("LNKLSTXX")).orElseThrow().name()).isEqualTo(name("LNKLST00"));
    assertSound();
  }

  @Test
  void lastUsedAndTrackBalanceAreThoseOfARealLibrary() {
    DrawnVolume drawn =
        DrawnVolume.of(
            """
            volume DRAWN1 3390 3
            library ALT.PARMLIB FB 80 3120 tracks 1 0 directory 3
            """);
    LibraryEditor editor = drawn.editor("ALT.PARMLIB");
    editor.add(MemberContents.of(name("IEASYS00"), List.of(Bytes.filled(160, 0x40))));
    editor.add(
        MemberContents.of(
            name("COMMND00"), List.of(Bytes.filled(3120, 0x40), Bytes.filled(880, 0x40))));
    editor.add(MemberContents.of(name("LNKLST00"), List.of(Bytes.filled(160, 0x40))));
    DataSetLabel label = drawn.label("ALT.PARMLIB");
    assertThat(label.lastUsed()).isEqualTo(0x00000B);
    assertThat(label.format1().trackBalance()).isEqualTo(0xAFFA);
    assertThat(label.format1().lastDirectoryBlockUsed()).isEqualTo(2 + 3 * 12 + 12);
  }

  @Test
  void replacingLeavesTheOldBlocksAndOtherNames() {
    LibraryEditor editor = volume.editor("ALT.PARMLIB");
    editor.replace(member("LNKLST00", "SYS1.LINKLIB,", "SYS2.LINKLIB"));
    PartitionedDataSet library = volume.library("ALT.PARMLIB");
    assertThat(library.find(name("LNKLST00")).orElseThrow().ttr()).isEqualTo(new Ttr(0, 9));
    assertThat(library.find(name("LNKLSTXX")).orElseThrow().ttr()).isEqualTo(new Ttr(0, 7));
    assertThat(library.member(name("LNKLSTXX")).orElseThrow().length()).isEqualTo(80);
    assertSound();
  }

  @Test
  void deletingAndRenamingChangeTheDirectoryOnly() {
    Track before = volume.tracks().read(firstTrack());
    LibraryEditor editor = volume.editor("ALT.PARMLIB");
    editor.delete(name("LNKLST00"));
    editor.rename(name("IEASYS00"), name("IEASYS01"));
    assertThat(volume.library("ALT.PARMLIB").entries())
        .extracting(entry -> entry.name().value())
        .containsExactly("IEASYS01", "LNKLSTXX");
    Track after = volume.tracks().read(firstTrack());
    assertThat(after.records().subList(3, 8)).isEqualTo(before.records().subList(3, 8));
    assertSound();
  }

  @Test
  void aNameThatIsThereIsNotAddedAndOneThatIsNotThereIsNotChanged() {
    LibraryEditor editor = volume.editor("ALT.PARMLIB");
    assertRefused("ALT2320S", () -> editor.add(member("LNKLSTXX", "A")));
    assertRefused("ALT2320S", () -> editor.rename(name("IEASYS00"), name("LNKLST00")));
    assertRefused("ALT2320S", () -> editor.addAlias(name("IEASYS00"), name("LNKLST00")));
    assertRefused("ALT2321S", () -> editor.delete(name("NOTHERE")));
    assertRefused("ALT2321S", () -> editor.addAlias(name("NOTHERE"), name("ALIAS")));
  }

  @Test
  void aFullDirectoryIsRefusedAndNothingIsWritten() {
    LibraryEditor editor = volume.editor("ALT.PARMLIB");
    List<String> added = new ArrayList<>();
    while (added.size() < 59) { // 3 blocks of 21, 21 and 20 entries
      added.add("M" + added.size());
      editor.add(member(added.getLast(), added.getLast()));
    }
    DrawnVolume before = volume.copy();
    assertThatThrownBy(() -> editor.add(member("ONEMORE", "X")))
        .isInstanceOf(AltresException.class)
        .hasMessageContaining(
            "no room for ONEMORE: 4 blocks would be needed, and it has 3, of which 0 are free");
    assertSameTracks(before);
    assertSound();
  }

  @Test
  void aFullLibraryIsExtendedAndThenRefusedWithNeedAndHave() {
    LibraryEditor editor = volume.editor("ALT.PARMLIB");
    List<Bytes> blocks = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      blocks.add(Bytes.filled(3120, i));
    }
    assertThat(editor.label().tracks()).isEqualTo(2);
    editor.add(MemberContents.of(name("BIG"), blocks));
    editor.add(MemberContents.of(name("BIGGER"), blocks));
    assertThat(editor.label().tracks()).isEqualTo(3);
    assertThat(volume.library("ALT.PARMLIB").member(name("BIGGER")).orElseThrow().blocks())
        .extracting(MemberBlock::data)
        .isEqualTo(blocks);
    List<Bytes> huge = new ArrayList<>();
    for (int i = 0; i < 15 * 60; i++) {
      huge.add(Bytes.filled(3120, i));
    }
    assertThatThrownBy(() -> editor.add(MemberContents.of(name("HUGE"), huge)))
        .isInstanceOf(AltresException.class)
        .hasMessageContaining("ALT2323S The library needs 63 tracks and has ");
    assertThat(volume.library("ALT.PARMLIB").find(name("HUGE"))).isEmpty();
    assertSound();
  }

  @Test
  void blocksThatTheFormatDoesNotAllowAreRefused() {
    LibraryEditor cards = volume.editor("ALT.PARMLIB");
    assertRefused("ALT2511S", () -> cards.add(blocks("A", Bytes.zeros(81))));
    assertRefused("ALT2324S", () -> cards.add(blocks("A", Bytes.zeros(3200))));
    MemberBlock keyed = new MemberBlock(Ttr.NONE, Bytes.zeros(4), Bytes.zeros(80));
    assertRefused(
        "ALT2326S",
        () ->
            cards.add(
                new MemberContents(
                    List.of(DirectoryEntry.of(name("A"), Ttr.NONE)), List.of(keyed))));
    assertThat(volume.library("ALT.PARMLIB").entries()).hasSize(3);
  }

  @Test
  void aBatchIsDoneWhollyOrNotAtAll() {
    LibraryEditor editor = volume.editor("ALT.PARMLIB");
    assertRefused(
        "ALT2320S",
        () ->
            editor.batch(() -> {
              editor.add(member("NEW", "A"));
              editor.delete(name("IEASYS00"));
              editor.add(member("LNKLST00", "B"));
            }));
    assertThat(volume.library("ALT.PARMLIB").entries())
        .extracting(entry -> entry.name().value())
        .containsExactly("IEASYS00", "LNKLSTXX", "LNKLST00");
    editor.batch(() -> {
      editor.add(member("NEW", "A"));
      editor.delete(name("IEASYS00"));
    });
    assertThat(volume.library("ALT.PARMLIB").entries())
        .extracting(entry -> entry.name().value())
        .containsExactly("LNKLSTXX", "LNKLST00", "NEW");
    assertSound();
  }

  @Test
  void aMemberWithoutBlocksIsItsEndOfFile() {
    LibraryEditor editor = volume.editor("ALT.PARMLIB");
    editor.add(MemberContents.of(name("EMPTY"), List.of()));
    assertThat(volume.library("ALT.PARMLIB").member(name("EMPTY")).orElseThrow().blocks())
        .isEmpty();
    assertSound();
  }

  @Test
  void ttrsInUserDataAndNoteListsFollowTheirBlocks() {
    Bytes userData = Bytes.ofHex("00010200 00010302 0000");
    DirectoryEntry entry = new DirectoryEntry(name("OVERLAY"), Ttr.ofHex("000101"), 0x45, userData);
    MemberContents overlay =
        new MemberContents(
            List.of(entry),
            List.of(
                new MemberBlock(Ttr.ofHex("000101"), Bytes.ofHex("AA")),
                new MemberBlock(Ttr.ofHex("000102"), Bytes.ofHex("BB")),
                new MemberBlock(Ttr.ofHex("000103"), Bytes.ofHex("00010200 00010400 09090900")),
                new MemberBlock(Ttr.ofHex("000104"), Bytes.ofHex("CC"))));
    volume.editor("ALT.LINKLIB").add(overlay);
    MemberContents found = volume.library("ALT.LINKLIB").member(name("OVERLAY")).orElseThrow();
    Ttr first = found.main().ttr();
    assertThat(first).isEqualTo(new Ttr(0, 7)); // 2 directory blocks, EOF, PROGRAM and its EOF
    assertThat(found.main().userData()).isEqualTo(Bytes.ofHex("00000800 00000902 0000"));
    assertThat(found.blocks().get(2).data()).isEqualTo(Bytes.ofHex("00000800 00000A00 09090900"));
  }

  @Test
  void aTtrThatIsNoneOfTheBlocksStaysAndIsTold() {
    DirectoryEntry entry =
        new DirectoryEntry(name("ODD"), Ttr.ofHex("000101"), 0x22, Bytes.ofHex("09090900"));
    LibraryEditor editor = volume.editor("ALT.LINKLIB");
    editor.add(
        new MemberContents(
            List.of(entry), List.of(new MemberBlock(Ttr.ofHex("000101"), Bytes.ofHex("AA")))));
    assertThat(editor.notes()).extracting(note -> note.id().value()).containsExactly("ALT2327W");
    assertThat(editor.find(name("ODD")).orElseThrow().userData())
        .isEqualTo(Bytes.ofHex("09090900"));
  }

  @Test
  void compressingTakesTheDeadSpaceAwayAndKeepsEveryMember() {
    LibraryEditor editor = volume.editor("ALT.PARMLIB");
    for (int round = 0; round < 10; round++) {
      editor.replace(member("IEASYS00", "ROUND", "" + round));
      editor.replace(
          MemberContents.of(name("BIG"), List.of(Bytes.filled(3120, round), Bytes.zeros(80))));
    }
    List<MemberContents> before = contents(volume.library("ALT.PARMLIB"));
    editor.compress();
    PartitionedDataSet after = volume.library("ALT.PARMLIB");
    assertThat(withoutPlaces(contents(after))).isEqualTo(withoutPlaces(before));
    assertThat(after.lastUsed()).isEqualTo(new Ttr(0, 4 + 2 + 2 + 3));
    assertThat(after.faults()).isEmpty();
    assertSound();
  }

  @Test
  void theDeadSpaceOfARealLibraryIsTakenAway() {
    try (VolumeImage image =
        VolumeImages.open(new FileStorage(), Path.of(Corpus.file("made/altfrg.cckd").toString()))) {
      MemoryTracks copy = new MemoryTracks(image.geometry());
      for (int track = 0; track < image.geometry().tracks(); track++) {
        copy.write(image.read(track));
      }
      DataSetLabel label =
          org.altres.dasd.vtoc.Vtoc.read(copy)
              .find(org.altres.dasd.Dsname.of("ALT.DEAD"))
              .orElseThrow();
      PartitionedDataSet dead = PartitionedDataSet.open(copy, label);
      List<MemberContents> before = contents(dead);
      assertThat(dead.find(name("REPL")).orElseThrow().ttr()).isEqualTo(Ttr.ofHex("000009"));
      LibraryEditor editor = LibraryEditor.open(copy, label);
      editor.compress();
      PartitionedDataSet after = PartitionedDataSet.open(copy, editor.label());
      assertThat(after.find(name("REPL")).orElseThrow().ttr()).isEqualTo(Ttr.ofHex("000004"));
      assertThat(after.lastUsed()).isEqualTo(Ttr.ofHex("000006"));
      assertThat(withoutPlaces(contents(after))).isEqualTo(withoutPlaces(before));
    }
  }

  @Test
  void whereTheSystemStoppedTheNextChangeGoesBehindTheLastMember() {
    LibraryEditor editor = volume.editor("ALT.PARMLIB");
    DataSetLabel stale = editor.label();
    editor.add(member("LATE", "WRITTEN BUT NOT CLOSED"));
    new org.altres.dasd.vtoc.VtocEditor(volume.tracks())
        .updateFormat1(editor.label(), stale.format1());
    assertThat(volume.library("ALT.PARMLIB").faults())
        .extracting(fault -> fault.id().value())
        .containsExactly("ALT2314S");
    volume.editor("ALT.PARMLIB").add(member("NEXT", "ONE"));
    assertThat(volume.library("ALT.PARMLIB").member(name("LATE")).orElseThrow().blocks())
        .hasSize(1);
    assertSound();
  }

  private int firstTrack() {
    return volume.label("ALT.PARMLIB").extents().getFirst().first();
  }

  private void assertSound() {
    assertThat(VtocCheck.check(volume.tracks())).isEmpty();
    for (DataSetLabel label : volume.vtoc().dataSets()) {
      PartitionedDataSet library = PartitionedDataSet.open(volume.tracks(), label);
      assertThat(library.faults()).isEmpty();
      int track =
          label.extents().isEmpty() ? 0 : library.tracks().volumeTrack(label.lastUsed() >>> 8);
      assertThat(label.format1().trackBalance())
          .isEqualTo(
              volume
                  .tracks()
                  .read(track)
                  .balance(volume.tracks().geometry().type(), label.lastUsed() & 0xFF));
    }
  }

  private void assertSameTracks(DrawnVolume before) {
    for (Extent extent : List.of(new Extent(0, volume.tracks().geometry().tracks() - 1))) {
      for (int track = extent.first(); track <= extent.last(); track++) {
        assertThat(volume.tracks().read(track)).isEqualTo(before.tracks().read(track));
      }
    }
  }

  private static void assertRefused(String id, Runnable change) {
    assertThatThrownBy(change::run)
        .isInstanceOfSatisfying(
            AltresException.class, e -> assertThat(e.problem().id()).hasToString(id));
  }

  private static MemberName name(String name) {
    return MemberName.of(name);
  }

  private static MemberContents member(String name, String... cards) {
    return DrawnVolume.member(name, CARDS, List.of(cards));
  }

  private static MemberContents blocks(String name, Bytes... blocks) {
    return MemberContents.of(name(name), List.of(blocks));
  }

  private static List<MemberContents> contents(PartitionedDataSet library) {
    return library.members().stream().map(library::contents).toList();
  }

  /// Names, flags and data, without TTRs.
  private static List<Object> withoutPlaces(List<MemberContents> members) {
    List<Object> all = new ArrayList<>();
    for (MemberContents member : members) {
      all.add(
          List.of(
              member.entries().stream().map(entry -> entry.withTtr(Ttr.NONE)).toList(),
              member.blocks().stream().map(MemberBlock::data).toList()));
    }
    return all;
  }
}
