package org.altres.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.altres.testing.Corpus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Volumes that must not be changed, before every command that changes one: each is refused with
/// the reason, and nothing is put beside the image either. Reading goes on.
class WriteProtectionTest {

  private static final int HEADER = 512;
  private static final int KEY = 44;

  private static final List<String> CHANGES =
      List.of(
          "library put ALT.PARMLIB(NEW) DIR/a.txt --on IN",
          "library delete ALT.PARMLIB(IEASYS00) --on IN",
          "library rename ALT.PARMLIB(IEASYS00) OTHER --on IN",
          "library alias ALT.PARMLIB(IEASYS00) OTHER --on IN",
          "library compress ALT.PARMLIB --on IN",
          "library create A.NEW --on IN",
          "library scratch ALT.EMPTY --on IN",
          "library rename ALT.SEQFB ALT.SEQ --on IN",
          "library receive LINK NEW.LINK --on IN");

  @TempDir private Path temporary;
  private TestLine line;
  private Path image;

  @BeforeEach
  void setUp() throws IOException {
    line = new TestLine(temporary);
    image = Files.createDirectory(line.folder().resolve("in")).resolve("a.ckd");
    String corpus = Corpus.file("made/alt330.cckd").toString();
    line.ok("volume", "export", corpus, image.toString(), "--format", "ckd");
    line.file("a.txt", "A LINE\n");
  }

  @ParameterizedTest
  @CsvSource({
    "14, 01, ALT1240S",
    "14, 20, ALT1241S",
    "14, 04, ALT1242S",
    "16, 80, ALT1244S",
  })
  void aVtocThatWouldNotFollowAChangeIsNotChanged(int offset, String bits, String reason)
      throws IOException {
    byte[] bytes = Files.readAllBytes(image);
    bytes[format4(bytes) + KEY + offset] |= (byte) Integer.parseInt(bits, 16);
    Files.write(image, bytes);
    everyChangeIsRefused(image, reason + " ");
    assertThat(line.run("volume", "show", image.toString()).out()).contains("read only");
    line.ok("library", "unload", "ALT.PARMLIB", "DIR/out", "--on", image.toString());
  }

  @Test
  void aDamagedVtocIsNotChanged() throws IOException {
    byte[] bytes = Files.readAllBytes(image);
    // The cylinder of the first extent is not on the volume.
    bytes[find(bytes, "ALT.PARMLIB".getBytes("IBM037")) + 107] = (byte) 0xFF;
    Files.write(image, bytes);
    for (String command : CHANGES) {
      refused(command, image, command.contains("ALT.PARMLIB") ? "ALT" : "ALT1246S ");
    }
  }

  @Test
  void aVsamDataSetIsNotChangedByItself() throws IOException {
    byte[] bytes = Files.readAllBytes(image);
    byte[] name = "ALT.PARMLIB".getBytes("IBM037");
    int label = find(bytes, name);
    bytes[label + 82] = 0;
    bytes[label + 83] = 8;
    Files.write(image, bytes);
    for (String command : CHANGES.subList(0, 5)) {
      refused(command, image, "ALT");
    }
    refused("library scratch ALT.PARMLIB --on IN", image, "ALT1259S ");
    refused("library rename ALT.PARMLIB ALT.OTHER --on IN", image, "ALT1259S ");
    line.ok("library", "compress", "ALT.LINKLIB", "--on", image.toString());
  }

  @Test
  void anImageInSeveralFilesIsReadAndNotChanged() throws IOException {
    Path first = image.resolveSibling("s_1.ckd");
    byte[] whole = Files.readAllBytes(image);
    int cylinder = (whole.length - HEADER) / 3;
    byte[] one = Arrays.copyOf(whole, HEADER + 2 * cylinder);
    byte[] two = Arrays.copyOf(whole, HEADER + cylinder);
    System.arraycopy(whole, HEADER + 2 * cylinder, two, HEADER, cylinder);
    one[17] = 1;
    one[18] = 1;
    two[17] = 2;
    Files.write(first, one);
    Files.write(image.resolveSibling("s_2.ckd"), two);
    everyChangeIsRefused(first, "ALT1507S The image cannot be changed in place: it is in several");
    assertThat(line.run("volume", "check", first.toString()).exitCode()).isZero();
  }

  @Test
  void anImageThatMayNotBeWrittenIsNotChanged() {
    line = new TestLine(temporary, WriteProtectedStorage.of(image));
    everyChangeIsRefused(image, "ALT0101S ");
    line.ok("volume", "check", image.toString());
  }

  private void everyChangeIsRefused(Path in, String reason) {
    CHANGES.forEach(command -> refused(command, in, reason));
  }

  private void refused(String command, Path in, String reason) {
    String link = Corpus.file("made/link.xmi").toString();
    SortedMap<String, String> before = FolderState.of(line.folder());
    TestLine.Result result = line.run(command(command, in, link));
    assertThat(result.exitCode()).as(command + result).isEqualTo(12);
    assertThat(result.err()).startsWith(reason);
    assertThat(result.out()).isEmpty();
    assertThat(FolderState.of(line.folder())).as(command).isEqualTo(before);
  }

  private static String[] command(String command, Path in, String link) {
    String[] words = command.split(" ");
    for (int i = 0; i < words.length; i++) {
      words[i] =
          switch (words[i]) {
            case "IN" -> in.toString();
            case "LINK" -> link;
            default -> words[i];
          };
    }
    return words;
  }

  /// Where the format 4 DSCB begins: its key is 44 bytes X'04'.
  private static int format4(byte[] bytes) {
    byte[] begin = new byte[KEY + 1];
    Arrays.fill(begin, (byte) 0x04);
    begin[KEY] = (byte) 0xF4;
    return find(bytes, begin);
  }

  private static int find(byte[] bytes, byte[] wanted) {
    for (int at = 0; at + wanted.length <= bytes.length; at++) {
      if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
        return at;
      }
    }
    throw new AssertionError("not there");
  }
}
