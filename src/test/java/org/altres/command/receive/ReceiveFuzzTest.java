package org.altres.command.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.command.receive.ReceiveStage.Ran;
import org.altres.mcs.syntax.SourceText;
import org.altres.message.Place;
import org.altres.testing.Fuzz;
import org.altres.text.CodePage;
import org.altres.zone.HoldKey;
import org.altres.zone.ZoneEntry;
import org.junit.jupiter.api.Test;

/// RECEIVE of damaged decks: it ends with a return code, and nothing is received by halves.
class ReceiveFuzzTest {

  @Test
  void damaged_sysmods() {
    Fuzz.run(
        "RECEIVE SYSMODS",
        List.of(
            deck(
                "++PTF(UZ00001) REWORK(1) FILES(1).",
                "++VER(Z038) FMID(HAA1100) PRE(UZ00000) SUP(AZ00001).",
                "++IF FMID(HBB1200) REQ(UZ00009).",
                "++HOLD(UZ00001) SYSTEM FMID(HAA1100) REASON(IPL) DATE(24001).",
                "++MOD(MODA) DISTLIB(AAMOD) RELFILE(1).",
                "++PTF(UZ00002).",
                "++VER(Z038) FMID(HAA1100).",
                "++MAC(MACA) DISTLIB(AMAC).",
                " MACRO",
                "++ASSIGN SOURCEID(HIPER) TO(UZ00001,UZ00002)."),
            deck(
                "++FUNCTION(HCC1300) DESCRIPTION(A FUNCTION).",
                "++VER(Z038) DELETE(HCC1200) NPRE(HDD1000).",
                "++JCLIN.",
                "//J JOB",
                "++ZAP(MODB) DISTLIB(AAMOD).",
                "++FEATURE(BASE) FMID(HCC1300) PRODUCT(5694-A01,01.13.00).",
                "++PRODUCT(5694-A01,01.13.00) SREL(Z038).")),
        bytes -> receive(bytes, true));
  }

  @Test
  void damaged_holddata() {
    Fuzz.run(
        "RECEIVE HOLDDATA",
        List.of(
            deck(
                "++HOLD(UZ00001) FMID(HAA1100) REASON(AZ00001) ERROR DATE(14120)",
                " CLASS(PE) COMMENT(SMRTDATA(CHGDT(140430) FIX(UZ00005) SYMP(DAL))).",
                "++HOLD(HAA1100) FIXCAT FMID(HAA1100) REASON(AZ00002)",
                " RESOLVER(UZ00001) CATEGORY(IBM.A,IBM.B).",
                "++RELEASE(UZ00001) ERROR FMID(HAA1100) REASON(AZ00001).",
                "++HOLD(UZ00003) USER FMID(HAA1100) REASON(MINE).",
                "++NULL.")),
        bytes -> receive(bytes, false));
  }

  private static void receive(Bytes bytes, boolean sysmods) {
    ReceiveStage stage = ReceiveStage.b1();
    stage.relfiles.put(
        "UZ00001.F1", new RelativeFiles.Checked(org.altres.bytes.Fingerprint.of(bytes), 1));
    SourceText text = SourceText.read(bytes, CodePage.IBM037, Place.nowhere());
    Ran ran =
        sysmods
            ? stage.ptfin(text).run("RECEIVE SYSMODS.")
            : stage.hold(text).run("RECEIVE HOLDDATA.");
    assertThat(ran.code()).isIn(0, 4, 8, 12);
    stage
        .all("SYSMOD")
        .forEach((id, entry) -> {
          assertThat(stage.mcs(id).isPresent()).as(id).isEqualTo(entry.has("SMODTYPE"));
          for (String subentry : SysmodEntries.holdSubentries()) {
            entry.values(subentry).forEach(value -> assertHeld(stage, id, subentry, value));
          }
        });
    assertThat(stage.all("SYSMOD").keySet()).containsAll(stage.all("MCS").keySet());
    stage
        .all("HOLDDATA")
        .forEach((name, entry) -> {
          HoldKey key = HoldKey.ofEntryName(name);
          assertThat(stage.all("SYSMOD").get(key.sysmod()).values("HOLD" + key.type()))
              .as(name)
              .contains(HoldEntries.listed(key));
        });
  }

  private static void assertHeld(ReceiveStage stage, String id, String subentry, String value) {
    String reason = ZoneEntry.parts(value).getFirst();
    String begin = id + " " + subentry.substring(4) + " " + reason;
    assertThat(stage.all("HOLDDATA").keySet())
        .anyMatch(name -> name.equals(begin) || name.startsWith(begin + " "));
  }

  private static Bytes deck(String... lines) {
    return Bytes.of(
        (String.join("\n", lines) + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
