package org.altres.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.altres.testing.Corpus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is refused or warned of, and that it leaves nothing behind.
class RefusalTest {

  @TempDir private Path temporary;
  private TestLine line;

  @BeforeEach
  void setUp() {
    line = new TestLine(temporary);
    line.ok("init", "--sample");
  }

  @Test
  void aCompressedImageIsNotChangedInPlaceAndNothingIsPutBesideIt() throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("images"));
    Files.copy(Corpus.file("made/alt390.cckd"), folder.resolve("a.cckd"));
    line.file("a.txt", "A\n");
    for (List<String> command :
        List.of(
            List.of("library", "put", "ALT.PARMLIB(X)", "DIR/a.txt"),
            List.of("library", "create", "A.B"),
            List.of("library", "compress", "ALT.PARMLIB"))) {
      TestLine.Result result =
          line.run(
              Stream.concat(command.stream(), Stream.of("--on", "DIR/images/a.cckd"))
                  .toArray(String[]::new));
      assertThat(result)
          .isEqualTo(
              new TestLine.Result(
                  12,
                  "",
                  """
                  ALT1016S The image is CCKD, and only a plain CKD image can be changed in place \
                  (file DIR/images/a.cckd)
                    Take a copy into the workspace with "altres volume add FILE", which makes it \
                  plain, and change that.
                  """));
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactly("a.cckd");
    }
  }

  @Test
  void aVolumeWithoutVtocDoesNotStandInTheWayOfTheOthers() {
    String labelled = Corpus.file("dasd/hyperion-3330.cckd64").toString();
    line.ok("volume", "add", labelled, "--volser", "NOVTOC");
    assertThat(line.ok("library", "members", "ALT.CLIST")).startsWith("ALT.CLIST on ALTSMP");
    assertThat(line.ok("library", "unload", "ALT.C*", "DIR/out")).contains("1 data set");
    TestLine.Result named = line.run("library", "members", "ALT.CLIST", "--on", "NOVTOC");
    assertThat(named.exitCode()).isEqualTo(12);
    assertThat(named.err()).startsWith("ALT1211S The volume NOVTOC has no VTOC");
  }

  @Test
  void aCopyWithAnotherVolserLeavesNothingButItself() throws IOException {
    line.ok("volume", "add", Corpus.file("made/alt390.cckd").toString(), "--volser", "OTHER1");
    try (Stream<Path> files = Files.list(temporary.resolve("w/volumes"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("ALTSMP.ckd", "OTHER1.ckd");
    }
  }

  @Test
  void aVolumeWhoseLabelIsDamagedIsNotExported() throws IOException {
    line.ok("volume", "export", "ALTSMP", "DIR/a.ckd", "--format", "ckd");
    byte[] image = Files.readAllBytes(temporary.resolve("a.ckd"));
    java.util.Arrays.fill(image, 512, 700, (byte) 0xEE);
    Files.write(temporary.resolve("a.ckd"), image);
    TestLine.Result result =
        line.run("volume", "export", "DIR/a.ckd", "DIR/b.cckd", "--format", "cckd");
    assertThat(result.exitCode()).isEqualTo(12);
    assertThat(temporary.resolve("b.cckd")).doesNotExist();
  }

  @Test
  void aDataSetThatATapeLostTheEndOfIsNotTaken() throws IOException {
    byte[] whole = Files.readAllBytes(Corpus.file("tape/GPSTUF.AWS"));
    Path tape = temporary.resolve("cut.aws");
    Files.write(tape, java.util.Arrays.copyOf(whole, 20_000));
    assertThat(line.run("tape", "list", tape.toString()).exitCode()).isEqualTo(12);
    TestLine.Result result =
        line.run("tape", "extract", tape.toString(), "1", temporary.resolve("out").toString());
    assertThat(result.exitCode()).isEqualTo(12);
    assertThat(result.err()).contains("ALT4317S The data set CNTL is not whole on this tape");
    assertThat(temporary.resolve("out")).doesNotExist();
  }

  @Test
  void aLibraryOfOtherRecordsDoesNotTakeATransmission() {
    line.ok("library", "create", "A.VB", "--on", "ALTSMP", "--recfm", "VB", "--lrecl", "255");
    line.file("notes.txt", "ONE\nTHREE\n");
    line.ok("library", "put", "A.VB(NOTES)", "DIR/notes.txt");
    line.ok("library", "xmit", "A.VB", "DIR/vb.xmi");
    String before = line.ok("library", "members", "ALT.PARMLIB", "--json");
    assertThat(line.run("library", "receive", "DIR/vb.xmi", "ALT.PARMLIB", "--on", "ALTSMP"))
        .isEqualTo(
            new TestLine.Result(
                12,
                "",
                """
                ALT4319S The transmission has RECFM=VB,LRECL=255, which the library with \
                RECFM=FB,LRECL=80 cannot take (file DIR/w/volumes/ALTSMP.ckd, data set ALT.PARMLIB)
                  Receive it under a name that is not there yet, and it is made as the transmission \
                says; or name a library with RECFM=VB,LRECL=255. Nothing was changed.
                """));
    assertThat(line.ok("library", "members", "ALT.PARMLIB", "--json")).isEqualTo(before);
  }

  @Test
  void aFolderIsNoFile() {
    for (String command :
        List.of(
            "library receive DIR A.NEW --on ALTSMP",
            "library put ALT.PARMLIB(A) DIR",
            "tape list DIR",
            "volume show DIR")) {
      assertThat(line.run(command.split(" ")))
          .as(command)
          .isEqualTo(
              new TestLine.Result(
                  12,
                  "",
                  """
                  ALT0113S This is a folder, where a file is expected (file DIR)
                    Name the file that is meant; if it is in the folder, as FOLDER/FILE.
                  """));
    }
  }

  @Test
  void aFileOfMillionsOfEmptyLinesIsNotPut() {
    line.file("empty.txt", "\n".repeat(2_000_000));
    assertThat(line.run("library", "put", "ALT.PARMLIB(EMPTY)", "DIR/empty.txt"))
        .isEqualTo(
            new TestLine.Result(
                12,
                "",
                """
                ALT4316S The file has 2000000 lines, and 500000 is the most that is put at once \
                (file DIR/empty.txt)
                  Put it in parts, as several members or data sets, or bring it as a transmission \
                with "altres library receive".
                """));
  }

  @Test
  void anEmptySequentialDataSetIsNotSaidToHaveMembers() {
    line.ok("library", "create", "A.SEQ", "--on", "ALTSMP", "--tracks", "1", "--directory", "0");
    assertThat(line.ok("library", "xmit", "A.SEQ", "DIR/s.xmi"))
        .isEqualTo("DIR/s.xmi written from A.SEQ: it is empty\n");
  }

  @Test
  void deletingAMemberWarnsOfItsAliases() {
    assertThat(line.run("library", "delete", "ALT.LINKLIB(ALTMAIN)"))
        .isEqualTo(
            new TestLine.Result(
                4,
                "ALT.LINKLIB(ALTMAIN) deleted on ALTSMP\n",
                """
                ALT4313W Aliases of the deleted member are still there: ALTENT (volume ALTSMP, \
                data set ALT.LINKLIB, member ALTMAIN)
                  They can be used as before, and keep its blocks when the library is compressed. \
                Delete each of them if they are not wanted; "altres library delete --aliases" \
                takes a member with all its aliases.
                """));
    assertThat(line.ok("library", "members", "ALT.LINKLIB")).contains("0 members, 1 alias");
  }

  @Test
  void aMemberIsDeletedWithItsAliasesWhereThatIsSaid() {
    assertThat(line.ok("library", "delete", "ALT.LINKLIB(ALTMAIN)", "--aliases"))
        .isEqualTo("ALT.LINKLIB(ALTMAIN) deleted on ALTSMP with ALTENT\n");
    assertThat(line.ok("library", "members", "ALT.LINKLIB")).contains("no members");
  }

  @Test
  void anAliasIsDeletedAloneWithoutAWarning() {
    assertThat(line.ok("library", "delete", "ALT.LINKLIB(ALTENT)", "--aliases"))
        .isEqualTo("ALT.LINKLIB(ALTENT) deleted on ALTSMP\n");
    assertThat(line.ok("library", "members", "ALT.LINKLIB")).contains("1 member, ");
  }

  @Test
  void membersAreRenamedAndNamedBesides() {
    assertThat(
            line.ok("library", "alias", "ALT.CLIST(ALTALLOC)", "ALLOC")
                + line.ok("library", "rename", "ALT.CLIST(ALTALLOC)", "ALT.CLIST(NEWNAME)")
                + line.ok("library", "rename", "ALT.CLIST(ALLOC)", "OTHER"))
        .isEqualTo(
            """
            ALT.CLIST(ALTALLOC) named ALLOC besides on ALTSMP
            ALT.CLIST(ALTALLOC) renamed to NEWNAME on ALTSMP
            ALT.CLIST(ALLOC) renamed to OTHER on ALTSMP
            """);
    assertThat(line.ok("library", "members", "ALT.CLIST")).contains("1 member, 1 alias");
    line.ok("volume", "check", "ALTSMP");
    assertThat(line.run("library", "rename", "ALT.CLIST(OTHER)", "OTHER.LIB(X)").err())
        .startsWith("ALT4315S OTHER.LIB(X) does not name a member of ALT.CLIST\n");
    assertThat(line.run("library", "rename", "ALT.CLIST(OTHER)", "NEWNAME").exitCode())
        .isEqualTo(12);
  }

  @Test
  void puttingAMemberWarnsOfAliasesThatKeepTheOldContents() {
    line.file("a.txt", "PROC 0\n");
    line.ok("library", "alias", "ALT.CLIST(ALTALLOC)", "ALLOC");
    TestLine.Result put = line.run("library", "put", "ALT.CLIST(ALTALLOC)", "DIR/a.txt");
    assertThat(put.exitCode()).isEqualTo(4);
    assertThat(put.err())
        .startsWith("ALT4314W Aliases of the member keep its old contents: ALLOC (volume ALTSMP");
  }

  @Test
  void aTypeWithOneModelHasItsCylindersAndAModelThatThereIsNotIsRefused() {
    assertThat(line.ok("volume", "init", "V2311", "--type", "2311"))
        .isEqualTo("V2311 initialized: 2311, 200 cylinders\n");
    assertThat(line.run("volume", "init", "V1", "--type", "3390-x", "--cylinders", "3").err())
        .startsWith("ALT4207S 3390-x is no device type\n");
  }
}
