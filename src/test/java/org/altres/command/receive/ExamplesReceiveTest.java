package org.altres.command.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.altres.bytes.Bytes;
import org.altres.command.receive.ReceiveStage.Ran;
import org.altres.execute.ContentFiles;
import org.altres.mcs.syntax.SourceText;
import org.altres.testing.FaultyStorage;
import org.junit.jupiter.api.Test;

/// The worked cases of RECEIVE, by their numbers.
class ExamplesReceiveTest {

  private final ReceiveStage stage = ReceiveStage.b1();

  @Test
  void ex017_no_ver_fits_the_global_zone() {
    String before = stage.everything();
    Ran ran = stage.ptfin("++PTF(UZ00002).", "++VER(Z038) FMID(HXX9900).").run("RECEIVE SYSMODS.");
    assertThat(ran.code()).isEqualTo(4);
    assertThat(ran.ids()).contains("GIM38901I", "GIM24801W");
    assertThat(ran.print())
        .contains("UZ00002  NOT RECEIVED  PTF                           NO APPLICABLE ++VER");
    assertThat(stage.everything()).isEqualTo(before);
  }

  @Test
  void ex018_bypass_fmid_receives_it_anyway() {
    stage.ptfin("++PTF(UZ00002).", "++VER(Z038) FMID(HXX9900).");
    Ran exclusive = stage.run("RECEIVE FORFMID(HXX9900) BYPASS(FMID).");
    assertThat(exclusive.code()).isEqualTo(12);
    assertThat(stage.all("SYSMOD")).isEmpty();
    Ran ran = stage.run("RECEIVE SYSMODS BYPASS(FMID).");
    assertThat(ran.code()).isEqualTo(0);
    assertThat(stage.values("GLOBALZONE", "GLOBAL", "FMID")).isEqualTo("HAA1100 JAA1101 HBB1200");
    assertThat(stage.entry("SYSMOD", "UZ00002"))
        .isEqualTo(
            "SMODTYPE\tPTF\nRECDATE\t2026324\nRECTIME\t123456\nSREL.1\tZ038\nFMID.1\tHXX9900");
  }

  @Test
  void ex019_receiving_a_function_adds_its_fmid() {
    ReceiveStage one = new ReceiveStage("Z038", "HAA1100");
    Ran ran =
        one.ptfin(
                "++FUNCTION(HCC1300).",
                "++VER(Z038).",
                "++PTF(UZ00003).",
                "++VER(Z038) FMID(HCC1300).")
            .run("RECEIVE SYSMODS.");
    assertThat(one.all("SYSMOD")).containsOnlyKeys("HCC1300", "UZ00003");
    assertThat(one.values("GLOBALZONE", "GLOBAL", "FMID")).isEqualTo("HAA1100 HCC1300");
    assertThat(ran.print())
        .contains("HCC1300  RECEIVED      FUNCTION")
        .contains("UZ00003  RECEIVED      PTF");
  }

  @Test
  void ex021_a_sysmod_arrives_after_its_holddata() {
    stage.hold("++HOLD(UZ00005) ERROR FMID(HAA1100) REASON(AZ00005).").run("RECEIVE HOLDDATA.");
    assertThat(stage.entry("SYSMOD", "UZ00005")).isEqualTo("HOLDERROR\tAZ00005");
    Ran ran = stage.ptfin("++PTF(UZ00005).", "++VER(Z038) FMID(HAA1100).").run("RECEIVE SYSMODS.");
    assertThat(ran.code()).isEqualTo(0);
    assertThat(stage.entry("SYSMOD", "UZ00005"))
        .isEqualTo(
            "SMODTYPE\tPTF\nRECDATE\t2026324\nRECTIME\t123456\nSREL.1\tZ038\nFMID.1\tHAA1100\n"
                + "HOLDERROR\tAZ00005");
  }

  @Test
  void ex022_a_second_hold_with_the_same_key_replaces_the_first() {
    ReceiveStage one = new ReceiveStage("Z038", "FXY1040");
    one.hold(
            "++HOLD (UZ12345) FMID(FXY1040) SYSTEM REASON(DOC)",
            "  COMMENT(message XXX123 was changed. enter U to reply.).")
        .run("RECEIVE HOLDDATA.");
    one.hold(
            "++HOLD (UZ12345) FMID(FXY1040) SYSTEM REASON(DOC)",
            "        COMMENT(default for xyz command changed to NO.).")
        .run("RECEIVE HOLDDATA.");
    assertThat(one.all("HOLDDATA")).containsOnlyKeys("UZ12345 SYSTEM DOC");
    assertThat(one.entry("HOLDDATA", "UZ12345 SYSTEM DOC"))
        .contains("default for xyz command changed to NO.")
        .doesNotContain("enter U");
    assertThat(one.values("SYSMOD", "UZ12345", "HOLDSYSTEM")).isEqualTo("DOC");
  }

  @Test
  void ex023_internal_holds_of_one_reason_are_told_apart_by_where_they_come_from() {
    Ran ran = receiveUz00020();
    assertThat(ran.code()).isEqualTo(0);
    assertThat(stage.values("SYSMOD", "UZ00020", "HOLDSYSTEM"))
        .isEqualTo("ACTION/UZ00010 ACTION/UZ00015");
    assertThat(stage.all("HOLDDATA"))
        .containsOnlyKeys("UZ00020 SYSTEM ACTION UZ00010", "UZ00020 SYSTEM ACTION UZ00015");
    assertThat(stage.values("HOLDDATA", "UZ00020 SYSTEM ACTION UZ00015", "HOLDDATE"))
        .isEqualTo("1999020");
  }

  @Test
  void ex025_an_internal_system_hold_is_not_released() {
    receiveUz00020();
    Map<String, org.altres.zone.ZoneEntry> before = stage.all("HOLDDATA");
    Ran ran =
        stage
            .hold("++RELEASE(UZ00020) SYSTEM FMID(HAA1100) REASON(ACTION).")
            .run("RECEIVE HOLDDATA.");
    assertThat(ran.print()).contains("UZ00020 SYS  INT HLD  ACTION  HAA1100 ++RELEASE(UZ00020)");
    assertThat(stage.all("HOLDDATA")).isEqualTo(before);
    assertThat(stage.values("SYSMOD", "UZ00020", "HOLDSYSTEM"))
        .isEqualTo("ACTION/UZ00010 ACTION/UZ00015");
  }

  @Test
  void ex026_what_is_not_there_is_not_released() {
    stage.hold("++HOLD(UZ00022) ERROR FMID(HAA1100) REASON(AZ00022).").run("RECEIVE HOLDDATA.");
    Ran ran =
        stage
            .hold(
                "++RELEASE(UZ00021) ERROR FMID(HAA1100) REASON(AZ00021).",
                "++RELEASE(UZ00022) ERROR FMID(HAA1100) REASON(AZ00099).")
            .run("RECEIVE HOLDDATA.");
    assertThat(ran.print()).contains("UZ00021 ERR  SMD NF").contains("UZ00022 ERR  RSN NF");
    assertThat(stage.values("SYSMOD", "UZ00022", "HOLDERROR")).isEqualTo("AZ00022");
    assertThat(stage.all("SYSMOD")).containsOnlyKeys("UZ00022");
  }

  @Test
  void ex027_a_release_takes_the_hold_from_every_system() {
    ReceiveStage one = new ReceiveStage("Z038", "FXY1040");
    one.hold("++HOLD(UZ12345) ERROR FMID(FXY1040) REASON(AZ12345).").run("RECEIVE HOLDDATA.");
    Ran ran =
        one.hold("++RELEASE(UZ12345) ERROR FMID(FXY1040) REASON(AZ12345).")
            .run("RECEIVE HOLDDATA.");
    assertThat(ran.print()).contains("UZ12345 ERR  RELEASED AZ12345 FXY1040");
    assertThat(one.all("HOLDDATA")).isEmpty();
    assertThat(one.all("SYSMOD")).isEmpty();
  }

  @Test
  void ex029_assign_reaches_received_sysmods_only() {
    stage
        .ptfin("++PTF(UZ00001).", "++VER(Z038) FMID(HAA1100).")
        .run("RECEIVE SYSMODS SOURCEID(PUT9901).");
    Ran ran = stage.ptfin("++ASSIGN SOURCEID(HIPER) TO(UZ00001,UZ00002).").run("RECEIVE SYSMODS.");
    assertThat(ran.print())
        .contains("UZ00001  ASSIGNED      PTF       HIPER")
        .contains("UZ00002  NOT ASSIGNED            HIPER");
    assertThat(stage.values("SYSMOD", "UZ00001", "SOURCEID")).isEqualTo("PUT9901 HIPER");
    assertThat(stage.all("SYSMOD")).containsOnlyKeys("UZ00001");
  }

  @Test
  void ex030_a_received_sysmod_is_not_received_again() {
    stage.ptfin("++PTF(UY13431).", "++VER(Z038) FMID(HAA1100).").run("RECEIVE SYSMODS.");
    String before = stage.everything();
    Bytes member = stage.mcs("UY13431").orElseThrow();
    stage.ptfin(
        SourceText.ofCards(
            member, org.altres.text.CodePage.IBM037, org.altres.message.Place.nowhere()));
    assertThat(stage.run("RECEIVE SELECT(UY13431) SYSMODS.").code()).isEqualTo(8);
    Ran ran = stage.run("RECEIVE SYSMODS.");
    assertThat(ran.code()).isEqualTo(4);
    assertThat(ran.print()).contains("UY13431  NOT RECEIVED  PTF").contains("ALREADY RECEIVED");
    assertThat(stage.everything()).isEqualTo(before);
  }

  @Test
  void ex031_a_hold_for_an_unknown_function_is_not_applicable() {
    Ran ran =
        stage.hold("++HOLD(UZ77777) FMID(HZZ9000) ERROR REASON(AZ77777).").run("RECEIVE HOLDDATA.");
    assertThat(ran.code()).isEqualTo(0);
    assertThat(ran.print()).contains("UZ77777 ERR  N/A      AZ77777 HZZ9000 ++HOLD(UZ77777)");
    assertThat(stage.all("HOLDDATA")).isEmpty();
    assertThat(stage.all("SYSMOD")).isEmpty();
  }

  @Test
  void ex033_where_the_disk_is_full_nothing_is_received() {
    String before = stage.everything();
    FaultyStorage disk = new FaultyStorage();
    stage.contents = new ContentFiles(disk, Path.of("/w/contents"));
    disk.plan(FaultyStorage.Fault.DISK_FULL, 3, 1);
    Ran ran = stage.ptfin("++PTF(UZ00001).", "++VER(Z038) FMID(HAA1100).").run("RECEIVE SYSMODS.");
    assertThat(ran.code()).isEqualTo(12);
    assertThat(ran.ids()).containsExactly("GIM48300S");
    assertThat(stage.everything()).isEqualTo(before);
    assertThat(stage.run("RECEIVE SYSMODS.").code()).isEqualTo(0);
    assertThat(stage.mcs("UZ00001").map(Bytes::length)).contains(160);
  }

  /// The cards of the example go beyond column 72, so they are broken here.
  private Ran receiveUz00020() {
    return stage
        .ptfin(
            "++PTF(UZ00020).",
            "++VER(Z038) FMID(HAA1100) SUP(UZ00010,UZ00015).",
            "++HOLD(UZ00010) SYSTEM FMID(HAA1100) REASON(ACTION)",
            "  DATE(99001) COMMENT(a).",
            "++HOLD(UZ00015) SYSTEM FMID(HAA1100) REASON(ACTION)",
            "  DATE(99020) COMMENT(b).",
            "++MOD(MODA) DISTLIB(AAMOD).",
            "OBJECT")
        .run("RECEIVE SYSMODS.");
  }
}
