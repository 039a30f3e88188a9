package org.altres.workbench.smp;

import static org.altres.workbench.smp.ScratchStep.zone;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.altres.testing.MemoryCsi;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The examples of EXAMPLES.md for zone commands, by their numbers.
final class ExamplesZoneCommandsTest {

  private static final ZoneId GLOBAL = zone(ScratchStep.GLOBAL_CSI, "GLOBAL");
  private static final ZoneId TGT1 = zone("CSI1", "TGT1");
  private static final ZoneId TGT2 = zone("CSI2", "TGT2");

  @TempDir Path folder;
  private ScratchStep step = new ScratchStep(new MemoryCsi(), Path.of(""));

  @BeforeEach
  void makeZones() {
    step = new ScratchStep(new MemoryCsi(), folder);
    step.ok(
        """
        SET BDY(GLOBAL).
        UCLIN.
        ADD GLOBALZONE SREL(Z038) FMID(HAA1100)
            ZONEINDEX((TGT1,CSI1,TARGET),(TGT2,CSI2,TARGET),(TGT5,CSI5,TARGET),
                      (DLB1,CSID,DLIB)).
        ADD DDDEF(SMPPTS) DATASET(A.SMPPTS).
        ENDUCL.
        SET BDY(TGT1).
        UCLIN.
        ADD TARGETZONE(TGT1) SREL(Z038) RELATED(DLB1).
        ADD MOD(MODA) LMOD(LMODA) DISTLIB(AMOD) FMID(HAA1100) RMID(HAA1100).
        ADD LMOD(LMODA) SYSLIB(LINKLIB) RENT.
        ADD SYSMOD(UZ00001) PTF APPLY FMID(HAA1100) SREL(Z038).
        ADD DDDEF(SALOAD) DATASET(OLD.SALOAD).
        ENDUCL.
        """);
  }

  @Test
  void ex175ZonecopyWithinOneCsiCopiesNothing() {
    step.ok(
        """
        SET BDY(GLOBAL).
        UCLIN.
        ADD GLOBALZONE ZONEINDEX((TGT3,CSI1,TARGET)).
        ENDUCL.
        """);

    ScratchStep.Result result = step.run("SET BDY(TGT3).\nZONECOPY(TGT1) INTO(TGT3).\n");

    assertThat(result.codes()).containsExactly(0, 12);
    assertThat(result.ids()).containsExactly("ALT3759S");
    assertThat(step.has(zone("CSI1", "TGT3"))).isFalse();
  }

  @Test
  void ex177ZonecopyWarnsOfCrossZoneSubentriesAndRefusesThoseThatNameTheReceivingZone() {
    step.ok(
        """
        SET BDY(TGT1).
        UCLIN.
        REP TARGETZONE(TGT1) TIEDTO(TGT5).
        REP LMOD(LMODA) XZMOD((M5,TGT5)).
        ENDUCL.
        """);

    ScratchStep.Result copied = step.run("SET BDY(TGT2).\nZONECOPY(TGT1) INTO(TGT2).\n");
    ScratchStep.Result refused = step.run("SET BDY(TGT5).\nZONECOPY(TGT1) INTO(TGT5).\n");

    assertThat(copied.codes()).containsExactly(0, 4);
    assertThat(copied.ids()).containsExactly("ALT3760W");
    assertThat(without(step.entries(TGT2), "TARGETZONE"))
        .isEqualTo(without(step.entries(TGT1), "TARGETZONE"));
    assertThat(step.entry(TGT2, "TARGETZONE", "TGT2"))
        .isEqualTo(step.entry(TGT1, "TARGETZONE", "TGT1"));
    assertThat(refused.codes()).containsExactly(0, 12);
    assertThat(refused.ids()).containsExactly("ALT3758S");
    assertThat(step.has(zone("CSI5", "TGT5"))).isFalse();
  }

  @Test
  void ex178ZoneexportAndImportElsewhere() throws IOException {
    Path file = folder.resolve("tgt1.zone");
    List<ZoneEntry> before = step.entries(TGT1);
    step.withFile("TGTOUT", file).ok("SET BDY(TGT1).\nZONEEXPORT(TGT1) OUTFILE(TGTOUT).\n");
    ScratchStep elsewhere =
        new ScratchStep(new MemoryCsi(), folder.resolve("elsewhere")).withFile("TGTOUT", file);
    elsewhere.ok(
        """
        SET BDY(GLOBAL).
        UCLIN.
        ADD GLOBALZONE SREL(Z038) ZONEINDEX((TGTN,CSIN,TARGET)).
        ENDUCL.
        """);
    String importing = "SET BDY(TGTN).\nZONEIMPORT(TGTN) INFILE(TGTOUT).\n";

    elsewhere.ok(importing);
    ScratchStep.Result again = elsewhere.run(importing);

    assertThat(step.entries(TGT1)).isEqualTo(before);
    ZoneId imported = zone("CSIN", "TGTN");
    assertThat(without(elsewhere.entries(imported), "TARGETZONE"))
        .isEqualTo(without(before, "TARGETZONE"));
    assertThat(elsewhere.entry(imported, "TARGETZONE", "TGTN"))
        .isEqualTo(step.entry(TGT1, "TARGETZONE", "TGT1"));
    assertThat(again.codes()).containsExactly(0, 12);
    assertThat(again.ids()).containsExactly("ALT3756S");
  }

  @Test
  void ex178AFileWithoutItsEndIsRefusedAsIncomplete() throws IOException {
    Path file = folder.resolve("tgt1.zone");
    step.withFile("TGTOUT", file).ok("SET BDY(TGT1).\nZONEEXPORT(TGT1) OUTFILE(TGTOUT).\n");
    List<String> lines = Files.readAllLines(file);
    Files.writeString(file, String.join("\n", lines.subList(0, lines.size() - 2)) + "\n");

    ScratchStep.Result result = step.run("SET BDY(TGT2).\nZONEIMPORT(TGT2) INFILE(TGTOUT).\n");

    assertThat(result.codes()).containsExactly(0, 12);
    assertThat(result.ids()).containsExactly("ALT3744S");
    assertThat(step.has(TGT2)).isFalse();
  }

  @Test
  void ex179ZoneexportWithPurgeDeletesTheZoneAndNotItsIndex() {
    step.withFile("OUTFILE", folder.resolve("tgt1.zone"));

    ScratchStep.Result purged = step.run("SET BDY(TGT1).\nZONEEXPORT(TGT1) PURGE.\n");
    ScratchStep.Result global = step.run("SET BDY(GLOBAL).\nZONEEXPORT(GLOBAL) PURGE.\n");
    ScratchStep.Result other = step.run("SET BDY(TGT2).\nZONEEXPORT(TGT1).\n");

    assertThat(purged.codes()).containsExactly(0, 0);
    assertThat(step.has(TGT1)).isFalse();
    assertThat(step.entry(GLOBAL, "GLOBALZONE", "GLOBAL")).contains("TGT1,CSI1,TARGET");
    assertThat(global.codes()).containsExactly(0, 12);
    assertThat(global.ids()).containsExactly("ALT3765S");
    assertThat(other.codes()).containsExactly(0, 12);
    assertThat(other.ids()).containsExactly("ALT3755S");
  }

  @Test
  void ex179PurgeOfTheIndexTakesThatToo() {
    step.withFile("OUTFILE", folder.resolve("tgt1.zone"));

    step.ok("SET BDY(TGT1).\nZONEEXPORT(TGT1) PURGE(INDEX).\n");

    assertThat(step.has(TGT1)).isFalse();
    assertThat(step.entry(GLOBAL, "GLOBALZONE", "GLOBAL")).doesNotContain("TGT1,");
  }

  private void makeOtherTarget() {
    step.ok(
        """
        SET BDY(TGT2).
        UCLIN.
        ADD TARGETZONE(TGT2) SREL(Z038).
        ADD MOD(MODA) LMOD(OTHER) DISTLIB(AMOD) FMID(HAA1100) RMID(UZ00009).
        ADD DDDEF(SALOAD) DATASET(X.SALOAD).
        ADD DDDEF(SBLOAD) DATASET(X.SBLOAD).
        ENDUCL.
        """);
  }

  @Test
  void ex181ZonemergeOfContentReplacesAndAddsElements() {
    makeOtherTarget();
    List<ZoneEntry> before = step.entries(TGT1);

    step.ok("SET BDY(TGT2).\nZONEMERGE(TGT1,TARGET) INTO(TGT2,TARGET) CONTENT.\n");

    assertThat(step.entry(TGT2, "MOD", "MODA")).isEqualTo(step.entry(TGT1, "MOD", "MODA"));
    assertThat(step.entry(TGT2, "LMOD", "LMODA")).isEqualTo(step.entry(TGT1, "LMOD", "LMODA"));
    assertThat(step.entry(TGT2, "SYSMOD", "UZ00001"))
        .isEqualTo(step.entry(TGT1, "SYSMOD", "UZ00001"));
    assertThat(step.entry(TGT2, "DDDEF", "SALOAD")).startsWith("DATASET X.SALOAD");
    assertThat(step.entries(TGT1)).isEqualTo(before);
  }

  @Test
  void ex181NoreplaceKeepsWhatIsThere() {
    makeOtherTarget();

    ScratchStep.Result result =
        step.ok("SET BDY(TGT2).\nZONEMERGE(TGT1) INTO(TGT2) CONTENT NOREPLACE.\n");

    assertThat(step.entry(TGT2, "MOD", "MODA")).contains("LMOD OTHER");
    assertThat(result.outputs().get("SMPLIST"))
        .contains("MOD           MODA      NOT REPLACED", "LMOD          LMODA     ADDED");
  }

  @Test
  void ex181DefinitionMergesDddefsOnly() {
    makeOtherTarget();

    step.ok("SET BDY(TGT2).\nZONEMERGE(TGT1,TARGET) INTO(TGT2,TARGET) DEFINITION.\n");

    assertThat(step.entry(TGT2, "DDDEF", "SALOAD")).startsWith("DATASET OLD.SALOAD");
    assertThat(step.entry(TGT2, "DDDEF", "SBLOAD")).startsWith("DATASET X.SBLOAD");
    assertThat(step.entry(TGT2, "MOD", "MODA")).contains("LMOD OTHER");
    assertThat(step.entry(TGT2, "LMOD", "LMODA")).isEmpty();
  }

  @Test
  void ex181ATargetZoneDoesNotGoIntoADlibZone() {
    step.ok("SET BDY(DLB1).\nUCLIN.\nADD DLIBZONE(DLB1) SREL(Z038).\nENDUCL.\n");

    ScratchStep.Result result =
        step.run("SET BDY(DLB1).\nZONEMERGE(TGT1,TARGET) INTO(DLB1,DLIB).\n");

    assertThat(result.codes()).containsExactly(0, 12);
    assertThat(result.ids()).containsExactly("ALT3757S");
  }

  @Test
  void ex182VolumesOfAnAlternateResidenceSet() {
    step.ok(
        """
        SET BDY(TGT1).
        UCLIN.
        ADD DDDEF(LINKLIB) DATASET(SYS1.LINKLIB) UNIT(3350) VOLUME(MT1111).
        ADD DDDEF(LPALIB) DATASET(SYS1.LPALIB) UNIT(3350) VOLUME(MT1111).
        ADD DDDEF(CMDLIB) DATASET(SYS1.CMDLIB) UNIT(3350) VOLUME(MT2222).
        ADD DDDEF(SMPPTS) DATASET(SMPE.SMPPTS).
        ADD DDDEF(PARMLIB) DATASET(SYS1.PARMLIB) UNIT(3350) VOLUME(CAT001).
        ENDUCL.
        """);

    ScratchStep.Result result =
        step.run(
            """
            SET BDY(TGT1).
            ZONEEDIT DDDEF.
              CHANGE VOLUME(MT1111,MTAAAA).
              CHANGE VOLUME(MT2222,MTBBBB).
              CHANGE VOLUME(MT3333,MTCCCC).
            ENDZEDIT.
            """);

    assertThat(result.codes()).containsExactly(0, 4);
    assertThat(result.ids()).containsExactly("ALT3771W");
    assertThat(result.outputs().get("SMPRPT").stream().skip(1).map(line -> line.split(" +")))
        .containsExactly(
            new String[] {"LINKLIB", "VOLUME", "MT1111", "MTAAAA"},
            new String[] {"LPALIB", "VOLUME", "MT1111", "MTAAAA"},
            new String[] {"CMDLIB", "VOLUME", "MT2222", "MTBBBB"});
    assertThat(step.entry(TGT1, "DDDEF", "LINKLIB")).contains("VOLUME MTAAAA");
    assertThat(step.entry(TGT1, "DDDEF", "LPALIB")).contains("VOLUME MTAAAA");
    assertThat(step.entry(TGT1, "DDDEF", "CMDLIB")).contains("VOLUME MTBBBB");
    assertThat(step.entry(TGT1, "DDDEF", "SMPPTS")).doesNotContain("VOLUME");
    assertThat(step.entry(TGT1, "DDDEF", "PARMLIB")).contains("VOLUME CAT001");
  }

  @Test
  void ex183PathsForAServiceMountPoint() {
    step.ok(
        """
        SET BDY(TGT1).
        UCLIN.
        ADD DDDEF(SAZWEZFS) PATH('/usr/lpp/zowe/').
        ADD DDDEF(SBPX) PATH('/usr/lib/').
        ENDUCL.
        ZONEEDIT DDDEF.
          CHANGE PATH('/usr/lpp/'*,'/Service/usr/lpp/'*).
        ENDZONEEDIT.
        """);

    assertThat(step.entry(TGT1, "DDDEF", "SAZWEZFS")).isEqualTo("PATH /Service/usr/lpp/zowe/");
    assertThat(step.entry(TGT1, "DDDEF", "SBPX")).isEqualTo("PATH /usr/lib/");
  }

  @Test
  void ex185ZonedeleteOfAnUnknownZoneSaysThatItIsNotDefinedByAZoneindex() {
    ScratchStep.Result result =
        step.run("SET BOUNDARY(ZONEBBB).\nZONEDELETE TARGETZONE(ZONEBBB).\n");

    assertThat(result.code()).isEqualTo(12);
    assertThat(result.ids()).containsExactly("ALT3722S", "ALT3728S");
    assertThat(result.texts().getFirst()).contains("is not defined by a ZONEINDEX");
  }

  @Test
  void ex186DeployingAPackagedInstance() {
    step.ok("SET BDY(TGT1).\nUCLIN.\nADD DDDEF(SZWEP) PATH('/old/zwe/').\nENDUCL.\n");

    step.ok(
        """
        SET BOUNDARY(GLOBAL).
        UCLIN.
        REP GLOBALZONE ZONEINDEX((TGT1,CSI1,TARGET)(DZ1,CSID,DLIB)).
        ENDUCL.
        SET BOUNDARY(TGT1).
        UCLIN.
        REP TZONE(TGT1) RELATED(DZ1).
        REP DDDEF(SALOAD) DATASET(HLQ.SALOAD) VOLUME() UNIT().
        ENDUCL.
        ZONEEDIT DDDEF.
        CHANGE PATH('/old'*,'/new'*).
        ENDZONEEDIT.
        SET BOUNDARY(DZ1).
        UCLIN.
        REP DZONE(DZ1) RELATED(TGT1).
        ENDUCL.
        """);

    assertThat(step.entry(GLOBAL, "GLOBALZONE", "GLOBAL"))
        .contains("ZONEINDEX TGT1,CSI1,TARGET DZ1,CSID,DLIB");
    assertThat(step.entry(TGT1, "TARGETZONE", "TGT1")).contains("RELATED DZ1");
    assertThat(step.entry(TGT1, "DDDEF", "SALOAD")).isEqualTo("DATASET HLQ.SALOAD");
    assertThat(step.entry(TGT1, "DDDEF", "SZWEP")).isEqualTo("PATH /new/zwe/");
    assertThat(step.entry(zone("CSID", "DZ1"), "DLIBZONE", "DZ1")).isEqualTo("RELATED TGT1");
  }

  @Test
  void ex191GzonemergeKeepsWhatIsThere() {
    step.onGlobal("B.CSI")
        .ok(
            """
            SET BDY(GLOBAL).
            UCLIN.
            ADD GLOBALZONE SREL(Z038,C150) FMID(HCC1000).
            ADD DDDEF(SMPPTS) DATASET(B.SMPPTS).
            ADD SYSMOD(UC00001) PTF SREL((1,C150)) FMID((1,HCC1000)).
            ENDUCL.
            """);
    step.onGlobal(ScratchStep.GLOBAL_CSI);

    ScratchStep.Result result =
        step.ok("SET BDY(GLOBAL).\nGZONEMERGE FROMCSI(B.CSI) CONTENT DEFINITION.\n");

    assertThat(step.entry(GLOBAL, "GLOBALZONE", "GLOBAL"))
        .contains("SREL Z038 C150", "FMID HAA1100 HCC1000");
    assertThat(step.entry(GLOBAL, "SYSMOD", "UC00001"))
        .isEqualTo(step.entry(zone("B.CSI", "GLOBAL"), "SYSMOD", "UC00001"))
        .isNotEmpty();
    assertThat(step.entry(GLOBAL, "DDDEF", "SMPPTS")).isEqualTo("DATASET A.SMPPTS");
    assertThat(result.outputs().get("SMPRPT"))
        .anyMatch(line -> line.matches("DDDEF +SMPPTS +NOT MERGED +ALREADY THERE"))
        .anyMatch(line -> line.matches("SYSMOD +UC00001 +MERGED"));
  }

  private static List<ZoneEntry> without(List<ZoneEntry> entries, String type) {
    return entries.stream().filter(entry -> !entry.type().name().equals(type)).toList();
  }
}
