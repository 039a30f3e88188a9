package org.altres.workbench.smp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.altres.testing.MemoryCsi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// REPORT in decks.
final class ReportDeckTest {

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
            ZONEINDEX((TGT1,CSI1,TARGET),(TGT2,CSI2,TARGET)).
        ENDUCL.
        SET BDY(TGT1).
        UCLIN.
        ADD TARGETZONE(TGT1) SREL(Z038).
        ADD SYSMOD(HAA1100) FUNCTION APPLY SREL(Z038).
        ADD SYSMOD(UZ00001) PTF APPLY FMID(HAA1100) SREL(Z038).
        ENDUCL.
        SET BDY(TGT2).
        UCLIN.
        ADD TARGETZONE(TGT2) SREL(Z038).
        ADD SYSMOD(HAA1100) FUNCTION APPLY SREL(Z038).
        ENDUCL.
        """);
  }

  @Test
  void reportsRunFromDecksWithTheirCodes() {
    ScratchStep.Result result =
        step.run(
            """
            SET BDY(GLOBAL).
            REPORT SYSMODS INZONE(TGT1) COMPAREDTO(TGT2).
            REPORT ERRSYSMODS ZONES(TGT1).
            REPORT SOURCEID ZONES(TGT9).
            RESETRC.
            SET BDY(TGT1).
            REPORT SOURCEID ZONES(TGT1).
            """);
    assertThat(result.codes()).containsExactly(0, 0, 4, 12, 0, 0, 12);
    assertThat(result.ids())
        .containsExactly("ALT3962I", "ALT3952W", "ALT3962I", "ALT3933S", "ALT3731S");
    assertThat(result.punch())
        .contains("SET BDY(TGT2).", "UZ00001  NOT RECEIVED - PTF FMID(HAA1100)");
  }
}
