package org.altres.command.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.altres.message.AltresException;
import org.altres.zone.CsiName;
import org.altres.zone.CsiTransaction;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// ```
/// TGT1  HAA1100 UZ00011 (++IF FMID(HJS3311) REQ(UZ00023)), kept for HJS3311: UZ00013 needs UZ00024
/// TGT2  HAA1100 HJS3311
/// ```
class CrossZoneReportTest {

  private final ReportFixture zones = new ReportFixture();

  @BeforeEach
  void drawTwoZones() {
    zones
        .put(
            ReportFixture.GLOBAL,
            "ZONESET",
            "BOTH",
            entry -> entry.set("ZONE", List.of("TGT1", "TGT2", "GLOBAL")))
        .installed("TGT2", "HJS3311", "FUNCTION", "")
        .installed("TGT1", "UZ00011", "PTF", "HAA1100")
        .put(
            ReportFixture.zone("TGT1"),
            "SYSMOD",
            "UZ00011",
            entry -> entry.set("IFREQ", List.of(ZoneEntry.tuple("HJS3311", "UZ00023"))))
        .put(
            ReportFixture.zone("TGT1"),
            "SYSMOD",
            "HJS3311",
            entry ->
                entry.set(
                    "CIFREQ",
                    List.of(
                        ZoneEntry.tuple("UZ00011", "UZ00023"),
                        ZoneEntry.tuple("UZ00013", "UZ00024"))))
        .received("UZ00023", "PTF", "HJS3311");
  }

  @Test
  void requisitesOfAFunctionInAnotherZoneAreListedAndPunched() {
    ReportFixture.Run run = zones.run("REPORT CROSSZONE ZONESET(BOTH).");
    assertThat(run.text())
        .isEqualTo(
            """
                                                  CROSSZONE REQUISITE SYSMOD REPORT FOR APPLY

            ZONE     REQUIRES                    CAUSER
            NAME     FMID     SYSMOD   RECEIVED  SYSMOD   FMID     ZONE

            TGT1              NONE

            TGT2     HJS3311  UZ00023  YES       UZ00011  HAA1100  TGT1
                     HJS3311  UZ00024  NO        UZ00013  UNKNOWN  TGT1\
            """);
    assertThat(run.punchText())
        .isEqualTo(
            """
            SET BDY(TGT2).
            RESETRC.
            APPLY SELECT(
                  UZ00023  /* REQUIRED DUE TO UZ00011 IN TGT1 */
                  /* UZ00024  NOT RECEIVED - REQUIRED DUE TO UZ00013 IN TGT1 */
                    )
                  BYPASS(HOLDSYSTEM)
                  CHECK
                  GROUP.\
            """);
    assertThat(run.commands()).doesNotContain("IN ERROR").hasSize(3);
    assertThat(run.code()).isZero();
  }

  @Test
  void whatSupersedesARequisiteSatisfiesIt() {
    zones
        .installed("TGT2", "UZ00029", "PTF", "HJS3311", "UZ00023")
        .installed("TGT2", "UZ00024", "PTF", "HJS3311");
    ReportFixture.Run run = zones.run("REPORT CROSSZONE ZONES(TGT1,TGT2).");
    assertThat(run.text()).contains("TGT2              NONE");
    assertThat(run.punch()).isEmpty();
  }

  @Test
  void aSupersededFunctionNeedsNothing() {
    zones.superseded("TGT2", "HJS3311", "HJS4411");
    assertThat(zones.run("REPORT CROSSZONE ZONES(TGT1,TGT2).").text())
        .contains("TGT2              NONE");
  }

  @Test
  void forzoneAndForfmidLimitTheReport() {
    assertThat(zones.run("REPORT CROSSZONE ZONES(BOTH) FORZONE(TGT1).").text())
        .contains("TGT1              NONE")
        .doesNotContain("TGT2");
    assertThat(zones.run("REPORT CROSSZONE ZONES(BOTH) FORFMID(HAA1100).").text())
        .contains("TGT2              NONE");
    assertThatThrownBy(() -> zones.run("REPORT CROSSZONE ZONES(BOTH) FORZONE(DLB1)."))
        .isInstanceOf(AltresException.class)
        .hasMessageContaining("ALT3933S");
  }

  @Test
  void zonesOfBothKindsAreToldApart() {
    assertThat(zones.run("REPORT CROSSZONE ZONES(BOTH,DLB1).").messageIds()).contains("ALT3963I");
    ReportFixture.Run run = zones.run("REPORT CROSSZONE ZONES(BOTH,DLB1) DLIBZONE.");
    assertThat(run.text()).contains("REPORT FOR ACCEPT", "DLB1              NONE");
    assertThat(run.messageIds()).contains("GIM50806W");
    assertThat(run.code()).isEqualTo(4);
    assertThat(zones.run("REPORT CROSSZONE ZONES(DLB1).").text()).contains("REPORT FOR ACCEPT");
  }

  @Test
  void aZoneOfAnotherGlobalZoneIsReachedThroughItsCsi() {
    CsiName otherCsi = new CsiName("OTHER.CSI");
    ZoneId global = ZoneId.global(otherCsi);
    ZoneId far = new ZoneId(otherCsi, new ZoneName("FAR"));
    try (CsiTransaction change = zones.csi().begin("test")) {
      change.create(global, ZoneKind.GLOBAL);
      change.create(far, ZoneKind.TARGET);
      change.commit();
    }
    zones
        .put(
            global,
            "GLOBALZONE",
            "GLOBAL",
            entry ->
                entry.set("ZONEINDEX", List.of(ZoneEntry.tuple("FAR", otherCsi.value(), "TARGET"))))
        .put(
            far,
            "SYSMOD",
            "HJS3311",
            entry -> entry.set("SMODTYPE", "FUNCTION").indicate("APPLY", true))
        .put(global, "SYSMOD", "UZ00024", entry -> entry.set("SMODTYPE", "PTF"))
        .put(
            ReportFixture.GLOBAL,
            "ZONESET",
            "BOTH",
            entry -> entry.set("ZONE", List.of("TGT1", ZoneEntry.tuple("FAR", "OTHER.CSI"))));
    ReportFixture.Run run = zones.run("REPORT CROSSZONE ZONESET(BOTH).");
    assertThat(run.text()).contains("FAR      HJS3311  UZ00023  NO ", "HJS3311  UZ00024  YES ");
    assertThat(run.punchText())
        .isEqualTo(
            """
            //* DD STATEMENTS FOR ZONE FAR
            //SMPCSI   DD DSN=OTHER.CSI,DISP=SHR
            //SMPCNTL  DD *
            SET BDY(FAR).
            RESETRC.
            APPLY SELECT(
                  /* UZ00023  NOT RECEIVED - REQUIRED DUE TO UZ00011 IN TGT1 */
                  UZ00024  /* REQUIRED DUE TO UZ00013 IN TGT1 */
                    )
                  BYPASS(HOLDSYSTEM)
                  CHECK
                  GROUP.
            /*\
            """);
  }

  @Test
  void oneOfTheOperandsForZonesIsNeeded() {
    assertThatThrownBy(() -> zones.run("REPORT CROSSZONE."))
        .isInstanceOf(AltresException.class)
        .hasMessageContaining("ALT3931S");
    assertThatThrownBy(() -> zones.run("REPORT CROSSZONE ZONESET(TGT1)."))
        .isInstanceOf(AltresException.class)
        .hasMessageContaining("ALT3934S");
  }
}
