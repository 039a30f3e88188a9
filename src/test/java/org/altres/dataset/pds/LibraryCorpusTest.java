package org.altres.dataset.pds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.altres.bytes.Bytes;
import org.altres.dasd.image.VolumeImage;
import org.altres.dasd.image.VolumeImages;
import org.altres.dasd.vtoc.DataSetLabel;
import org.altres.dasd.vtoc.DataSetOrganization;
import org.altres.dasd.vtoc.Vtoc;
import org.altres.dataset.Ttr;
import org.altres.message.DamagedDataException;
import org.altres.storage.FileStorage;
import org.altres.testing.Corpus;
import org.altres.testing.ExpectedMembers;
import org.altres.testing.ExpectedMembers.Made;
import org.altres.testing.ExpectedMembers.Member;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every library on every volume of the corpus, against what other programs found there.
class LibraryCorpusTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dasd/LOD001.3380.cckd",
        "dasd/RAKF01.3350.cckd",
        "dasd/SRC001.2314.ckd.gz",
        "dasd/VB0001.3330.ckd.gz",
        "dasd/pub010.241.cckd",
        "dasd/pub011.271.cckd",
        "dasd/smp003.14b.cckd"
      })
  void everyMemberHasTheBytesThatOtherProgramsFound(String volume) {
    Map<String, List<Member>> found = new LinkedHashMap<>();
    Map<String, List<Member>> expected = ExpectedMembers.of(volume);
    forEachLibrary(
        volume,
        library -> {
          String name = library.tracks().name().value();
          List<Member> members = new ArrayList<>();
          for (DirectoryEntry entry : library.entries()) {
            members.add(listed(library, entry, expected.get(name)));
          }
          found.put(name, members);
        });
    expected.values().forEach(members -> members.sort(Comparator.comparing(Member::name)));
    found.values().forEach(members -> members.sort(Comparator.comparing(Member::name)));
    assertThat(found).isEqualTo(expected);
  }

  private static Member listed(
      PartitionedDataSet library, DirectoryEntry entry, List<Member> expected) {
    MemberContents contents = library.member(entry.name()).orElseThrow();
    boolean withTtr = expected.stream().noneMatch(member -> member.ttr().equals("-"));
    return new Member(
        Member.listed(entry.name().key()),
        withTtr ? entry.ttr().toString() : "-",
        contents.length(),
        contents.fingerprint().hex());
  }

  @ParameterizedTest
  @ValueSource(strings = {"alt330", "alt350", "alt380", "alt390", "altfrg"})
  void everyMemberOfAMadeVolumeIsWhatWasPutThere(String image) {
    List<Made> found = new ArrayList<>();
    forEachLibrary(
        "made/" + image + ".cckd",
        library -> {
          for (DirectoryEntry entry : library.entries()) {
            MemberContents contents = library.member(entry.name()).orElseThrow();
            found.add(
                new Made(
                    image,
                    library.tracks().name().value(),
                    entry.name().value(),
                    entry.ttr().toString(),
                    "%02X".formatted(entry.indicator()),
                    entry.userData().hex(),
                    contents.blocks().size(),
                    contents.length(),
                    contents.fingerprint().hex().substring(0, 16)));
          }
        });
    assertThat(found)
        .containsExactlyInAnyOrderElementsOf(
            ExpectedMembers.made().stream()
                .filter(made -> made.image().equals(image) && !made.member().equals("-"))
                .toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dasd/LOD001.3380.cckd",
        "dasd/RAKF01.3350.cckd",
        "dasd/SRC001.2314.ckd.gz",
        "dasd/VB0001.3330.ckd.gz",
        "dasd/pub010.241.cckd",
        "dasd/pub011.271.cckd",
        "dasd/smp001.149.cckd",
        "dasd/smp003.14b.cckd",
        "made/alt330.cckd",
        "made/alt350.cckd",
        "made/alt380.cckd",
        "made/alt390.cckd",
        "made/altfrg.cckd"
      })
  void everyLibraryIsSoundAndOnePassOverItGivesWhatItsMembersGive(String volume) {
    forEachLibrary(
        volume,
        library -> {
          assertThat(library.faults()).isEmpty();
          Map<Ttr, MemberSize> visited = new LinkedHashMap<>();
          library.forEachMember(new SizeVisitor(visited));
          assertThat(visited).isEqualTo(library.sizes()).hasSameSizeAs(library.members());
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dasd/LOD001.3380.cckd",
        "dasd/RAKF01.3350.cckd",
        "dasd/SRC001.2314.ckd.gz",
        "dasd/VB0001.3330.ckd.gz",
        "dasd/pub010.241.cckd",
        "dasd/pub011.271.cckd",
        "dasd/smp001.149.cckd",
        "dasd/smp003.14b.cckd",
        "made/alt330.cckd",
        "made/alt350.cckd",
        "made/alt380.cckd",
        "made/alt390.cckd",
        "made/altfrg.cckd"
      })
  void everyUsedDirectoryBlockIsMadeOfItsEntriesAgain(String volume) {
    forEachLibrary(
        volume,
        library -> {
          PdsDirectory directory = library.directory();
          List<Bytes> rebuilt = new ArrayList<>();
          int next = 0;
          for (int i = 0; i < directory.usedBlocks(); i++) {
            Bytes block = directory.blocks().get(i);
            Bytes.Builder room = new Bytes.Builder();
            boolean last = i == directory.usedBlocks() - 1;
            int used = block.u16(8) - 2 - (last ? 12 : 0);
            while (room.length() < used) {
              room.add(directory.entries().get(next++).toBytes());
            }
            Bytes key =
                last ? Bytes.filled(8, 0xFF) : directory.entries().get(next - 1).name().key();
            Bytes end = last ? key.plus(Bytes.zeros(4)) : Bytes.EMPTY;
            rebuilt.add(
                new Bytes.Builder()
                    .add(key)
                    .u16(room.length() + end.length() + 2)
                    .add(room.build())
                    .add(end)
                    .padTo(PdsDirectory.BLOCK_LENGTH, 0)
                    .build());
          }
          assertThat(rebuilt).isEqualTo(directory.blocks().subList(0, directory.usedBlocks()));
          assertThat(next).isEqualTo(directory.entries().size());
        });
  }

  /// The facts beside the volume say 23,636: they count the lines that dasdcat prints, and some
  /// binary names hold characters that end a line. The list of the entries has 23,097.
  @Test
  void theDirectoryOfSmpacdsHas23097Entries() {
    forEachLibrary(
        "dasd/smp001.149.cckd",
        library -> {
          assertThat(library.directory()).hasToString("23097 entries in 3300 of 6599 blocks");
          assertThat(library.members()).hasSize(11_417);
        });
  }

  /// Adds up the blocks that a visitor is shown.
  private static final class SizeVisitor implements MemberVisitor {

    private final Map<Ttr, MemberSize> sizes;
    private int blocks;
    private long bytes;

    SizeVisitor(Map<Ttr, MemberSize> sizes) {
      this.sizes = sizes;
    }

    @Override
    public void begin(LibraryMember member) {
      blocks = 0;
      bytes = 0;
    }

    @Override
    public void block(MemberBlock block) {
      blocks++;
      bytes += block.data().length();
    }

    @Override
    public void end(LibraryMember member) {
      sizes.put(member.ttr(), new MemberSize(blocks, bytes));
    }

    @Override
    public void damaged(LibraryMember member, DamagedDataException damage) {
      throw damage;
    }
  }

  private void forEachLibrary(String volume, Consumer<PartitionedDataSet> work) {
    Path image = Corpus.file(volume);
    image = volume.endsWith(".gz") ? Corpus.copy(image, folder) : image;
    try (VolumeImage tracks = VolumeImages.open(new FileStorage(), image)) {
      for (DataSetLabel label : Vtoc.read(tracks).dataSets()) {
        if (label.dsorg() == DataSetOrganization.PO) {
          work.accept(PartitionedDataSet.open(tracks, label));
        }
      }
    }
  }
}
