package org.altres.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.altres.testing.Corpus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people see, whole.
class CommandLineTest {

  @TempDir private Path temporary;
  private TestLine line;

  @BeforeEach
  void setUp() {
    line = new TestLine(temporary);
  }

  @Test
  void aloneItSaysThatThereIsNoDesktopYet() {
    assertThat(line.run())
        .isEqualTo(
            new TestLine.Result(
                12,
                "",
                """
                ALT4005S This version of Altres has no desktop yet
                  Run "altres tour" to see what it does, or "altres --help" for its commands.
                """));
  }

  @Test
  void theVersionIsPrinted() {
    assertThat(line.ok("--version")).isEqualTo("Altres 0.0.0\n");
  }

  @Test
  void aWordThatIsNoCommandIsRefusedWithTheOneThatWasMeant() {
    assertThat(line.run("volume", "lst"))
        .isEqualTo(
            new TestLine.Result(
                12,
                "",
                """
                ALT4001S Unmatched argument at index 1: 'lst'
                  Did you mean "list"? See "altres volume --help"; nothing was changed.
                """));
  }

  @Test
  void withoutAWorkspaceItSaysHowToMakeOne() {
    assertThat(line.run("volume", "list"))
        .isEqualTo(
            new TestLine.Result(
                12,
                "",
                """
                ALT4101S There is no workspace in DIR/w
                  Make one with "altres init" (or "altres init --sample"), or name another with -w WORKSPACE.
                """));
  }

  @Test
  void anEmptyWorkspaceSaysWhatToDoNext() {
    line.ok("init");
    assertThat(line.ok("volume", "list")).isEqualTo("no volumes yet: altres volume add FILE\n");
    assertThat(line.ok("workspace", "status"))
        .startsWith(
            """
            Workspace  DIR/w
            Id         id-1
            Created    2026-11-20 12:00:00 UTC
            Volumes    no volumes yet: altres volume add FILE
            Disk       \
            """);
  }

  @Test
  void theSampleVolumeIsShown() {
    line.ok("init", "--sample");
    assertThat(line.ok("volume", "list"))
        .isEqualTo(
            """
            VOLSER  TYPE  CYLS  TRACKS  FREE  DATA SETS
            ALTSMP  3390     5      75    48          7
            1 volume, 48 tracks free
            """);
    assertThat(line.ok("volume", "show", "altsmp"))
        .isEqualTo(
            """
            Volume     ALTSMP, owner ALTRES
            Device     3390, 5 cylinders of 15 tracks (75 tracks)
            Image      plain CKD: DIR/w/volumes/ALTSMP.ckd
            VTOC       track 1, 1 track, 41 DSCBs free
            Free       48 tracks, of them 3 whole cylinders; largest run 48 tracks

            DSN          DSORG  RECFM  LRECL  BLKSIZE  EXT  TRACKS  USED  SECONDARY  CREATED
            ALT.CLIST    PO     VB       255    3,120    1       3     1      1 TRK  2026-11-20
            ALT.LINKLIB  PO     U          0    6,144    1       5     1      2 TRK  2026-11-20
            ALT.MACLIB   PO     FB        80    3,120    1       5     1      2 TRK  2026-11-20
            ALT.PARMLIB  PO     FB        80    3,120    1       5     1      2 TRK  2026-11-20
            ALT.PROCLIB  PO     FB        80    3,120    1       3     1      1 TRK  2026-11-20
            ALT.SEQFB    PS     FB        80    3,120    1       2     1      1 TRK  2026-11-20
            ALT.SEQVBS   PS     VBS    1,024      512    1       2     1      1 TRK  2026-11-20
            7 data sets, 25 tracks
            """);
  }

  @Test
  void membersAreShownWithWhatTheirDirectoryHas() {
    line.ok("init", "--sample");
    assertThat(line.ok("library", "members", "ALT.PARMLIB"))
        .isEqualTo(
            """
            ALT.PARMLIB on ALTSMP: FB 80/3120, directory 1 of 3 blocks used
            NAME      TTR     BLOCKS  BYTES  SSI       VV.MM  CREATED     CHANGED           SIZE  INIT  MOD  ID
            COMMND00  000007       1    240            01.00  2026-05-30  2026-05-30 09:00     3     3    0  ALTRES
            IEASYS00  000005       1    480            01.02  2026-05-30  2026-06-01 16:34     6     6    0  ALTRES
            LNKLST00  000009       1    160  01020304
            3 members, 880 bytes
            """);
    assertThat(line.ok("library", "members", "ALT.LINKLIB"))
        .isEqualTo(
            """
            ALT.LINKLIB on ALTSMP: U 0/6144, directory 1 of 3 blocks used
            NAME     ALIAS OF  TTR     BYTES  SIZE  EP  SSI       ATTRIBUTES
            ALTENT   ALTMAIN   000005    484    28  1C  01020304  RENT REUS EXEC AC=1 AMODE(24) RMODE(24)
            ALTMAIN            000005    484    28   0  01020304  RENT REUS EXEC AC=1 AMODE(24) RMODE(24)
            1 member, 1 alias, 484 bytes
            """);
  }

  @Test
  void aLoadModuleIsMapped() {
    line.ok("init", "--sample");
    assertThat(line.ok("library", "map", "ALT.LINKLIB(ALTMAIN)"))
        .isEqualTo(
            """
            Module     ALT.LINKLIB(ALTMAIN) on ALTSMP
            Names      ALTENT
            Size       X'28', 40 bytes
            Entry      X'0'
            Attributes RENT REUS EXEC AC=1 AMODE(24) RMODE(24)
            SSI        01020304
            Linked by  5752SC104 03.08 26.150

            CSECT    TYPE  OFFSET  LENGTH  ENTRY   AT  TRANSLATOR
            ALTMAIN  SD         0      18              5741SC103 02.01 26.150
            ALTSUB   SD        18       C  ALTENT  1C  5741SC103 02.01 26.150
            2 sections

            UNRESOLVED  TYPE
            ALTEXIT     WX

            IDENTIFY  DATE    TEXT
            ALTSUB    26.150  UZ00001

            SPZAP   DATE    TEXT
            ALTSUB  26.150  UZ00001
            """);
  }

  @Test
  void aLibraryIsMadeFilledChangedAndScratched() {
    line.file("a.txt", "LINE ONE\nLINE TWO\n");
    line.ok("init", "--sample");
    assertThat(
            line.ok("library", "create", "MY.LIB", "--on", "ALTSMP", "--tracks", "2")
                + line.ok("library", "put", "MY.LIB(A)", "DIR/a.txt", "--user", "IBMUSER")
                + line.ok("library", "put", "MY.LIB(A)", "DIR/a.txt")
                + line.ok("library", "members", "MY.LIB")
                + line.ok("library", "compress", "MY.LIB")
                + line.ok("library", "delete", "MY.LIB(A)")
                + line.ok("library", "rename", "MY.LIB", "MY.OTHER")
                + line.ok("library", "scratch", "MY.OTHER"))
        .isEqualTo(
            """
            MY.LIB created on ALTSMP: 2 tracks
            MY.LIB(A) put on ALTSMP: 2 records
            MY.LIB(A) put on ALTSMP: 2 records
            MY.LIB on ALTSMP: FB 80/27920, directory 1 of 20 blocks used
            NAME  TTR     BLOCKS  BYTES  VV.MM  CREATED     CHANGED           SIZE  INIT  MOD  ID
            A     000018       1    160  01.01  2026-11-20  2026-11-20 12:00     2     2    2  IBMUSER
            1 member, 160 bytes
            MY.LIB compressed on ALTSMP: 0 tracks freed
            MY.LIB(A) deleted on ALTSMP
            MY.LIB renamed to MY.OTHER on ALTSMP
            MY.OTHER scratched on ALTSMP: 2 tracks
            """);
    assertThat(line.ok("volume", "check", "ALTSMP"))
        .isEqualTo(
            "ALTSMP is sound: 75 tracks, 7 data sets, 9 members (1 load module), 23 blocks looked"
                + " at\n");
  }

  @Test
  void volumesAreAddedMadeRenamedExportedAndRemoved() {
    line.ok("init");
    String image = Corpus.file("made/alt390.cckd").toString();
    assertThat(
            line.ok("volume", "add", image).replace(image, "IMAGE")
                + line.ok("volume", "init", "NEW001", "--type", "3350", "--cylinders", "3")
                + line.ok("volume", "rename", "NEW001", "NEW002")
                + line.ok("volume", "export", "ALT390", "DIR/x.cckd", "--format", "cckd")
                + line.ok("volume", "remove", "NEW002")
                + line.ok("volume", "list"))
        .isEqualTo(
            """
            ALT390 added from IMAGE: 3390, 3 cylinders
            NEW001 initialized: 3350, 3 cylinders
            NEW001 renamed to NEW002
            ALT390 exported to DIR/x.cckd: 3390, 3 cylinders, CCKD
            NEW002 removed: DIR/w/volumes/NEW002.ckd deleted
            VOLSER  TYPE  CYLS  TRACKS  FREE  DATA SETS
            ALT390  3390     3      45    25          6
            1 volume, 25 tracks free
            """);
    assertThat(line.run("volume", "add", image).err())
        .isEqualTo(
            """
            ALT4211S The workspace has a volume ALT390 already
              Give the new one another volser with --volser V, or see "altres volume list".
            """);
  }

  @Test
  void aRenameThatWasCutOffIsCompletedByTheNextChange() throws IOException {
    line.ok("init");
    line.ok("volume", "init", "OLD001", "--type", "3390", "--cylinders", "2");
    Path note = line.folder().resolve("w/volumes/renaming");
    Files.writeString(note, "OLD001 NEW001\n");
    line.ok("volume", "init", "OTHER1", "--type", "3390", "--cylinders", "1");
    assertThat(note).doesNotExist();
    assertThat(line.ok("volume", "show", "NEW001")).startsWith("Volume     NEW001\n");
    assertThat(line.run("volume", "show", "OLD001").exitCode()).isEqualTo(12);
  }

  @Test
  void librariesOfAPatternAreListedOneAfterTheOther() {
    line.ok("init", "--sample");
    assertThat(line.ok("library", "members", "ALT.P*LIB"))
        .isEqualTo(
            line.ok("library", "members", "ALT.PARMLIB")
                + "\n"
                + line.ok("library", "members", "ALT.PROCLIB"));
    TestLine.Result none = line.run("library", "members", "NO.**", "--json");
    assertThat(none.exitCode()).isEqualTo(12);
    assertThat(none.out()).isEmpty();
  }

  @Test
  void unloadWritesEachMemberAndNeverOverAFileUnlessToldSo() throws IOException {
    line.ok("init", "--sample");
    assertThat(line.ok("library", "unload", "ALT.P*LIB", "DIR/out", "--text"))
        .isEqualTo(
            """
            DSN          VOLSER  MEMBERS  RECORDS  BYTES  WRITTEN TO
            ALT.PARMLIB  ALTSMP        3       11    217  DIR/out/ALT.PARMLIB
            ALT.PROCLIB  ALTSMP        2       17    694  DIR/out/ALT.PROCLIB
            2 data sets, 5 members, 911 bytes
            """);
    assertThat(Files.readString(line.folder().resolve("out/ALT.PARMLIB/COMMND00")))
        .isEqualTo("COM='START JES2'\nCOM='START VTAM'\nCOM='START TSO'\n");
    TestLine.Result again = line.run("library", "unload", "ALT.PARMLIB", "DIR/out/ALT.PARMLIB");
    assertThat(again.exitCode()).isEqualTo(12);
    assertThat(again.err()).startsWith("ALT0105S There is such");
    line.ok("library", "unload", "ALT.PARMLIB", "DIR/out/ALT.PARMLIB", "--replace");
    assertThat(line.folder().resolve("out/ALT.PARMLIB/COMMND00")).hasSize(240);
  }

  @Test
  void tapesAreListedAndExtracted() {
    String tape = Corpus.file("made/alttap.het").toString();
    assertThat(line.ok("tape", "list", tape).replace(tape, "TAPE"))
        .isEqualTo(
            """
            TAPE: volume ALTTAP, owner ALTRES
            N  DSN         RECFM  LRECL  BLKSIZE  BLOCKS  BYTES  CREATED     CONTENT
            1  SMPMCS      FB        80    3,200       1    320  2026-05-30  mcs
            2  ALT1100.F1  VS     6,160    6,164      20  1,838  2026-05-30  relfile
            3  ALT1100.F2  VS     3,136    3,140      10  5,100  2026-05-30  relfile
            3 data sets, 7.1 KB
            """);
    assertThat(line.ok("tape", "extract", tape, "1", "DIR/mcs.txt", "--text"))
        .isEqualTo("DIR/mcs.txt written from SMPMCS: 4 records, 149 bytes\n");
  }

  @Test
  void aDamagedTransmissionIsRefusedAndNothingIsMade() {
    line.ok("init", "--sample");
    String damaged = Corpus.file("xmit/CCOMPR-broken.XMI").toString();
    TestLine.Result result = line.run("library", "receive", damaged, "A.B", "--on", "ALTSMP");
    assertThat(result.exitCode()).isEqualTo(12);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("ALT2805S").contains("offset 382162");
    assertThat(line.run("library", "members", "A.B").exitCode()).isEqualTo(12);
  }

  @Test
  void theTourGivesWhatItMust() {
    String out = line.ok("tour", "--dir", "DIR/tour");
    assertThat(out)
        .startsWith("A tour of Altres in DIR/tour\n")
        .contains("21 steps in ")
        .contains("21  Ask what is held, and why");
  }
}
