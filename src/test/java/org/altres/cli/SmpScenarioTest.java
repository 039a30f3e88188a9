package org.altres.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `altres smp` on a workspace with its database: zones are made, edited, unloaded, copied,
/// renamed, exported and deleted.
class SmpScenarioTest {

  private static final String ZONES =
      """
      SET BDY(GLOBAL).
      UCLIN.
      ADD GLOBALZONE SREL(Z038) FMID(HAA1100)
          ZONEINDEX((TGT1,T1.CSI,TARGET),(TGT2,T2.CSI,TARGET),
                    (DLB1,D1.CSI,DLIB)).
      ADD OPTIONS(OPT1) LKED(LINK1).
      ENDUCL.
      SET BDY(DLB1).
      UCLIN.
      ADD DLIBZONE(DLB1) SREL(Z038) RELATED(TGT1).
      ADD MOD(MODA) DISTLIB(AMOD) FMID(HAA1100) RMID(HAA1100).
      ENDUCL.
      SET BDY(TGT1) OPTIONS(OPT1).
      UCLIN.
      ADD TARGETZONE(TGT1) SREL(Z038) RELATED(DLB1).
      ADD MOD(MODA) LMOD(LMODA) DISTLIB(AMOD) FMID(HAA1100) RMID(HAA1100).
      ADD LMOD(LMODA) SYSLIB(LINKLIB) RENT
      ++LMODIN.
       ENTRY MODA
      ++ENDLMODIN.
      ADD DDDEF(LINKLIB) DATASET(SYS1.LINKLIB) UNIT(3350) VOLUME(MVSRES) SHR.
      ENDUCL.
      LOG(ZONES MADE).
      """;

  @TempDir private Path temporary;
  private TestLine line;

  @BeforeEach
  void makeWorkspace() {
    line = new TestLine(temporary);
    line.ok("init");
    line.file("zones.smp", ZONES);
  }

  @Test
  void aDeckMakesEditsUnloadsCopiesAndRenamesZones() throws IOException {
    line.ok("smp", "DIR/zones.smp");
    line.file(
        "work.smp",
        """
        SET BDY(TGT1).
        ZONEEDIT DDDEF.
        CHANGE VOLUME(MVSRES,MVSALT).
        ENDZONEEDIT.
        UNLOAD.
        SET BDY(TGT2).
        ZONECOPY(TGT1) INTO(TGT2).
        UNLOAD DDDEF.
        SET BDY(GLOBAL).
        ZONERENAME(TGT2) TO(ALT2) SAMEDATASET.
        SET BDY(ALT2).
        UNLOAD LMOD(LMODA).
        """);

    TestLine.Result result = line.run("smp", "DIR/work.smp", "--punch", "DIR/punch");

    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.out())
        .containsPattern("ZONEEDIT SUMMARY REPORT\n\n.*\nLINKLIB +VOLUME +MVSRES +MVSALT\n");
    String punched = Files.readString(temporary.resolve("punch"));
    assertThat(punched).contains("SET BDY(TGT1).", "SET BDY(TGT2).", "SET BDY(ALT2).");
    assertThat(punched.substring(punched.indexOf("SET BDY(ALT2)")))
        .contains("LMODA", "++LMODIN.", " ENTRY MODA");
    assertThat(punched).doesNotContain("MVSRES");
  }

  @Test
  void unloadAndUclinIntoAnotherWorkspaceMakeTheSameZone() throws IOException {
    line.ok("smp", "DIR/zones.smp");
    line.file("unload.smp", "SET BDY(TGT1).\nUNLOAD.\n");
    String unloaded = line.ok("smp", "DIR/unload.smp");
    Path other = Files.createDirectory(temporary.resolve("other"));
    TestLine second = new TestLine(other);
    second.ok("init");
    second.file("index.smp", ZONES.substring(0, ZONES.indexOf("SET BDY(DLB1)")));
    second.ok("smp", "DIR/index.smp");
    second.file("unloaded.smp", unloaded);

    second.ok("smp", "DIR/unloaded.smp");

    second.file("unload.smp", "SET BDY(TGT1).\nUNLOAD.\n");
    assertThat(second.ok("smp", "DIR/unload.smp")).isEqualTo(unloaded);
  }

  @Test
  void aRehearsalSaysWhatWouldBeAndChangesNothing() {
    TestLine.Result rehearsed = line.run("smp", "DIR/zones.smp", "--check");
    line.file("set.smp", "SET BDY(TGT1).\n");
    TestLine.Result after = line.run("smp", "DIR/set.smp");

    assertThat(rehearsed.exitCode()).as(rehearsed.err()).isZero();
    assertThat(rehearsed.err()).contains("The deck was rehearsed; nothing was changed");
    assertThat(after.exitCode()).isEqualTo(12);
    assertThat(after.err()).contains("TGT1 is not defined by a ZONEINDEX");
  }

  @Test
  void aZoneGoesToAnotherWorkspaceAsAFile() throws IOException {
    line.ok("smp", "DIR/zones.smp");
    line.file("out.smp", "SET BDY(TGT1).\nZONEEXPORT(TGT1) OUTFILE(ZOUT).\n");
    line.ok("smp", "DIR/out.smp", "--dd", "ZOUT=" + temporary.resolve("tgt1.zone"));
    line.file("in.smp", "SET BDY(TGT2).\nZONEIMPORT(TGT2) INFILE(ZIN).\nUNLOAD MOD.\n");

    String unloaded = line.ok("smp", "DIR/in.smp", "--dd", "ZIN=" + temporary.resolve("tgt1.zone"));

    assertThat(unloaded).contains("MODA", "LMODA");
    assertThat(line.run("smp", "DIR/out.smp", "--dd", "ZOUT=" + temporary.resolve("tgt1.zone")))
        .satisfies(again -> assertThat(again.exitCode()).isEqualTo(12));
  }

  @Test
  void listPrintsEntriesAndTheLog() {
    line.ok("smp", "DIR/zones.smp");
    line.file("list.smp", "SET BDY(TGT1).\nLIST MOD(MODA) LOG.\nLIST MOD(NONE).\n");

    TestLine.Result result = line.run("smp", "DIR/list.smp");

    assertThat(result.exitCode()).as(result.err()).isEqualTo(4);
    assertThat(result.out()).contains("MODA", "ZONES MADE", "NOT FOUND");
  }

  @Test
  void aJobHasTheDeckInStream() throws IOException {
    line.file("more.ptf", "++PTF(UZ00001).\n");
    line.ok("smp", "DIR/zones.smp", "--ptfin", "DIR/more.ptf", "--jcl", "DIR/job.jcl");

    assertThat(Files.readAllLines(temporary.resolve("job.jcl")))
        .contains(
            "//SMPE     EXEC PGM=GIMSMP,REGION=0M",
            "//            DSN=ALTRES.GLOBAL.CSI",
            "//SMPCNTL  DD DATA,DLM='$$'",
            "SET BDY(GLOBAL).",
            "$$",
            "//SMPPTFIN DD DATA,DLM='$$'",
            "++PTF(UZ00001).")
        .allMatch(card -> card.length() <= 80);
  }

  @Test
  void theDocumentHasEachCommandWithItsMessages() throws IOException {
    line.ok("smp", "DIR/zones.smp");
    line.file("some.smp", "SET BDY(TGT1).\nUNLOAD MOD(MODA,NONE).\nGENERATE.\nLOG(X).\n");

    TestLine.Result result = line.run("smp", "DIR/some.smp", "--json");

    JsonNode document = new ObjectMapper().readTree(result.out());
    assertThat(result.exitCode()).isEqualTo(12);
    assertThat(document.get("code").asInt()).isEqualTo(12);
    List<String> codes =
        document
            .get("commands")
            .valueStream()
            .map(command -> command.get("verb").asText() + " " + command.get("code"))
            .toList();
    assertThat(codes).containsExactly("SET 0", "UNLOAD 4", "GENERATE 12", "LOG 12");
    JsonNode unload = document.get("commands").get(1);
    assertThat(unload.get("outputs").get(0).get("ddname").asText()).isEqualTo("SMPPUNCH");
    assertThat(unload.get("messages").get(0).get("id").asText()).isEqualTo("ALT3739W");
  }

  @Test
  void aStatementInErrorIsShownWithItsPlaceAndTheOthersAreDone() {
    line.ok("smp", "DIR/zones.smp");
    line.file(
        "bad.smp",
        "SET BDY(TGT1).\nUCLIN.\nADD MOD(MODB) LMOT(X).\nADD MOD(MODC) LMOD(X).\nENDUCL.\n");

    TestLine.Result result = line.run("smp", "DIR/bad.smp");

    assertThat(result.exitCode()).isEqualTo(8);
    assertThat(result.err()).contains(" 3 | ADD MOD(MODB) LMOT(X).", "^");
    line.file("unload.smp", "SET BDY(TGT1).\nUNLOAD MOD(MODC).\n");
    assertThat(line.ok("smp", "DIR/unload.smp")).contains("MODC");
  }
}
