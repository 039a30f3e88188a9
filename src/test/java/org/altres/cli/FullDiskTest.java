package org.altres.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedMap;
import org.altres.testing.Corpus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program in a process of its own whose writes fail from a length of file on, in the middle of
/// what it does: it is refused, and everything is as it was.
class FullDiskTest {

  private static final String LOAD_LIBRARIES = Corpus.file("dasd/LOD001.3380.cckd").toString();
  private static final int TINY = 8 << 10;
  private static final int SMALL = 64 << 10;
  private static final int MIDDLE = 512 << 10;

  @TempDir private Path temporary;
  private TestLine line;

  @BeforeEach
  void setUp() {
    line = new TestLine(temporary);
    line.ok("init", "--sample");
    line.file("big.txt", "A LINE OF A MEMBER THAT IS TOO LONG\n".repeat(5000));
  }

  @Test
  void aVolumeIsAddedAltogetherOrNotAtAll() {
    refused(MIDDLE, "volume", "add", Corpus.file("made/alt390.cckd").toString());
  }

  @Test
  void aMemberIsPutAltogetherOrNotAtAll() {
    refused(SMALL, "library", "put", "ALT.PARMLIB(BIG)", line.folder() + "/big.txt");
  }

  @Test
  void aLibraryIsUnloadedAltogetherOrNotAtAll() {
    String out = line.folder() + "/new/out";
    refused(TINY, "library", "unload", "KICKS.HKIKRPL", out, "--on", LOAD_LIBRARIES);
  }

  @Test
  void aVolumeIsExportedAltogetherOrNotAtAll() {
    String out = line.folder() + "/a";
    refused(MIDDLE, "volume", "export", "ALTSMP", out, "--format", "ckd");
  }

  @Test
  @Tag("long")
  void whateverElseIsWrittenIsWrittenAltogetherOrNotAtAll() throws Exception {
    Path there = Files.createDirectory(temporary.resolve("there"));
    Files.writeString(there.resolve("MINE"), "mine");
    refused(TINY, "library", "unload", "KICKS.HKIKRPL", there.toString(), "--on", LOAD_LIBRARIES);
    String out = line.folder() + "/a";
    refused(MIDDLE, "volume", "export", LOAD_LIBRARIES, out, "--format", "cckd");
    refused(MIDDLE, "volume", "init", "NEW001", "--type", "3390", "--cylinders", "5");
    refused(MIDDLE, "library", "xmit", "KICKS.HKIKRPL", out, "--on", LOAD_LIBRARIES);
    String sent = Corpus.file("xmit/CBT547-CMDSBSYS.XMI").toString();
    refused(SMALL, "library", "receive", sent, "NEW.LOAD", "--on", "ALTSMP");
    String tape = Corpus.file("tape/GPSTUF.AWS").toString();
    refused(TINY, "tape", "extract", tape, "1", out);
  }

  @Test
  @Tag("long")
  void ofSeveralLibrariesThoseThatFitAreUnloadedWhole() {
    String out = line.folder() + "/out";
    String[] unload = {"library", "unload", "**", out, "--on", LOAD_LIBRARIES};
    TestLine.Result result = RealProcess.runLimited(TINY, workspace(), unload);
    assertThat(result.exitCode()).isEqualTo(8);
    assertThat(result.err()).contains("ALT4304E").contains("File too large");
    assertThat(FolderState.of(Path.of(out)).keySet()).noneMatch(name -> name.contains("altres"));
  }

  /// Files that were there and are replaced one by one are a part that was done.
  @Test
  @Tag("long")
  void membersReplacedBeforeTheDiskIsFullAreAPartThatWasDone() {
    String out = line.folder() + "/out";
    line.ok("library", "unload", "KICKS.HKIKRPL", out, "--on", LOAD_LIBRARIES);
    SortedMap<String, String> before = FolderState.of(Path.of(out));
    String[] unload = {
      "library", "unload", "KICKS.HKIKRPL", out, "--replace", "--on", LOAD_LIBRARIES
    };
    TestLine.Result result = RealProcess.runLimited(TINY, workspace(), unload);
    assertThat(result.exitCode()).isEqualTo(8);
    assertThat(FolderState.of(Path.of(out))).isEqualTo(before);
  }

  /// The transaction was committed when its fold failed: the next command completes it.
  @Test
  @Tag("long")
  void whatIsCommittedIsCompletedByTheNextCommand() {
    TestLine.Result result =
        RealProcess.runLimited(SMALL, workspace(), "library", "delete", "ALT.PARMLIB(LNKLST00)");
    assertThat(result.exitCode()).isEqualTo(16);
    assertThat(result.err()).startsWith("ALT1510T").contains("File too large");
    assertThat(line.ok("library", "members", "ALT.PARMLIB")).contains("2 members, ");
    line.ok("volume", "check", "ALTSMP");
    assertThat(FolderState.of(workspace()).keySet())
        .containsExactly("", "volumes", "volumes/ALTSMP.ckd", "workspace.properties");
  }

  private Path workspace() {
    return line.folder().resolve("w");
  }

  private void refused(long longest, String... words) {
    SortedMap<String, String> before = FolderState.of(line.folder());
    TestLine.Result result = RealProcess.runLimited(longest, workspace(), words);
    assertThat(result.exitCode()).as(Arrays.toString(words) + result).isEqualTo(12);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .startsWith("ALT0103S The file cannot be written: File too large (file ")
        .contains("See whether the disk is full");
    assertThat(FolderState.of(line.folder())).isEqualTo(before);
  }
}
