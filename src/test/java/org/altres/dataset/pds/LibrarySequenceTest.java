package org.altres.dataset.pds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.altres.bytes.Bytes;
import org.altres.dasd.vtoc.DataSetLabel;
import org.altres.dasd.vtoc.VtocCheck;
import org.altres.dataset.Ttr;
import org.altres.message.AltresException;
import org.altres.testing.DrawnVolume;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Long random sequences of changes, each compared with a model in memory.
class LibrarySequenceTest {

  /// What an entry leads to: the alias flag, the user data behind the TTRN, the data of its blocks.
  private record Expected(boolean alias, List<Bytes> blocks) {}

  @ParameterizedTest
  @CsvSource({"2314,0", "3330,0", "3350,0", "3380,0", "3390,0", "9345,0"})
  void everyChangeLeavesALibraryThatIsTheModel(String device, long given) {
    long seed = given == 0 ? new Random().nextLong() : given;
    System.out.println("sequence on " + device + ": seed " + seed);
    DrawnVolume volume =
        DrawnVolume.of(
            """
            volume DRAWN1 %s 12
            library A.LIBRARY U 0 6144 tracks 3 2 directory 6
            library B.LIBRARY U 0 6144 tracks 1 1 directory 1
            """
                .formatted(device));
    Random random = new Random(seed);
    Map<MemberName, Expected> model = new TreeMap<>();
    LibraryEditor editor = volume.editor("A.LIBRARY");
    int refused = 0;
    for (int step = 0; step < 250; step++) {
      Map<MemberName, Expected> changed = new TreeMap<>(model);
      try {
        change(editor, changed, random, random.nextInt(12));
        model = changed;
      } catch (AltresException e) {
        refused++;
        assertThat(e.problem().id().value()).isIn("ALT2320S", "ALT2321S", "ALT2322S", "ALT2323S");
      }
      if (step % 5 == 0) {
        check(volume, model);
      }
      if (random.nextInt(20) == 0) {
        editor = volume.editor("A.LIBRARY");
      }
    }
    editor.compress();
    check(volume, model);
    assertThat(refused).isLessThan(250);
    assertThat(volume.library("B.LIBRARY").entries()).isEmpty();
  }

  private static void change(
      LibraryEditor editor, Map<MemberName, Expected> model, Random random, int what) {
    MemberName name = MemberName.of("M" + random.nextInt(30));
    MemberName other = MemberName.of("M" + random.nextInt(30));
    switch (what) {
      case 0, 1, 2, 3 -> {
        List<Bytes> blocks = blocks(random);
        editor.replace(member(name, blocks, random));
        model.put(name, new Expected(false, blocks));
      }
      case 4, 5 -> {
        List<Bytes> blocks = blocks(random);
        editor.add(member(name, blocks, random));
        model.put(name, new Expected(false, blocks));
      }
      case 6, 7 -> {
        editor.delete(name);
        model.remove(name);
      }
      case 8 -> {
        editor.rename(name, other);
        model.put(other, model.remove(name));
      }
      case 9 -> {
        editor.addAlias(name, other);
        model.put(other, new Expected(true, model.get(name).blocks()));
      }
      case 10 -> editor.compress();
      default ->
          editor.batch(() -> {
            for (int i = 0; i < 5; i++) {
              change(editor, model, random, random.nextInt(10));
            }
          });
    }
  }

  private static List<Bytes> blocks(Random random) {
    List<Bytes> blocks = new ArrayList<>();
    for (int i = random.nextInt(7); i > 0; i--) {
      blocks.add(Bytes.filled(1 + random.nextInt(6144), random.nextInt(256)));
    }
    return blocks;
  }

  /// A member whose user data names its last block, if it has any.
  private static MemberContents member(MemberName name, List<Bytes> data, Random random) {
    Ttr first = new Ttr(random.nextInt(100), 1);
    List<MemberBlock> blocks = new ArrayList<>();
    for (Bytes block : data) {
      blocks.add(new MemberBlock(new Ttr(first.track(), blocks.size() + 1), block));
    }
    if (blocks.isEmpty()) {
      return new MemberContents(List.of(DirectoryEntry.of(name, first)), blocks);
    }
    Bytes userData = blocks.getLast().ttr().toBytes().plus(Bytes.zeros(1)).plus(Bytes.zeros(20));
    DirectoryEntry entry = new DirectoryEntry(name, first, 0x2C, userData);
    return new MemberContents(List.of(entry), blocks);
  }

  private static void check(DrawnVolume volume, Map<MemberName, Expected> model) {
    assertThat(VtocCheck.check(volume.tracks())).isEmpty();
    PartitionedDataSet library = volume.library("A.LIBRARY");
    assertThat(library.faults()).isEmpty();
    Map<MemberName, Expected> found = new TreeMap<>();
    for (DirectoryEntry entry : library.entries()) {
      List<MemberBlock> blocks = new ArrayList<>();
      library.blocks(entry, blocks::add);
      found.put(
          entry.name(),
          new Expected(entry.isAlias(), blocks.stream().map(MemberBlock::data).toList()));
      entry.userTtrs().forEach(ttrn -> assertThat(ttrn.ttr()).isEqualTo(blocks.getLast().ttr()));
    }
    assertThat(found).isEqualTo(model);
    DataSetLabel label = volume.label("A.LIBRARY");
    assertThat(label.format1().lastDirectoryBlockUsed())
        .isEqualTo(library.directory().lastBlockUsed() & 0xFF);
  }
}
