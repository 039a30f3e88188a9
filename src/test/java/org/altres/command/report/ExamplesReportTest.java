package org.altres.command.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The worked cases of REPORT, by their numbers in EXAMPLES.md.
class ExamplesReportTest {

  private final ReportFixture zones = new ReportFixture();

  @Test
  void ex157WhatIsInOneZoneAndNotInTheOther() {
    zones
        .installed("TGT1", "HBB1200", "FUNCTION", "")
        .installed("TGT1", "UZ00001", "PTF", "HAA1100")
        .installed("TGT1", "UZ00002", "PTF", "HAA1100")
        .installed("TGT1", "AZ00007", "APAR", "HAA1100")
        .installed("TGT2", "UZ00001", "PTF", "HAA1100")
        .installed("TGT2", "UZ00009", "PTF", "HAA1100", "UZ00002")
        .received("HBB1200", "FUNCTION", "");
    ReportFixture.Run run = zones.run("REPORT SYSMODS INZONE(TGT1) COMPAREDTO(TGT2).");
    assertThat(run.text())
        .isEqualTo(
            """
                                                     SYSMOD COMPARISON REPORT FOR ZONE TGT2

            INPUT ZONE       TGT1     TARGET ZONE
            COMPARISON ZONE  TGT2     TARGET ZONE
            SREL OF BOTH     Z038

            FMID     SYSMOD   TYPE      RECEIVED  APPLICABLE

            HAA1100  AZ00007  APAR      NO        YES
            HBB1200  HBB1200  FUNCTION  YES       YES

                                                SYSMOD COMPARISON HOLDDATA REPORT FOR ZONE TGT2

            NO HOLDDATA WAS RECEIVED

                              HOLD    HOLD     HOLD     HOLD
            FMID     SYSMOD   TYPE    REASON   CLASS    DATE

            NO HOLDS\
            """);
    assertThat(run.punchText())
        .isEqualTo(
            """
            SET BDY(TGT2).
            RESETRC /*
                  WRITTEN BY REPORT SYSMODS ON 24.304 AT 11:32:52.
                  THESE SYSMODS ARE IN ZONE TGT1 AND NOT IN ZONE TGT2.
                  WHAT CANNOT BE SELECTED STANDS IN COMMENTS.
                  */.
            APPLY SELECT(
                  HBB1200  /* FUNCTION */
                  /* AZ00007  NOT RECEIVED - APAR FMID(HAA1100) */
                    )
                  GROUP CHECK.\
            """);
    assertThat(run.commands())
        .containsExactly("SET BOUNDARY(TGT2).", "RESETRC.", "APPLY SELECT(HBB1200) GROUP CHECK.");
    assertThat(run.code()).isZero();
  }

  @Test
  void ex158ErrorsInWhatIsInstalled() {
    zones
        .installed("TGT1", "UZ00131", "PTF", "HAA1100")
        .hold("UZ00131", "ERROR", "AZ00131")
        .hold(
            "HAA1100",
            "ERROR",
            "AZ00140",
            entry ->
                entry
                    .set("HOLDCLASS", "HIPER")
                    .set(
                        "HOLDDATA",
                        List.of(
                            "++HOLD(HAA1100) FMID(HAA1100) REASON(AZ00140) ERROR DATE(24300)",
                            "  CLASS(HIPER) COMMENT(SMRTDATA(CHGDT(241026) SYMP(DAL,FUL)",
                            "  FIX(UZ00141))).")))
        .hold("UZ00132", "ERROR", "AZ00132")
        .hold("UZ00131", "SYSTEM", "DOC")
        .received("UZ00135", "PTF", "HAA1100", "AZ00131");
    ReportFixture.Run run = zones.run("REPORT ERRSYSMODS ZONES(TGT1).");
    assertThat(String.join("\n", run.report()))
        .isEqualTo(
            """
            PAGE 0001  - NOW SET TO GLOBAL ZONE          DATE 10/30/24  TIME 11:32:52  ALTRES 0.1.0  SMPRPT   OUTPUT

                                                     EXCEPTION SYSMOD REPORT FOR ZONE TGT1

            HOLDDATA UP TO 24.300, 4 DAYS OLD

                     HELD     APAR     RESOLVING SYSMOD           HOLD     HOLD
            FMID     SYSMOD   NUMBER   NAME     STATUS  RECEIVED  CLASS    SYMPTOMS

            HAA1100  HAA1100  AZ00140  UZ00141  GOOD    NO        HIPER    DAL,FUL
            HAA1100  UZ00131  AZ00131  UZ00135  GOOD    YES\
            """);
    assertThat(run.punchText())
        .isEqualTo(
            """
            SET BDY(GLOBAL). /* WITHOUT THIS COMMENT, WHAT IS MISSING IS RECEIVED
            RECEIVE SELECT(
                    UZ00141
                    )
                  SYSMODS.
                  END OF COMMENT */
            SET BDY(TGT1).
            RESETRC.
            APPLY SELECT(
                  UZ00135  /* PTF RESOLVES AZ00131 FOR UZ00131 */
                  /* UZ00141  NOT RECEIVED - RESOLVES AZ00140 FOR HAA1100 */
                    )
                  GROUP CHECK
                  BYPASS(HOLDSYSTEM,HOLDCLASS(ERREL)).\
            """);
    assertThat(run.commands())
        .containsExactly(
            "SET BOUNDARY(GLOBAL).",
            "SET BOUNDARY(TGT1).",
            "RESETRC.",
            "APPLY SELECT(UZ00135) GROUP CHECK BYPASS(HOLDSYSTEM,HOLDCLASS(ERREL)).");
    assertThat(run.code()).isZero();
    zones.installed("TGT1", "UZ00135", "PTF", "HAA1100", "AZ00131");
    assertThat(zones.run("REPORT ERRSYSMODS ZONES(TGT1).").text())
        .contains("HAA1100  AZ00140  UZ00141")
        .doesNotContain("UZ00131");
  }

  @Test
  void ex159MissingFixCategoryService() {
    zones
        .put(
            ReportFixture.GLOBAL,
            "ZONESET",
            "Z1",
            entry -> entry.set("ZONE", List.of("GLOBAL", "TGT1", "TGT2")))
        .put(
            ReportFixture.GLOBAL,
            "OPTIONS",
            "OPT1",
            entry -> entry.set("FIXCAT", List.of("IBM.Coexistence.*")))
        .hold(
            "HAA1100",
            "FIXCAT",
            "AZ00200",
            entry ->
                entry
                    .set("HOLDFIXCAT", List.of("IBM.Coexistence.z/OS.V1R9"))
                    .set("HOLDRESOLVER", "UZ00200"))
        .hold(
            "HAA1100",
            "FIXCAT",
            "AZ00201",
            entry ->
                entry
                    .set("HOLDFIXCAT", List.of("IBM.Device.Disk.DS8000"))
                    .set("HOLDRESOLVER", "UZ00201"))
        .installed("TGT1", "UZ00200", "PTF", "HAA1100", "AZ00200");
    ReportFixture.Run byOptions = zones.run("REPORT MISSINGFIX ZONES(Z1).", Optional.of("OPT1"));
    assertThat(byOptions.text())
        .isEqualTo(
            """
                                                   MISSING FIXCAT SYSMOD REPORT FOR ZONE TGT1

            HOLDDATA UP TO 24.300, 4 DAYS OLD

                                                                                       MISSING  HELD     RESOLVING SYSMOD
            FIX CATEGORY                                                      FMID     APAR     SYSMOD   NAME     STATUS  RECEIVED

            NO MISSING FIXES

                                                   MISSING FIXCAT SYSMOD REPORT FOR ZONE TGT2

            HOLDDATA UP TO 24.300, 4 DAYS OLD

                                                                                       MISSING  HELD     RESOLVING SYSMOD
            FIX CATEGORY                                                      FMID     APAR     SYSMOD   NAME     STATUS  RECEIVED

            IBM.Coexistence.z/OS.V1R9                                         HAA1100  AZ00200  HAA1100  UZ00200  GOOD    NO\
            """);
    assertThat(byOptions.punchText())
        .isEqualTo(
            """
            SET BDY(GLOBAL). /* WITHOUT THIS COMMENT, WHAT IS MISSING IS RECEIVED
            RECEIVE SELECT(
                    UZ00200
                    )
                  SYSMODS.
                  END OF COMMENT */
            SET BDY(TGT2).
            RESETRC /*
                  NOTHING CAN BE SELECTED:
                  UZ00200  NOT RECEIVED - RESOLVES AZ00200 FOR HAA1100
                  */.\
            """);
    ReportFixture.Run byOperand =
        zones.run("REPORT MISSINGFIX ZONES(Z1) FIXCAT(IBM.Device.*).", Optional.of("OPT1"));
    assertThat(byOperand.text())
        .isEqualTo(
            """
                                                   MISSING FIXCAT SYSMOD REPORT FOR ZONE TGT1

            HOLDDATA UP TO 24.300, 4 DAYS OLD

                                                                                       MISSING  HELD     RESOLVING SYSMOD
            FIX CATEGORY                                                      FMID     APAR     SYSMOD   NAME     STATUS  RECEIVED

            IBM.Device.Disk.DS8000                                            HAA1100  AZ00201  HAA1100  UZ00201  GOOD    NO

                                                   MISSING FIXCAT SYSMOD REPORT FOR ZONE TGT2

            HOLDDATA UP TO 24.300, 4 DAYS OLD

                                                                                       MISSING  HELD     RESOLVING SYSMOD
            FIX CATEGORY                                                      FMID     APAR     SYSMOD   NAME     STATUS  RECEIVED

            IBM.Device.Disk.DS8000                                            HAA1100  AZ00201  HAA1100  UZ00201  GOOD    NO\
            """);
    assertThat(byOperand.code()).isZero();
  }

  @Test
  void ex161NamesInZonesAreZonesetsFirst() {
    zones
        .put(ReportFixture.GLOBAL, "ZONESET", "TGT1", entry -> entry.set("ZONE", List.of("TGT2")))
        .installed("TGT1", "UZ00001", "PTF", "HAA1100")
        .installed("TGT2", "UZ00002", "PTF", "HAA1100")
        .hold("UZ00001", "ERROR", "AZ00001")
        .hold("UZ00002", "ERROR", "AZ00002");
    assertThat(zones.run("REPORT ERRSYSMODS ZONES(TGT1).").text())
        .contains("EXCEPTION SYSMOD REPORT FOR ZONE TGT2", "UZ00002  AZ00002")
        .doesNotContain("ZONE TGT1", "UZ00001");
  }
}
