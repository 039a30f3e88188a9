package org.altres.dasd.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.testing.Corpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageCheckTest {

  /// 5441 bytes without free space; the L2 table is at 1028, track 0 at 3076.
  private static final Bytes SMALL = Bytes.of(Images.bytes(Corpus.file("made/alt390.cckd")));

  @TempDir Path folder;

  @Test
  void theImagesOfTheCorpusAreSound() {
    List<String> findings = new ArrayList<>();
    for (Path file : Images.all(folder)) {
      findings.addAll(check(file));
    }
    assertThat(findings).isEmpty();
  }

  private static List<String> check(Path file, Path... shadows) {
    List<String> findings = new ArrayList<>();
    try (VolumeImage image = Images.open(file, shadows)) {
      ImageCheck.structure(image).forEach(finding -> findings.add(finding.toString()));
      ImageCheck.tracks(image, CopyTask.PLAIN).forEach(found -> findings.add(found.toString()));
    }
    return findings.stream()
        .map(found -> found.replace("file " + file + ", ", "").replace(" (file " + file + ")", ""))
        .toList();
  }

  @Test
  void aShadowFileIsSound() {
    assertThat(check(Corpus.file("made/shbase.cckd"), Corpus.file("made/shbase_1.cckd"))).isEmpty();
  }

  @Test
  void freeBlocksAreSoundInEitherForm() {
    for (boolean chain : List.of(true, false)) {
      assertThat(check(write(Images.withFreeSpace(SMALL, chain).toArray()))).isEmpty();
    }
  }

  @Test
  void aWrongCountIsSaid() {
    byte[] image = SMALL.toArray();
    Images.putLe(image, 524, 7, 4);
    Images.putLe(image, 528, 8, 4);
    Images.putLe(image, 548, 9, 4);
    assertThat(check(write(image)))
        .containsExactly(
            "ALT1035W The header counts 7 (size), and there are 5441 (offset 512)",
            "ALT1035W The header counts 8 (bytes in use), and there are 5441 (offset 512)",
            "ALT1035W The header counts 9 (imbedded free bytes), and there are 0 (offset 512)");
  }

  @Test
  void areasThatOverlapAreSaid() {
    byte[] image = SMALL.toArray();
    Images.putLe(image, 1028 + 8 + 6, 10_000, 2);
    assertThat(check(write(image)))
        .contains(
            "ALT1036S Here are 272 bytes of the file in use that overlap 10000 bytes at offset 3389 (offset 3817)");
  }

  @Test
  void anImageThatWasInUseIsNotCounted() {
    byte[] image = SMALL.toArray();
    image[515] = (byte) 0xC1;
    Images.putLe(image, 524, 7, 4);
    assertThat(check(write(image)))
        .containsExactly("ALT1034W The image was in use when it was copied, or was not closed");
  }

  @Test
  void freeBlocksThatLoopOrAreInUseAreSaid() {
    byte[] loop = Images.withFreeSpace(SMALL, true).toArray();
    Images.putLe(loop, SMALL.length() + 64, SMALL.length(), 4);
    assertThat(check(write(loop)))
        .containsExactly(
            "ALT1038W The list of free blocks names 64 bytes here, which are not free, not in the"
                + " file, or not in order (offset 5441)");
    byte[] inUse = Images.withFreeSpace(SMALL, false).toArray();
    Images.putLe(inUse, SMALL.length() + 8, 3100, 4);
    assertThat(check(write(inUse)))
        .contains(
            "ALT1038W The list of free blocks names 64 bytes here, which are not free, not in the"
                + " file, or not in order (offset 3100)");
    byte[] many = Images.withFreeSpace(SMALL, false).toArray();
    Images.putLe(many, 544, 0x7FFF_FFFF, 4);
    assertThat(check(write(many)))
        .contains(
            "ALT1039W The table of 2147483647 free blocks does not end within the file (offset"
                + " 5449)");
  }

  @Test
  void moreThanAThousandFindingsAreNotListed() {
    byte[] image = Images.bytes(Corpus.file("dasd/smp001.149.cckd"));
    int table = (int) Images.le(image, 1024, 4);
    for (int entry = 0; entry < 256; entry++) {
      Images.putLe(image, table + 8 * entry, 0x7FFF_0000, 4);
    }
    for (int group = 1; group < 6; group++) {
      Images.putLe(image, 1024 + 4 * group, table, 4);
    }
    List<String> findings = check(write(image));
    assertThat(findings).hasSize(1001 + 1001);
    assertThat(findings.getLast())
        .isEqualTo("ALT1040W There is more than the 1000 findings before this one");
  }

  private Path write(byte[] image) {
    return Images.write(folder.resolve("image"), image);
  }
}
