package org.altres.dasd.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.altres.message.AltresException;
import org.altres.testing.Corpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Images that are none, are not of a kind that can be read, or are damaged are refused by name,
/// with the place. The image is `made/alt390.cckd`: 45 tracks, the L2 table at 1028, track 0 at
/// 3076.
class HostileImageTest {

  private static final int L1 = 1024;
  private static final int L2 = 1028;
  private static final int TRACK_0 = 3076;

  @TempDir Path folder;

  private final byte[] cckd = Images.bytes(Corpus.file("made/alt390.cckd"));

  @Test
  void aPackedImageIsToBeUnpackedFirst() {
    Path packed = Corpus.file("dasd/SRC001.2314.ckd.gz");
    assertThatThrownBy(() -> Images.open(packed))
        .hasMessage("ALT1002S The file is packed with gzip (file " + packed + ")");
    assertThat(refusalOf("BZh91AY")).isEqualTo("ALT1002S The file is packed with bzip2");
    assertThat(refusalOf("PK\3\4zip")).isEqualTo("ALT1002S The file is packed with zip");
  }

  @Test
  void anotherFileIsNoImage() {
    assertThat(refusalOf("FBA_C370"))
        .isEqualTo("ALT1003S The file is the image of an FBA device (FBA_C370)");
    assertThat(refusalOf("CKD_X370"))
        .isEqualTo("ALT1001S The file is no CKD image; it begins with CKD_X370");
    assertThat(refusalOf("\0\1"))
        .isEqualTo("ALT1001S The file is no CKD image; it begins with X'0001'");
    assertThat(refusalOf("")).isEqualTo("ALT1001S The file is no CKD image; it begins with X''");
    assertThat(refusalOf("CKD_P370"))
        .isEqualTo("ALT1014S The file has 8 bytes, fewer than the header of an image");
  }

  @Test
  void aHeaderIsHeldToTheDevice() {
    cckd[16] = (byte) 0x91;
    assertThat(refusal())
        .isEqualTo("ALT1004S The header names the device type X'91', which is not known");
    cckd[16] = (byte) 0x80;
    assertThat(refusal())
        .isEqualTo(
            "ALT1005S The header says 15 heads and tracks of 56832 bytes, but a 3380 has 15 and 47616");
  }

  @Test
  void aCompressedHeaderIsHeldToItsFile() {
    Images.putLe(cckd, 552, 65521, 4);
    assertThat(refusal()).isEqualTo("ALT1007S The volume has 65521 cylinders, more than 65520");
    Images.putLe(cckd, 552, 0, 4);
    assertThat(refusal()).isEqualTo("ALT1020S The header says that the volume has no cylinders");
    Images.putLe(cckd, 552, 100, 4);
    assertThat(refusal())
        .isEqualTo(
            "ALT1018S The first table is said to have 1 entries; for 100 cylinders it needs 6");
    Images.putLe(cckd, 516, 0x7FFF_FFFF, 4);
    assertThat(refusal())
        .isEqualTo(
            "ALT1021S The first table, of 2147483647 entries, does not end within the 5441 bytes of"
                + " the file");
    Images.putLe(cckd, 520, 512, 4);
    assertThat(refusal())
        .isEqualTo("ALT1019S The second tables are said to have 512 entries each, not 256");
  }

  @Test
  void aShadowFileNeedsItsBase() {
    Path shadow = Corpus.file("made/shbase_1.cckd");
    Path base = Corpus.file("made/shbase.cckd");
    Path other = Corpus.file("made/alt330.cckd");
    assertThatThrownBy(() -> Images.open(shadow))
        .hasMessageStartingWith(
            "ALT1030S The file is a shadow file, which holds changed tracks only");
    assertThatThrownBy(() -> Images.open(base, base))
        .hasMessageStartingWith(
            "ALT1031S The file is no shadow file; its header begins with CKD_C370");
    assertThatThrownBy(() -> Images.open(other, shadow))
        .hasMessageStartingWith(
            "ALT1011S The file is of a 3330 of 2 cylinders, the file before it of a 3330 of 3"
                + " cylinders");
  }

  @Test
  void tablesThatPointOutsideAreNamedWithTheTrack() {
    Images.putLe(cckd, L2 + 8 * 17, 5441, 4);
    Images.putLe(cckd, L2 + 8 * 17 + 4, 1, 2);
    Images.putLe(cckd, L2 + 8 * 18, 1000, 4);
    Images.putLe(cckd, L2 + 8 * 18 + 4, 10, 2);
    Images.putLe(cckd, L2 + 8 * 19, 0xFFFF_FFFFL, 4);
    assertThat(findings())
        .containsExactly(
            "ALT1023S The image of the track is said to be at offset 5441, 1 bytes long, which is not"
                + " within the 5441 bytes of the file, cylinder 1, head 2",
            "ALT1023S The image of the track is said to be at offset 1000, 10 bytes long, which is"
                + " not within the 5441 bytes of the file, cylinder 1, head 3",
            "ALT1029S The track is said to be in the file below this one, and there is none, cylinder"
                + " 1, head 4");
    Images.putLe(cckd, L1, 5000, 4);
    assertThat(findings().getFirst())
        .isEqualTo(
            "ALT1022S The second table of this and the following tracks is said to be at offset 5000,"
                + " which is not within the 5441 bytes of the file, cylinder 0, head 0");
  }

  @Test
  void tracksThatDoNotDecodeAreNamed() {
    cckd[TRACK_0] = 3;
    assertThat(findings())
        .containsExactly(
            "ALT1025S The track is compressed by a method with the number 3, which is not known,"
                + " cylinder 0, head 0");
    for (int method = 1; method < 3; method++) {
      cckd[TRACK_0] = (byte) method;
      Arrays.fill(cckd, TRACK_0 + 5, TRACK_0 + 20, (byte) 0x55);
      assertThat(findings())
          .containsExactly(
              "ALT1026S The track cannot be decompressed ("
                  + (method == 1 ? "zlib" : "bzip2")
                  + "), cylinder 0, head 0");
    }
    cckd[TRACK_0 + 4] = 9;
    cckd[TRACK_0] = 0;
    assertThat(findings())
        .containsExactly(
            "ALT1201S The track does not begin with its home address, cylinder 0, head 0");
    Images.putLe(cckd, L2 + 4, 5, 2);
    assertThat(findings())
        .containsExactly(
            "ALT1024S The image of the track has 5 bytes, too few for any track, cylinder 0, head 0");
  }

  @Test
  void aBombIsNotInflatedBeyondATrack() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    bomb.write(new byte[] {1, 0, 0, 0, 0});
    try (DeflaterOutputStream zeros = new DeflaterOutputStream(bomb)) {
      zeros.write(new byte[10_000_000]);
    }
    byte[] with = Arrays.copyOf(cckd, cckd.length + bomb.size());
    System.arraycopy(bomb.toByteArray(), 0, with, cckd.length, bomb.size());
    Images.putLe(with, L2, cckd.length, 4);
    Images.putLe(with, L2 + 4, bomb.size(), 2);
    assertThat(findings(with))
        .containsExactly(
            "ALT1027S The image of the track decompresses to more than the 56832 bytes that a track"
                + " has, cylinder 0, head 0");
  }

  @Test
  void aNullFormatMustFitOnTheDevice() {
    byte[] small = Images.bytes(Corpus.file("made/alt330.cckd"));
    Images.putLe(small, (int) Images.le(small, L1, 4) + 8 * 56, 0, 4);
    Images.putLe(small, (int) Images.le(small, L1, 4) + 8 * 56 + 4, 2, 2);
    assertThat(findings(small))
        .containsExactly(
            "ALT1028S The track is said to be formatted with twelve records of 4096 bytes, which do"
                + " not fit on a 3330, cylinder 2, head 18");
  }

  @Test
  void aPlainImageHasWholeCylindersAndTheRightNumbers() {
    byte[] plain = new byte[512 + 2 * 10 * 4096];
    System.arraycopy("CKD_P370".getBytes(StandardCharsets.US_ASCII), 0, plain, 0, 8);
    Images.putLe(plain, 8, 10, 4);
    Images.putLe(plain, 12, 4096, 4);
    plain[16] = 0x11;
    assertThat(findings(plain))
        .hasSize(20)
        .first()
        .isEqualTo("ALT1202S The track's R0 is not a record of eight bytes, cylinder 0, head 0");
    assertThat(refusal(Arrays.copyOf(plain, plain.length - 1)))
        .isEqualTo(
            "ALT1006S The file has 82431 bytes, which is not a header of 512 and whole cylinders of 40960");
    assertThat(refusal(Arrays.copyOf(plain, 512)))
        .isEqualTo(
            "ALT1006S The file has 512 bytes, which is not a header of 512 and whole cylinders of 40960");
    Images.putLe(plain, 18, 5, 2);
    assertThat(refusal(plain))
        .isEqualTo(
            "ALT1010S The header says that the last cylinder of the file is 5, but by its length it is 1");
    plain[17] = 2;
    assertThat(refusal(plain)).isEqualTo("ALT1008S The file is number 2 of several");
  }

  private String refusalOf(String content) {
    return refusal(content.getBytes(StandardCharsets.ISO_8859_1));
  }

  private String refusal() {
    return refusal(cckd);
  }

  private String refusal(byte[] content) {
    Path file = Images.write(folder.resolve("image"), content);
    try (VolumeImage image = Images.open(file)) {
      return "opened " + image.format();
    } catch (AltresException e) {
      return e.problem().id() + " " + e.problem().text();
    }
  }

  private List<String> findings() {
    return findings(cckd);
  }

  private List<String> findings(byte[] content) {
    Path file = Images.write(folder.resolve("image"), content);
    List<String> findings = new ArrayList<>();
    try (VolumeImage image = Images.open(file)) {
      ImageCheck.tracks(image, CopyTask.PLAIN)
          .forEach(found -> {
            String text = found.toString().replace(" (file " + file, "");
            findings.add(text.substring(0, text.length() - 1));
          });
    }
    return findings;
  }
}
