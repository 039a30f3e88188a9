package org.altres.command.receive;

import static org.altres.command.receive.ReceiveStage.sysmod;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.bytes.Fingerprint;
import org.altres.command.receive.ReceiveStage.Ran;
import org.altres.zone.EntryKey;
import org.altres.zone.HoldDataAge;
import org.altres.zone.ZoneEntry;
import org.junit.jupiter.api.Test;

/// RECEIVE beyond the worked cases.
class ReceiveTest {

  private static final String[] TWO = {
    "++PTF(UZ00001).", "++VER(Z038) FMID(HAA1100).",
    "++PTF(UZ00002).", "++VER(Z038) FMID(HBB1200) PRE(UZ00001)."
  };

  private final ReceiveStage stage = ReceiveStage.b1();

  @Test
  void select_and_exclude_name_sysmods() {
    assertThat(stage.ptfin(TWO).run("RECEIVE S(UZ00002) SYSMODS.").code()).isEqualTo(0);
    assertThat(stage.all("SYSMOD")).containsOnlyKeys("UZ00002");
    assertThat(stage.run("RECEIVE E(UZ00001) SYSMODS.").ids()).contains("GIM24801W");
    Ran missing = stage.run("RECEIVE SELECT(UZ00001,UZ00009) SYSMODS.");
    assertThat(missing.code()).isEqualTo(4);
    assertThat(missing.ids()).contains("ALT3859W");
    assertThat(stage.all("SYSMOD")).containsOnlyKeys("UZ00001", "UZ00002");
  }

  @Test
  void forfmid_takes_functions_and_sets_of_them() {
    stage.put(
        "GLOBAL",
        ZoneEntry.of(EntryKey.of("FMIDSET", "MYSET"))
            .edit()
            .set("FMID", List.of("HBB1200"))
            .build());
    stage
        .ptfin(TWO)
        .hold(
            "++HOLD(UZ00001) ERROR FMID(HAA1100) REASON(AZ00001).",
            "++HOLD(UZ00002) ERROR FMID(HBB1200) REASON(AZ00002).");
    Ran ran = stage.run("RECEIVE FORFMID(MYSET).");
    assertThat(ran.code()).isEqualTo(0);
    assertThat(stage.all("SYSMOD")).containsOnlyKeys("UZ00002");
    assertThat(stage.all("HOLDDATA")).containsOnlyKeys("UZ00002 ERROR AZ00002");
    assertThat(stage.run("RECEIVE SYSMODS FORFMID(JAA1101).").print())
        .contains("*SYSMODS WITH SPECIFIED FMID(S) NOT FOUND IN SMPPTFIN*");
  }

  @Test
  void a_reworked_sysmod_is_received_again_and_stays_applied_where_it_is() {
    stage.ptfin("++PTF(UZ00001) REWORK(1998001).", "++VER(Z038) FMID(HAA1100).");
    stage.run("RECEIVE SYSMODS SOURCEID(A).");
    stage.put(
        "GLOBAL", stage.all("SYSMOD").get("UZ00001").edit().set("APPID", List.of("TGT1")).build());
    stage.hold("++HOLD(UZ00001) ERROR FMID(HAA1100) REASON(AZ00001).").run("RECEIVE HOLDDATA.");
    assertThat(stage.run("RECEIVE SYSMODS.").print()).contains("ALREADY RECEIVED");
    stage.ptfin(
        "++PTF(UZ00001) REWORK(1999001).",
        "++VER(Z038) FMID(HAA1100) PRE(UZ00009).",
        "++HOLD(UZ00001) SYSTEM FMID(HAA1100) REASON(IPL).");
    Ran ran = stage.run("RECEIVE SYSMODS SOURCEID(B).");
    assertThat(ran.print()).contains("UZ00001  RE-RECEIVED   PTF       B");
    assertThat(stage.entry("SYSMOD", "UZ00001").replace('\u001f', '/'))
        .isEqualTo(
            "SMODTYPE\tPTF\nREWORK\t1999001\nRECDATE\t2026324\nRECTIME\t123456\nSOURCEID\tA\tB\n"
                + "APPID\tTGT1\nSREL.1\tZ038\nFMID.1\tHAA1100\nPRE.1\tUZ00009\n"
                + "HOLDERROR\tAZ00001\nHOLDSYSTEM\tIPL/UZ00001");
  }

  @Test
  void what_is_installed_in_the_zone_group_is_not_received() {
    stage.put("TGT1", sysmod("UZ00001", "APPLY"));
    stage.put("DLB1", sysmod("UZ00002", "ACCEPT"));
    Ran ran = stage.ptfin(TWO).run("RECEIVE SYSMODS ZONEGROUP(ALLZONES).");
    assertThat(ran.print()).contains("APPLIED IN TGT1").contains("ACCEPTED IN DLB1");
    assertThat(stage.all("SYSMOD")).isEmpty();
    stage.put(
        "GLOBAL",
        ZoneEntry.of(EntryKey.of("OPTIONS", "OPT"))
            .edit()
            .set("RECZGRP", List.of("ALLZONES"))
            .set("RECEXZGRP", List.of("DLB1"))
            .build());
    stage.run("RECEIVE SYSMODS.");
    assertThat(stage.all("SYSMOD")).containsOnlyKeys("UZ00002");
    Ran bypassed = stage.run("RECEIVE SYSMODS BYPASS(APPLYCHECK).");
    assertThat(bypassed.print()).contains("BYPASS(APPLYCHECK) SPECIFIED");
    assertThat(stage.all("SYSMOD")).containsOnlyKeys("UZ00001", "UZ00002");
    assertThat(stage.run("RECEIVE SYSMODS ZONEGROUP(NOZONE).").ids()).containsExactly("ALT3854S");
    assertThat(stage.run("RECEIVE BYPASS(APPLYCHECK) ZONEGROUP(TGT1).").code()).isEqualTo(12);
  }

  @Test
  void a_sysmod_in_error_stops_no_other() {
    Ran ran =
        stage
            .ptfin(
                "++PTF(UZ00001).",
                "++VER(Z038) FMID(HAA1100) NONSENSE(1).",
                "++PTF(UZ00002).",
                "++VER(Z038) FMID(HAA1100).")
            .run("RECEIVE SYSMODS.");
    assertThat(ran.code()).isEqualTo(8);
    assertThat(ran.print()).contains("UZ00001  NOT RECEIVED  PTF").contains("UZ00002  RECEIVED");
    assertThat(stage.all("SYSMOD")).containsOnlyKeys("UZ00002");
    assertThat(stage.all("MCS")).containsOnlyKeys("UZ00002");
  }

  @Test
  void network_and_missing_inputs_are_refused() {
    assertThat(stage.ptfin(TWO).run("RECEIVE ORDER(PENDING(ORD00001)).").code()).isEqualTo(12);
    assertThat(stage.run("RECEIVE HOLDDATA.").ids()).containsExactly("ALT3853S");
    assertThat(stage.all("SYSMOD")).isEmpty();
  }

  @Test
  void categories_of_fixcat_holds_become_source_ids_of_what_resolves_them() {
    String[] hold = {
      "++HOLD(HAA1100) FIXCAT FMID(HAA1100) REASON(AZ00200) RESOLVER(UZ00001)",
      " CATEGORY(IBM.Coexistence.z/OS.V1R9,IBM.Function.X) DATE(24305)."
    };
    stage.hold(hold).run("RECEIVE HOLDDATA.");
    stage.ptfin(TWO).run("RECEIVE SYSMODS SOURCEID(RSU2409).");
    assertThat(stage.values("SYSMOD", "UZ00001", "SOURCEID"))
        .isEqualTo("IBM.Coexistence.z/OS.V1R9 IBM.Function.X RSU2409");
    stage
        .hold(
            "++HOLD(HAA1100) FIXCAT FMID(HAA1100) REASON(AZ00201) RESOLVER(UZ00002)",
            " CATEGORY(IBM.Device.Disk.DS8000).")
        .run("RECEIVE HOLDDATA.");
    assertThat(stage.values("SYSMOD", "UZ00002", "SOURCEID"))
        .isEqualTo("RSU2409 IBM.Device.Disk.DS8000");
    assertThat(stage.values("SYSMOD", "HAA1100", "HOLDFIXCAT")).isEqualTo("AZ00200 AZ00201");
  }

  @Test
  void the_age_of_the_holddata_is_kept() {
    Ran ran =
        stage
            .hold(
                "++HOLD(UZ00001) FMID(HAA1100) REASON(AZ00001) ERROR DATE(14120)",
                "  CLASS(HIPER)",
                "  COMMENT(SMRTDATA(CHGDT(140520) FIX(UZ00005) SYMP(DAL,FUL))).",
                "++HOLD(UZ00002) FMID(HAA1100) REASON(AZ00002) ERROR DATE(14121).")
            .run("RECEIVE HOLDDATA.");
    assertThat(ran.print()).contains("HOLDDATA UP TO 14.140, RECEIVED 26.324");
    ZoneEntry global = stage.all("GLOBALZONE").get("GLOBAL");
    assertThat(HoldDataAge.of(global))
        .contains(new HoldDataAge(Optional.of("2014140"), "2026324", "123456"));
    assertThat(stage.values("HOLDDATA", "UZ00001 ERROR AZ00001", "HOLDCLASS")).isEqualTo("HIPER");
  }

  @Test
  void relative_files_must_be_there_and_their_fingerprints_are_noted() {
    stage.ptfin(
        "++FUNCTION(HCC1300) FILES(2) RFDSNPFX(IBM).",
        "++VER(Z038).",
        "++MOD(MODA) DISTLIB(AAMOD) RELFILE(2).");
    Fingerprint file = Fingerprint.of(Bytes.ofHex("00"));
    stage.relfiles.put("IBM.HCC1300.F1", new RelativeFiles.Checked(file, 3));
    Ran missing = stage.run("RECEIVE SYSMODS.");
    assertThat(missing.code()).isEqualTo(8);
    assertThat(missing.print()).contains("IBM.HCC1300.F2 IS MISSING");
    stage.relfiles.put("IBM.HCC1300.F2", new RelativeFiles.Checked(file, 1));
    assertThat(stage.run("RECEIVE SYSMODS.").ids()).contains("ALT3862I");
    assertThat(stage.values("SYSMOD", "HCC1300", "RELFILE"))
        .isEqualTo("1/" + file.hex() + "/3 2/" + file.hex() + "/1");
  }

  @Test
  void features_and_products_get_entries() {
    Ran ran =
        stage
            .ptfin(
                "++FUNCTION(HCC1300).",
                "++VER(Z038).",
                "++MOD(MODA) DISTLIB(AAMOD) DELETE.",
                "++PRODUCT(5694-A01,01.13.00) DESCRIPTION(z/OS) SREL(Z038).",
                "++FEATURE(BASE) FMID(HCC1300,HXX9900) PRODUCT(5694-A01,01.13.00)",
                "  DESCRIPTION(The base).")
            .run("RECEIVE SYSMODS.");
    assertThat(ran.print())
        .contains("HCC1300  ASSOCIATED    FUNCTION            BASE")
        .contains("5694-A01  01.13.00  PRODUCT   RECEIVED      z/OS")
        .contains("BASE      01.13.00  FEATURE   RECEIVED      The base");
    assertThat(stage.all("FEATURE")).containsOnlyKeys("BASE");
    assertThat(stage.all("PRODUCT")).containsOnlyKeys("5694-A01 01.13.00");
    assertThat(stage.values("SYSMOD", "HCC1300", "FEATURE")).isEqualTo("BASE");
    assertThat(stage.values("FEATURE", "BASE", "PRODUCT")).isEqualTo("5694-A01/01.13.00");
  }

  @Test
  void a_deck_of_which_a_part_is_missing_gives_only_the_sysmods_before_it() {
    var text =
        org.altres.mcs.syntax.SourceText.of(
            "++PTF(UZ00001).\n++VER(Z038) FMID(HAA1100).\n"
                + "++PTF(UZ00002).\n++VER(Z038) FMID(HAA1100).\n++MOD(MODA) DISTLIB(AAMOD).\n");
    stage.decks(
        List.of(new McsDeck(org.altres.mcs.McsInput.SMPPTFIN, text::source, line -> line == 5)));
    Ran ran = stage.run("RECEIVE SYSMODS.");
    assertThat(ran.code()).isEqualTo(8);
    assertThat(ran.ids()).contains("ALT3856E");
    assertThat(stage.all("SYSMOD")).containsOnlyKeys("UZ00001");
  }

  @Test
  void holddata_that_are_received_again_are_not_written_again() {
    String[] holds = new String[600];
    for (int i = 0; i < holds.length; i++) {
      holds[i] = "++HOLD(UZ%05d) ERROR FMID(HAA1100) REASON(AZ%05d).".formatted(i, i);
    }
    stage.hold(holds).run("RECEIVE HOLDDATA.");
    String before = stage.everything();
    holds[599] = "++HOLD(UZ00599) ERROR FMID(HAA1100) REASON(AZ00599) CLASS(PE).";
    Ran again = stage.hold(holds).run("RECEIVE HOLDDATA.");
    assertThat(again.ids()).contains("ALT3865I");
    assertThat(again.plan().steps())
        .singleElement()
        .satisfies(step ->
            assertThat(((org.altres.plan.Step.PutEntries) step).entries())
                .extracting(ZoneEntry::name)
                .containsExactly("GLOBAL", "UZ00599 ERROR AZ00599"));
    assertThat(stage.everything()).isNotEqualTo(before);
    assertThat(stage.all("HOLDDATA")).hasSize(600);
  }
}
