package org.altres.dataset.pds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.dataset.Ttr;
import org.altres.message.DamagedDataException;
import org.altres.message.Place;
import org.junit.jupiter.api.Test;

class PdsDirectoryTest {

  /// The first block of ALT.PARMLIB on the sample volume alt390.
  private static final Bytes SAMPLE =
      new Bytes.Builder()
          .add(Bytes.ofHex("FFFFFFFFFFFFFFFF 0064"))
          .add(Bytes.ofHex("C3D6D4D4D5C4F0F0 000007 0F 010400000126150F0126152F1634"))
          .add(Bytes.ofHex("002000200003C1D3E3D9C5E240404040"))
          .add(Bytes.ofHex("C9C5C1E2E8E2F0F0 000005 00"))
          .add(Bytes.ofHex("D3D5D2D3E2E3E7E7 00000A 82 01020304"))
          .add(Bytes.ofHex("D3D5D2D3E2E3F0F0 00000A 02 01020304"))
          .add(Bytes.ofHex("FFFFFFFFFFFFFFFF 000000 00"))
          .padTo(PdsDirectory.BLOCK_LENGTH, 0)
          .build();

  private static final int SECOND_ENTRY = 10 + 42;

  @Test
  void theSampleHasFourEntriesAndGivesItsBytesBack() {
    PdsDirectory directory = read(SAMPLE, Bytes.zeros(264));
    assertThat(directory.entries())
        .extracting(entry -> entry.name().value())
        .containsExactly("COMMND00", "IEASYS00", "LNKLSTXX", "LNKLST00");
    assertThat(directory.find(MemberName.of("LNKLST00")).orElseThrow().ttr())
        .isEqualTo(new Ttr(0, 10));
    assertThat(directory.find(MemberName.of("NOTHERE"))).isEmpty();
    assertThat(directory.lastBlockUsed()).isEqualTo(100);
    assertThat(directory.unusedBlocks()).isEqualTo(1);
    assertThat(directory.faults()).isEmpty();
    assertThat(directory.blocks()).containsExactly(SAMPLE, Bytes.zeros(264));
    assertThat(PdsDirectory.pack(directory.entries(), 2)).contains(directory);
  }

  @Test
  void anEmptyDirectoryIsItsEndEntry() {
    PdsDirectory empty = PdsDirectory.empty(3);
    assertThat(empty.blocks().getFirst())
        .isEqualTo(
            Bytes.ofHex("FFFFFFFFFFFFFFFF 000E FFFFFFFFFFFFFFFF 00000000")
                .plus(Bytes.zeros(264 - 22)));
    assertThat(empty.blocks().subList(1, 3)).allMatch(block -> block.isAll(0));
    assertThat(read(empty.blocks().toArray(Bytes[]::new))).isEqualTo(empty);
  }

  @Test
  void blocksAreFilledAsFarAsWholeEntriesGo() {
    List<DirectoryEntry> entries = new ArrayList<>();
    for (int i = 100; i < 142; i++) {
      entries.add(DirectoryEntry.of(MemberName.of("M" + i), new Ttr(0, 1)));
    }
    assertThat(PdsDirectory.blocksFor(entries.subList(0, 20))).isEqualTo(1);
    assertThat(PdsDirectory.blocksFor(entries.subList(0, 21))).isEqualTo(2);
    assertThat(PdsDirectory.pack(entries, 2)).isEmpty();
    PdsDirectory packed = PdsDirectory.pack(entries, 3).orElseThrow();
    assertThat(packed.blocks().get(0).slice(0, 8)).isEqualTo(MemberName.of("M120").key());
    assertThat(packed.blocks().get(0).u16(8)).isEqualTo(254);
    assertThat(packed.blocks().get(2).u16(8)).isEqualTo(14);
    assertThat(read(packed.blocks().toArray(Bytes[]::new)).entries()).isEqualTo(entries);
  }

  @Test
  void entriesThatAreNotInOrderCannotBePacked() {
    List<DirectoryEntry> twice =
        List.of(
            DirectoryEntry.of(MemberName.of("B"), Ttr.NONE),
            DirectoryEntry.of(MemberName.of("A"), Ttr.NONE));
    assertThatThrownBy(() -> PdsDirectory.pack(twice, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aUsedCountThatLiesIsRefusedWithThePlace() {
    assertDamaged("ALT2304S", SAMPLE.with(8, Bytes.ofHex("0101")));
    assertDamaged("ALT2304S", SAMPLE.with(8, Bytes.ofHex("FFFF")));
    assertDamaged("ALT2304S", SAMPLE.with(8, Bytes.ofHex("0000")));
    assertDamaged("ALT2305S", SAMPLE.with(8, Bytes.ofHex("0063")));
    assertDamaged("ALT2305S", SAMPLE.with(8, Bytes.ofHex("0020")));
    assertThatThrownBy(() -> read(SAMPLE.with(8, Bytes.ofHex("0101"))))
        .hasMessage(
            "ALT2304S The directory block says that 257 bytes of it are used; 2 to 256 can be"
                + " (block 0)");
  }

  @Test
  void userDataThatRunsOutOfTheBlockIsRefused() {
    assertDamaged("ALT2305S", SAMPLE.with(SECOND_ENTRY + 11, Bytes.ofHex("1F")));
  }

  @Test
  void aDirectoryWithoutEndIsRefused() {
    assertDamaged("ALT2306S", SAMPLE.with(8, Bytes.ofHex("0058")));
    assertDamaged("ALT2306S");
  }

  @Test
  void whatCanBeReadAllTheSameIsAFault() {
    assertThat(faults(SAMPLE.with(SECOND_ENTRY, MemberName.of("AAAAAAAA").key())))
        .containsExactly("ALT2307S");
    assertThat(faults(SAMPLE.with(0, Bytes.zeros(8)))).containsExactly("ALT2308S");
    assertThat(faults(SAMPLE.with(8, Bytes.ofHex("0070")))).containsExactly("ALT2309S");
    assertThat(read(SAMPLE.with(SECOND_ENTRY, MemberName.of("AAAAAAAA").key())))
        .satisfies(directory -> assertThat(directory.find(MemberName.of("AAAAAAAA"))).isPresent());
  }

  @Test
  void whatStandsBehindTheLastUsedBlockIsKeptAndNotRead() {
    Bytes residue = Bytes.filled(264, 0xFF);
    PdsDirectory directory = read(SAMPLE, residue);
    assertThat(directory.blocks()).containsExactly(SAMPLE, residue);
    assertThat(directory.entries()).hasSize(4);
    assertThat(directory.faults()).isEmpty();
  }

  private static PdsDirectory read(Bytes... blocks) {
    return PdsDirectory.read(List.of(blocks), index -> Place.of("block", index));
  }

  private static List<String> faults(Bytes block) {
    return read(block).faults().stream().map(fault -> fault.id().value()).toList();
  }

  private static void assertDamaged(String id, Bytes... blocks) {
    assertThatThrownBy(() -> read(blocks))
        .isInstanceOfSatisfying(
            DamagedDataException.class, e -> assertThat(e.problem().id()).hasToString(id));
  }
}
