package org.altres.workbench.smp;

import static org.altres.workbench.smp.ScratchStep.zone;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.altres.testing.MemoryCsi;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Zone commands where the worked examples have no case.
final class ZoneCommandsTest {

  private static final ZoneId GLOBAL = zone(ScratchStep.GLOBAL_CSI, "GLOBAL");
  private static final ZoneId TGT1 = zone("CSI1", "TGT1");
  private static final ZoneId DLB1 = zone("CSID", "DLB1");

  @TempDir Path folder;
  private ScratchStep step = new ScratchStep(new MemoryCsi(), Path.of(""));

  @BeforeEach
  void makeZones() {
    step = new ScratchStep(new MemoryCsi(), folder);
    step.ok(
        """
        SET BDY(GLOBAL).
        UCLIN.
        ADD GLOBALZONE SREL(Z038)
            ZONEINDEX((TGT1,CSI1,TARGET),(TGT2,CSI2,TARGET),(DLB1,CSID,DLIB)).
        ENDUCL.
        SET BDY(DLB1).
        UCLIN.
        ADD DLIBZONE(DLB1) SREL(Z038) RELATED(TGT1) ACCJCLIN.
        ADD MOD(MODA) DISTLIB(AMOD) FMID(HAA1100) RMID(UZ00001).
        ADD SYSMOD(HAA1100) FUNCTION ACCEPT.
        ADD SYSMOD(UZ00001) PTF ACCEPT FMID(HAA1100) IFREQ((HBB1100,UZ00002)).
        ENDUCL.
        """);
  }

  @Test
  void aDlibZoneBecomesATargetZoneWhoseSysmodsAreApplied() {
    ScratchStep.Result result =
        step.ok("SET BDY(TGT2).\nZONECOPY(DLB1) INTO(TGT2) OPTIONS(OPT1).\n");

    ZoneId copy = zone("CSI2", "TGT2");
    assertThat(result.ids()).containsExactly("ALT3779I");
    assertThat(step.entry(copy, "TARGETZONE", "TGT2")).isEqualTo("OPTIONS OPT1\nSREL Z038");
    assertThat(step.entry(copy, "SYSMOD", "UZ00001"))
        .contains("APPLY", "REGEN", "IFREQ HBB1100,UZ00002")
        .doesNotContain("ACCEPT");
    assertThat(step.entry(copy, "MOD", "MODA")).isEqualTo(step.entry(DLB1, "MOD", "MODA"));
  }

  @Test
  void aZoneIsNotCopiedIntoOneThatHasEntries() {
    step.ok("SET BDY(TGT1).\nUCLIN.\nADD TARGETZONE(TGT1) SREL(Z038).\nENDUCL.\n");

    ScratchStep.Result result = step.run("SET BDY(TGT1).\nZONECOPY(DLB1) INTO(TGT1).\n");

    assertThat(result.codes()).containsExactly(0, 12);
    assertThat(result.ids()).containsExactly("ALT3756S");
  }

  @Test
  void aZoneIsRenamedWhereItIs() {
    List<ZoneEntry> before = step.entries(DLB1);

    step.ok("SET BDY(GLOBAL).\nZONERENAME(DLB1) TO(DLBX) SAMEDATASET.\n");

    ZoneId renamed = zone("CSID", "DLBX");
    assertThat(step.has(DLB1)).isFalse();
    assertThat(step.entries(renamed)).hasSameSizeAs(before);
    assertThat(step.entry(renamed, "DLIBZONE", "DLBX")).contains("ACCJCLIN");
    assertThat(step.entry(GLOBAL, "GLOBALZONE", "GLOBAL"))
        .contains("DLBX,CSID,DLIB")
        .doesNotContain("DLB1");
  }

  @Test
  void aZoneOfACopiedCsiIsRenamedAndTheOldOneStays() {
    step.ok(
        """
        SET BDY(GLOBAL).
        ZONERENAME(DLB1) TO(TGTN) NEWDATASET(NEW.CSI) TOTYPE(TARGET)
          RELATED(DLB1).
        """);

    ZoneId made = zone("NEW.CSI", "TGTN");
    assertThat(step.entry(made, "TARGETZONE", "TGTN")).isEqualTo("RELATED DLB1\nSREL Z038");
    assertThat(step.entry(made, "SYSMOD", "HAA1100")).contains("APPLY");
    assertThat(step.has(DLB1)).isTrue();
    assertThat(step.entry(GLOBAL, "GLOBALZONE", "GLOBAL"))
        .contains("DLB1,CSID,DLIB", "TGTN,NEW.CSI,TARGET");
  }

  @Test
  void aRenameThatCannotBeIsRefused() {
    assertThat(renaming("ZONERENAME(DLB1) TO(DLB1) SAMEDATASET.")).isEqualTo("ALT3761S");
    assertThat(renaming("ZONERENAME(DLB1) TO(TGT1) SAMEDATASET.")).isEqualTo("ALT3767S");
    assertThat(renaming("ZONERENAME(DLB1) TO(X1) NEWDATASET(CSID).")).isEqualTo("ALT3769S");
    assertThat(renaming("ZONERENAME(DLB1) TO(X1) SAMEDATASET TOTYPE(TARGET)."))
        .isEqualTo("ALT3770S");
    assertThat(renaming("ZONERENAME(NONE) TO(X1) SAMEDATASET.")).isEqualTo("ALT3753S");
  }

  private String renaming(String command) {
    ScratchStep.Result result = step.run("SET BDY(GLOBAL).\n" + command + "\n");
    assertThat(result.codes()).as(command).containsExactly(0, 12);
    return result.ids().getFirst();
  }

  @Test
  void aZoneIsDeletedWithItsIndexAndTheGlobalZoneLast() {
    ScratchStep.Result wrong = step.run("SET BDY(DLB1).\nZONEDELETE TARGETZONE(DLB1).\n");
    ScratchStep.Result early = step.run("SET BDY(GLOBAL).\nZONEDELETE GLOBALZONE.\n");
    step.ok(
        """
        SET BDY(DLB1).
        ZONEDELETE DLIBZONE(DLB1).
        SET BDY(TGT1).
        ZONEDELETE TARGETZONE(TGT1).
        SET BDY(TGT2).
        ZONEDELETE TZONE(TGT2).
        SET BDY(GLOBAL).
        ZONEDELETE GLOBALZONE.
        """);

    assertThat(wrong.ids()).containsExactly("ALT3763S");
    assertThat(early.ids()).containsExactly("ALT3780S");
    assertThat(step.has(DLB1)).isFalse();
    assertThat(step.has(GLOBAL)).isFalse();
  }

  @Test
  void conditionalRequisitesStopAMergeUnlessBypassed() {
    step.ok(
        """
        SET BDY(TGT1).
        UCLIN.
        ADD TARGETZONE(TGT1) SREL(Z038).
        ADD SYSMOD(HBB1100) FUNCTION APPLY.
        ENDUCL.
        """);

    ScratchStep.Result refused = step.run("SET BDY(TGT1).\nZONEMERGE(DLB1) INTO(TGT1).\n");
    ScratchStep.Result checked =
        step.run("SET BDY(TGT1).\nZONEMERGE(DLB1) INTO(TGT1) BYPASS(IFREQ) CHECK.\n");
    boolean stillEmpty = step.entry(TGT1, "MOD", "MODA").isEmpty();
    ScratchStep.Result merged =
        step.run("SET BDY(TGT1).\nZONEMERGE(DLB1) INTO(TGT1) BYPASS(IFREQ).\n");

    assertThat(refused.ids()).containsExactly("ALT3773S");
    assertThat(checked.codes()).containsExactly(0, 4);
    assertThat(stillEmpty).isTrue();
    assertThat(merged.ids()).containsExactly("ALT3774W");
    assertThat(step.entry(TGT1, "SYSMOD", "UZ00001")).contains("APPLY");
  }

  @Test
  void zoneeditAddsWhatEntriesLackAndTakesStatementsOneAfterTheOther() {
    ScratchStep.Result result =
        step.run(
            """
            SET BDY(DLB1).
            UCLIN.
            ADD DDDEF(A) DATASET(OLD.PFX.A) UNIT(3380).
            ADD DDDEF(B) DATASET(OLD.B).
            ADD DDDEF(C) PATH('/x/').
            ENDUCL.
            ZONEEDIT DDDEF.
            CHANGE DATASET(OLD.PFX.*,NEW.*).
            CHANGE UNIT(3380,3390).
            CHANGE UNIT(3390,SYSDA).
            ADD UNIT(3350).
            CHANGE UNIT(X,TOOLONGAUNIT).
            ENDZONEEDIT.
            """);

    assertThat(result.codes()).containsExactly(0, 0, 8);
    assertThat(step.entry(DLB1, "DDDEF", "A")).isEqualTo("DATASET NEW.A\nUNIT SYSDA");
    assertThat(step.entry(DLB1, "DDDEF", "B")).isEqualTo("DATASET OLD.B\nUNIT 3350");
    assertThat(step.entry(DLB1, "DDDEF", "C")).isEqualTo("PATH /x/");
  }

  @Test
  void logUpgradeAndDebug() {
    step.ok(
        """
        SET BDY(DLB1).
        LOG(BEFORE THE MOVE).
        LOG(AFTER THE MOVE).
        UPGRADE.
        DEBUG(SNAP).
        """);

    assertThat(step.entry(DLB1, "LOG", "2026324.120000.0000001")).endsWith("BEFORE THE MOVE");
    assertThat(step.entry(DLB1, "LOG", "2026324.120000.0000002")).endsWith("AFTER THE MOVE");
    assertThat(step.entry(DLB1, "DLIBZONE", "DLB1")).startsWith("UPGLEVEL 37.00");
  }

  @Test
  void uclinMakesAZoneOnlyWithTheEntryThatDefinesIt() {
    String deck = "SET BDY(TGT1).\nUCLIN.\nADD MOD(MODA) DISTLIB(AMOD).\nENDUCL.\n";

    ScratchStep.Result without = step.run(deck);
    ScratchStep.Result deleting =
        step.run("SET BDY(DLB1).\nUCLIN.\nDEL DLIBZONE(DLB1).\nDEL MOD(MODA).\nENDUCL.\n");

    assertThat(without.ids()).containsExactly("ALT3735S");
    assertThat(step.has(TGT1)).isFalse();
    assertThat(deleting.ids()).containsExactly("ALT3736E");
    assertThat(deleting.codes()).containsExactly(0, 8);
    assertThat(step.entry(DLB1, "DLIBZONE", "DLB1")).isNotEmpty();
    assertThat(step.entry(DLB1, "MOD", "MODA")).isEmpty();
  }

  @Test
  void aRehearsalOfSeveralCommandsSeesWhatThoseBeforeLeft() {
    ScratchStep.Result result =
        step.rehearsing(true).run("SET BDY(TGT2).\nZONECOPY(DLB1) INTO(TGT2).\nUNLOAD MOD.\n");

    assertThat(result.codes()).containsExactly(0, 0, 0);
    assertThat(result.punch()).contains("MODA");
    assertThat(step.has(zone("CSI2", "TGT2"))).isFalse();
  }

  @Test
  void unloadAndUclinMakeTheSameZone() {
    String unloaded = step.ok("SET BDY(DLB1).\nUNLOAD.\n").punch();
    List<ZoneEntry> before = step.entries(DLB1);
    step.ok(
        """
        SET BDY(DLB1).
        ZONEDELETE DLIBZONE(DLB1).
        SET BDY(GLOBAL).
        UCLIN.
        ADD GLOBALZONE ZONEINDEX((DLB1,CSID,DLIB)).
        ENDUCL.
        """);

    step.ok(unloaded);

    assertThat(step.entries(DLB1)).isEqualTo(before);
  }
}
