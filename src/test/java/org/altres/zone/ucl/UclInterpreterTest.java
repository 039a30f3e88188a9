package org.altres.zone.ucl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.altres.mcs.command.UclStatement;
import org.altres.zone.EntryKey;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneName;
import org.junit.jupiter.api.Test;

class UclInterpreterTest {

  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 20, 22, 17, 19);

  private final Map<EntryKey, ZoneEntry> zone = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();
  private ZoneKind kind = ZoneKind.TARGET;
  private ZoneName name = new ZoneName("TGT1");

  @Test
  void ex165ACrossZoneModuleIsNotedAsOne() {
    run("ADD MOD(IGCXXX) XZLMOD((IEANUC01,ZOSZNA)).");
    assertThat(entry("MOD", "IGCXXX").values("XZLMOD"))
        .containsExactly(ZoneEntry.tuple("IEANUC01", "ZOSZNA"));
    assertThat(entry("MOD", "IGCXXX").has("XZLMODP")).isTrue();
    run("DEL MOD(IGCXXX) XZLMOD((IEANUC01,ZOSZNA)).");
    assertThat(entry("MOD", "IGCXXX").has("XZLMODP")).isFalse();
  }

  @Test
  void ex166AddRefusesWhatIsThereAndOtherStatementsGoOn() {
    put(
        ZoneEntry.of(EntryKey.of("MOD", "MODA"))
            .edit()
            .set("LMOD", "LMODA")
            .set("RMID", "UZ00001")
            .build());
    run(
        """
        ADD MOD(MODA) LMOD(LMODA).
        ADD MOD(MODA) RMID(UZ00002).
        REP MOD(MODA) LMOD(LMODB LMODC).
        DEL MOD(MODA) LMOD(LMODC).
        DEL MOD(NONE).
        """);
    assertThat(problems)
        .containsExactly(
            "ALT3307E LMOD of MODA has LMODA already (line 2, column 15)",
            "ALT3306E RMID of MODA is there already: UZ00001 (line 3, column 15)",
            "ALT3305E There is no MOD entry NONE to delete from (line 6, column 1)");
    assertThat(entry("MOD", "MODA").body())
        .isEqualTo("LASTUPD\tUCLIN\nLASTUPDTYPE\tUPD\nRMID\tUZ00001\nLMOD\tLMODB");
  }

  @Test
  void ex167LoadModulesHaveControlStatements() {
    run(
        """
         ADD LMOD(IGC0013{) RENT SYSLIB(LPALIB)
        ++LMODIN.
         ALIAS IGC0013A,IGC0013B,IGC0013C
         ENTRY ICHRIN00
        ++ENDLMODIN.
         ADD MOD(ICHRIN00) LMOD(IGC0013{) DISTLIB(AOSBN) FMID(EBB1102)
             RMID(UZ90283) LASTUPD(JCLIN) LASTUPDTYPE(UPD).
         ADD SYSMOD(EBB1102) MOD(ICHRIN00).
        """);
    assertThat(problems).isEmpty();
    ZoneEntry lmod = entry("LMOD", "IGC0013{");
    assertThat(lmod.values("LECNTL"))
        .containsExactly(" ALIAS IGC0013A,IGC0013B,IGC0013C", " ENTRY ICHRIN00");
    assertThat(lmod.values("LEPARM")).containsExactly("RENT");
    assertThat(lmod.values("SYSLIB")).containsExactly("LPALIB");
    assertThat(entry("MOD", "ICHRIN00").value("LASTUPD")).contains("JCLIN");
    assertThat(entry("SYSMOD", "EBB1102").values("MOD")).containsExactly("ICHRIN00");
  }

  @Test
  void repReplacesTheIndexAndEmptyParenthesesRemove() {
    kind = ZoneKind.GLOBAL;
    name = ZoneName.GLOBAL;
    run("REP GLOBALZONE ZONEINDEX((TZ1,A.CSI,TARGET)(DZ1,A.CSI,DLIB)).");
    assertThat(entry("GLOBALZONE", "GLOBAL").values("ZONEINDEX")).hasSize(2);
    run("REP GZONE ZONEINDEX((TZ1,B.CSI,TARGET)).");
    assertThat(entry("GLOBALZONE", "GLOBAL").values("ZONEINDEX"))
        .containsExactly(ZoneEntry.tuple("TZ1", "B.CSI", "TARGET"));
    run("ADD DDDEF(SZWELOAD) DATASET(A.B) VOLUME(VOL001) UNIT(3390)\n  SHR CYLINDERS SPACE(10,5).");
    run("REP DDDEF(SZWELOAD) DATASET(HLQ.SZWELOAD) VOLUME() UNIT().");
    assertThat(entry("DDDEF", "SZWELOAD").body())
        .isEqualTo("DATASET\tHLQ.SZWELOAD\nDISP\tSHR\nSPACE\t10,5\nUNITS\tCYLINDERS");
    assertThat(problems).isEmpty();
  }

  @Test
  void theEntryOfTheZoneHasItsName() {
    run("REP TZONE(TGT1) RELATED(DLB1) SREL(Z038).\nREP TZONE(TGT2) RELATED(DLB1).");
    assertThat(entry("TARGETZONE", "TGT1").value("RELATED")).contains("DLB1");
    assertThat(problems)
        .containsExactly(
            "ALT3315E The zone is called TGT1, and its entry cannot be called TGT2"
                + " (line 3, column 5)");
  }

  @Test
  void aSysmodNotesTheTimeOfUclin() {
    run("ADD SYSMOD(UZ00001) APAR APPLY FMID(EBB1102) PRE(UZ00002,UZ00003)\n  INSTALLDATE(26100).");
    assertThat(entry("SYSMOD", "UZ00001").body())
        .isEqualTo(
            "SMODTYPE\tAPAR\nLASTUPD\tUCLIN\nLASTUPDTYPE\tADD\nAPPLY\nINSTALLDATE\t2026100\n"
                + "UCLDATE\t2026324\nUCLTIME\t221719\nFMID\tEBB1102\nPRE\tUZ00002\tUZ00003");
  }

  @Test
  void theLastSupersederIsTheLastOfAll() {
    run("ADD SYSMOD(UZ00001) SUPBY(UZ00002,UZ00003).");
    assertThat(entry("SYSMOD", "UZ00001").value("LASTSUP")).contains("UZ00003");
    assertThat(entry("SYSMOD", "UZ00001").has("SMODTYPE")).isFalse();
    run("DEL SYSMOD(UZ00001) SUPBY(UZ00003).");
    assertThat(entry("SYSMOD", "UZ00001").value("LASTSUP")).contains("UZ00002");
    run("ADD SYSMOD(UZ00001) SUPBY(UZ00004) LASTSUP().");
    assertThat(problems).isNotEmpty();
  }

  @Test
  void aDeletedFunctionHasNothingElse() {
    run("ADD SYSMOD(EER1100) FUNCTION DELBY(EER1400).\nADD SYSMOD(EER1100) FMID(EER1100).");
    assertThat(entry("SYSMOD", "EER1100").value("DELBY")).contains("EER1400");
    assertThat(problems)
        .containsExactly(
            "ALT3313E DELBY and FMID cannot both be in the entry EER1100 (line 3, column 21)");
  }

  @Test
  void elementsOfASysmodAreSaidByTheirTypes() {
    run("ADD SYSMOD(UZ00001) PNLENU(B,A) CLIST(C) MOD(M).");
    assertThat(entry("SYSMOD", "UZ00001").values("ELEMENT"))
        .containsExactly(
            ZoneEntry.tuple("CLIST", "C"),
            ZoneEntry.tuple("PNLENU", "B"),
            ZoneEntry.tuple("PNLENU", "A"));
  }

  @Test
  void aConcatenationCannotHaveADataSet() {
    run("ADD DDDEF(X) CONCAT(A,B) DATASET(C).");
    assertThat(problems)
        .containsExactly(
            "ALT3313E CONCAT and DATASET cannot both be in the entry X (line 2, column 26)");
    run("ADD DDDEF(X) PATH('/usr/lib/') PROTECT WAITFORDSN(YES).");
    assertThat(entry("DDDEF", "X").value("PATH")).contains("/usr/lib/");
  }

  @Test
  void whatIsWrongIsSaidWithItsPlace() {
    run(
        """
        ADD SYS(X) FMID(EBB1102).
        ADD OPTIONS(X) PAGELEN(60).
        ADD MOD(X) GENASM(Y).
        ADD MOD(X) FMID(EBB110) RMID(A,B).
        ADD SYSMOD(UZ1) PTF.
        ADD SYSMOD(UZ00001) PTF APAR.
        ADD MAC(X) FMID() .
        ADD SYSMOD(UZ00001) APPID(TGT1).
        """);
    assertThat(problems)
        .containsExactly(
            "ALT3301E There is no type of entry that is called SYS (line 2, column 5)",
            "ALT3302E A TARGET zone has no OPTIONS entries (line 3, column 5)",
            "ALT3303E MOD entries have no operand GENASM (line 4, column 12)",
            "ALT3309E EBB110 cannot stand in FMID: it must be a SYSMOD id of 7 characters"
                + " (line 5, column 12)",
            "ALT3309E A cannot stand in RMID: it must be a SYSMOD id of 7 characters"
                + " (line 5, column 25)",
            "ALT3309E B cannot stand in RMID: it must be a SYSMOD id of 7 characters"
                + " (line 5, column 25)",
            "ALT3314E \"UZ1\" cannot be the name of a SYSMOD entry (line 6, column 5)",
            "ALT3322E SMODTYPE is said twice (line 7, column 25)",
            "ALT3312E FMID needs a value (line 8, column 12)",
            "ALT3304E The operand APPID is not for SYSMOD entries of a TARGET zone"
                + " (line 9, column 21)");
    assertThat(zone).isEmpty();
  }

  @Test
  void inTheGlobalZoneValuesBelongToAVer() {
    kind = ZoneKind.GLOBAL;
    name = ZoneName.GLOBAL;
    run("ADD SYSMOD(UZ00001) PTF SREL((1,Z038)(2,Z039)) \n  PRE((2,UZ00002)(2,UZ00003)).");
    ZoneEntry sysmod = entry("SYSMOD", "UZ00001");
    assertThat(sysmod.values("SREL", 1)).containsExactly("Z038");
    assertThat(sysmod.values("PRE", 2)).containsExactly("UZ00002", "UZ00003");
    run("DEL SYSMOD(UZ00001) PRE((2,UZ00002)).\nADD SYSMOD(UZ00001) REQ(UZ00009).");
    assertThat(entry("SYSMOD", "UZ00001").values("PRE", 2)).containsExactly("UZ00003");
    assertThat(problems)
        .containsExactly(
            "ALT3320E The values of REQ belong to a ++VER each, and one does not say to which"
                + " (line 3, column 21)");
  }

  private void run(String deck) {
    UclInterpreter interpreter = new UclInterpreter(kind, name, NOW);
    for (UclStatement statement : UclDeck.read("UCLIN.\n" + deck + "\nENDUCL.\n")) {
      UclOutcome outcome = interpreter.apply(statement, key -> Optional.ofNullable(zone.get(key)));
      switch (outcome) {
        case UclOutcome.Put put -> put(put.entry());
        case UclOutcome.Delete delete -> zone.remove(delete.key());
        case UclOutcome.Failed failed ->
            failed.problems().forEach(problem -> problems.add(problem.message().toString()));
      }
    }
  }

  private void put(ZoneEntry entry) {
    zone.put(entry.key(), entry);
  }

  private ZoneEntry entry(String type, String entryName) {
    return Optional.ofNullable(zone.get(EntryKey.of(type, entryName))).orElseThrow();
  }
}
