package org.altres.command.receive;

import static org.altres.command.receive.ReceiveStage.sysmod;
import static org.assertj.core.api.Assertions.assertThat;

import org.altres.command.receive.ReceiveStage.Ran;
import org.junit.jupiter.api.Test;

/// The worked cases of REJECT, by their numbers.
class ExamplesRejectTest {

  private final ReceiveStage stage = ReceiveStage.b1();

  private void received(String... ids) {
    for (String id : ids) {
      stage.ptfin("++PTF(" + id + ").", "++VER(Z038) FMID(HAA1100).").run("RECEIVE SYSMODS.");
    }
  }

  @Test
  void ex149_select_mode_and_installed_sysmods() {
    received("UZ00002", "UZ00003");
    stage.put("TGT1", sysmod("UZ00002", "APPLY"));
    stage.put("TGT1", sysmod("UZ00003", "APPLY"));
    stage.put("DLB1", sysmod("UZ00003", "ACCEPT"));
    Ran none = stage.run("REJECT SELECT(UZ00002 UZ00003).");
    assertThat(none.ids()).contains("ALT3885W", "GIM24801W");
    assertThat(none.code()).isEqualTo(4);
    assertThat(none.print())
        .contains("UZ00003  NOT REJECTED  PTF       HAA1100  APPLIED IN TGT1, ACCEPTED IN DLB1");
    assertThat(stage.all("SYSMOD")).containsOnlyKeys("UZ00002", "UZ00003");
    stage.run("REJECT SELECT(UZ00002 UZ00003) BYPASS(APPLYCHECK).");
    assertThat(stage.all("SYSMOD")).containsOnlyKeys("UZ00003");
    received("UZ00002");
    assertThat(stage.run("REJECT SELECT(UZ00002 UZ00003) BYPASS(APPLYCHECK,ACCEPTCHECK).").code())
        .isEqualTo(0);
    assertThat(stage.all("SYSMOD")).isEmpty();
    assertThat(stage.all("MCS")).isEmpty();
    assertThat(stage.everything()).contains("TGT1").contains("DLB1");
  }

  @Test
  void ex150_bypass_is_for_select_mode() {
    received("UZ00002");
    String before = stage.everything();
    assertThat(stage.run("REJECT PTFS BYPASS(APPLYCHECK).").code()).isEqualTo(12);
    assertThat(stage.everything()).isEqualTo(before);
  }

  @Test
  void ex151_a_superseded_sysmod() {
    stage.put("TGT1", sysmod("UZ00010", "LASTSUP=UZ00012", "SUPBY=UZ00012"));
    received("UZ00010");
    stage.run("REJECT.");
    assertThat(stage.all("SYSMOD")).containsOnlyKeys("UZ00010");
    stage.run("REJECT EXCLUDEZONE(TGT1).");
    assertThat(stage.all("SYSMOD")).isEmpty();
    received("UZ00010");
    stage.run("REJECT SELECT(UZ00010).");
    assertThat(stage.all("SYSMOD")).containsOnlyKeys("UZ00010");
    stage.run("REJECT SELECT(UZ00010) BYPASS(APPLYCHECK).");
    assertThat(stage.all("SYSMOD")).isEmpty();
  }

  @Test
  void ex153_nofmid_with_deletefmid() {
    ReceiveStage one = new ReceiveStage("Z038", "HAA1100", "HXX9900");
    one.ptfin(
            "++PTF(UZ00090).",
            "++VER(Z038) FMID(HXX9900).",
            "++PTF(UZ00091).",
            "++VER(Z038) FMID(HXX9900).",
            "++VER(Z038) FMID(HAA1100).")
        .hold("++HOLD(UZ00090) ERROR FMID(HXX9900) REASON(AZ00090).")
        .run("RECEIVE.");
    assertThat(one.all("HOLDDATA")).hasSize(1);
    Ran ran = one.run("REJECT NOFMID DELETEFMID(HXX9900) HOLDDATA.");
    assertThat(ran.code()).isEqualTo(0);
    assertThat(one.values("GLOBALZONE", "GLOBAL", "FMID")).isEqualTo("HAA1100");
    assertThat(one.all("SYSMOD")).containsOnlyKeys("UZ00091");
    assertThat(one.all("HOLDDATA")).isEmpty();
    assertThat(one.all("MCS")).containsOnlyKeys("UZ00091");
  }

  @Test
  void ex154_holddata_stays_as_a_hold_only_entry() {
    received("UZ00005");
    stage.hold("++HOLD(UZ00005) ERROR FMID(HAA1100) REASON(AZ00005).").run("RECEIVE HOLDDATA.");
    stage.run("REJECT SELECT(UZ00005).");
    assertThat(stage.entry("SYSMOD", "UZ00005")).isEqualTo("HOLDERROR\tAZ00005");
    assertThat(stage.all("MCS")).isEmpty();
    stage.run("REJECT SELECT(UZ00005) HOLDDATA.");
    assertThat(stage.all("SYSMOD")).isEmpty();
    assertThat(stage.all("HOLDDATA")).isEmpty();
  }

  @Test
  void ex155_what_is_in_error_in_a_zone_is_not_installed() {
    received("UZ00006");
    stage.put("TGT1", sysmod("UZ00006", "APPLY", "ERROR"));
    Ran ran = stage.run("REJECT SELECT(UZ00006).");
    assertThat(ran.ids()).contains("ALT3886W");
    assertThat(stage.all("SYSMOD")).isEmpty();
  }
}
