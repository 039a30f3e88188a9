package org.altres.command.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.altres.message.AltresException;
import org.altres.zone.HoldDataAge;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportPlannerTest {

  private final ReportFixture zones = new ReportFixture();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "REPORT ERRSYSMODS ZONES(TGT9). ALT3933S",
        "REPORT SOURCEID ZONES(TOOLONG8). ALT3933S",
        "REPORT SYSMODS INZONE(TGT1) COMPAREDTO(TGT9). ALT3933S",
        "REPORT SYSMODS INZONE(TGT1,NO.CSI) COMPAREDTO(TGT2). ALT3940S",
        "REPORT SYSMODS INZONE(TGT1) COMPAREDTO(TGT1). ALT3939S",
        "REPORT SYSMODS INZONE(TGT1). ALT3931S",
        "REPORT MISSINGFIX ZONES(GLOBAL) FIXCAT(*). ALT3936S",
        "REPORT CALLLIBS ZONES(GLOBAL). ALT3936S",
        "REPORT ERRSYSMODS. ALT3931S",
        "REPORT ERRSYSMODS ZONES(TGT1) FIXCAT(*). ALT3932S",
        "REPORT ERRSYSMODS ZONES(TGT1) FORFMID(SETNAME8). ALT3935S",
        "REPORT ERRSYSMODS ZONES(TGT1) BEGINDATE(24367). ALT3937S",
        "REPORT ERRSYSMODS ZONES(TGT1) BEGINDATE(2). ALT3937S",
        "REPORT ERRSYSMODS ZONES(TGT1) BEGINDATE(24300) ENDDATE(24299). ALT3938S"
      })
  void whatCannotBeReportedIsRefused(String commandAndMessage) {
    int at = commandAndMessage.lastIndexOf(' ');
    assertThatThrownBy(() -> zones.run(commandAndMessage.substring(0, at)))
        .isInstanceOf(AltresException.class)
        .hasMessageContaining(commandAndMessage.substring(at + 1));
  }

  @Test
  void aZoneThatWasNotMadeYetIsPassedOver() {
    ReportFixture.Run run = zones.run("REPORT SOURCEID ZONES(LATER,TGT1).");
    assertThat(run.messageIds()).containsExactly("ALT3951W");
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.text()).contains("ZONE TGT1", "NO SOURCE IDS").doesNotContain("LATER");
    assertThat(zones.run("REPORT SYSMODS INZONE(TGT1) COMPAREDTO(LATER).").report()).isEmpty();
  }

  @Test
  void withoutHolddataTheReportSaysNothingAndSaysSo() {
    ReportFixture.Run run = zones.run("REPORT ERRSYSMODS ZONES(TGT1).");
    assertThat(run.messageIds()).containsExactly("ALT3952W", "ALT3962I");
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.text()).contains("NO HOLDDATA WAS RECEIVED", "NO EXCEPTION SYSMODS");
    assertThat(run.punch()).isEmpty();
  }

  @Test
  void theAgeOfTheHolddataIsThatOfTheLastReceive() {
    zones.put(
        ReportFixture.GLOBAL,
        "GLOBALZONE",
        "GLOBAL",
        entry ->
            HoldDataAge.at(LocalDateTime.of(2024, 10, 20, 8, 0), Optional.of("2024290"))
                .noteIn(entry.build())
                .edit());
    assertThat(zones.run("REPORT ERRSYSMODS ZONES(TGT1).").text())
        .contains("HOLDDATA UP TO 24.290, RECEIVED 24.294, 14 DAYS OLD");
  }

  @ParameterizedTest
  @CsvSource({
    "24300, 24300, true",
    "2024301, , false",
    ", 10252024, false",
    "10262024, 20241026, true",
    "102624, , true",
    "20241027, , false"
  })
  void datesLimitTheHolds(@Nullable String begin, @Nullable String end, boolean found) {
    zones.installed("TGT1", "UZ00001", "PTF", "HAA1100").hold("UZ00001", "ERROR", "AZ00001");
    String command =
        "REPORT ERRSYSMODS ZONES(TGT1)"
            + (begin == null ? "" : " BEGINDATE(%s)".formatted(begin))
            + (end == null ? "" : " ENDDATE(%s)".formatted(end))
            + ".";
    assertThat(zones.run(command).text().contains("AZ00001")).isEqualTo(found);
  }

  @Test
  void aHoldWithoutDateIsFoundOnlyIfNoDatesAreNamed() {
    zones
        .installed("TGT1", "UZ00001", "PTF", "HAA1100")
        .hold("UZ00001", "ERROR", "AZ00001", entry -> entry.set("HOLDDATE", List.of()));
    assertThat(zones.run("REPORT ERRSYSMODS ZONES(TGT1).").text())
        .contains("AZ00001", "HOLDDATA UP TO UNKNOWN DATE");
    assertThat(zones.run("REPORT ERRSYSMODS ZONES(TGT1) BEGINDATE(00001).").text())
        .doesNotContain("AZ00001");
  }

  @Test
  void forfmidNamesFunctionsAndSetsOfThem() {
    zones
        .put(
            ReportFixture.GLOBAL, "FMIDSET", "BASE", entry -> entry.set("FMID", List.of("HAA1100")))
        .installed("TGT1", "UZ00001", "PTF", "HAA1100")
        .hold("UZ00001", "ERROR", "AZ00001");
    assertThat(zones.run("REPORT ERRSYSMODS ZONES(TGT1) FORFMID(BASE).").text())
        .contains("AZ00001");
    assertThat(zones.run("REPORT ERRSYSMODS ZONES(TGT1) FORFMID(HBB1200).").text())
        .doesNotContain("AZ00001");
  }

  @Test
  void aResolverThatIsInErrorItselfOrForAnotherFunctionIsNotSelected() {
    zones
        .installed("TGT1", "UZ00001", "PTF", "HAA1100")
        .hold("UZ00001", "ERROR", "AZ00001")
        .received("UZ00002", "PTF", "HAA1100", "AZ00001")
        .hold("UZ00002", "ERROR", "AZ00002")
        .received("UZ00003", "PTF", "HBB1200", "AZ00001")
        .received("UZ00004", "PTF", "HAA1100", "AZ00001", "AZ00003")
        .hold("UZ00004", "SYSTEM", "ACTION")
        .hold("UZ00004", "ERROR", "AZ00003")
        .received("UZ00005", "PTF", "HAA1100", "AZ00001")
        .hold("UZ00005", "USER", "LATER");
    ReportFixture.Run run = zones.run("REPORT ERRSYSMODS ZONES(TGT1).");
    assertThat(run.text())
        .contains("AZ00001  UZ00002  HELD    YES", "UZ00004  GOOD    YES", "UZ00005  HELD")
        .doesNotContain("UZ00003");
    assertThat(run.commands())
        .last()
        .isEqualTo("APPLY SELECT(UZ00004) GROUP CHECK BYPASS(HOLDSYSTEM,HOLDCLASS(ERREL)).");
    assertThat(zones.run("REPORT ERRSYSMODS ZONES(TGT1) NOPUNCH.").punch()).isEmpty();
  }

  @Test
  void inTheGlobalZoneWhatWasReceivedIsLookedAtAndNothingIsPunched() {
    zones
        .received("UZ00001", "PTF", "HAA1100")
        .hold("UZ00001", "ERROR", "AZ00001")
        .hold("UZ00009", "ERROR", "AZ00009")
        .received("UZ00002", "PTF", "HAA1100", "AZ00001");
    ReportFixture.Run run = zones.run("REPORT ERRSYSMODS ZONES(GLOBAL).");
    assertThat(run.text())
        .contains("FOR GLOBAL ZONE", "UZ00001  AZ00001  UZ00002  GOOD    YES")
        .doesNotContain("AZ00009");
    assertThat(run.punch()).isEmpty();
  }

  @Test
  void aparFixesAreNotAccepted() {
    zones
        .installed("DLB1", "UZ00001", "PTF", "HAA1100")
        .hold("UZ00001", "ERROR", "AZ00001")
        .received("AZ00001", "APAR", "HAA1100");
    ReportFixture.Run run = zones.run("REPORT ERRSYSMODS ZONES(DLB1).");
    assertThat(run.text()).contains("AZ00001  AZ00001  GOOD    YES");
    assertThat(run.commands()).containsExactly("SET BOUNDARY(DLB1).", "RESETRC.");
    assertThat(run.punchText()).contains("AZ00001  APAR FIX - RESOLVES AZ00001 FOR UZ00001");
  }

  @Test
  void holdsOnFunctionsThatAreSupersededDoNotCount() {
    zones.hold("HAA1100", "ERROR", "AZ00001").superseded("TGT1", "HAA1100", "HAA1200");
    assertThat(zones.run("REPORT ERRSYSMODS ZONES(TGT1).").text()).doesNotContain("AZ00001");
  }

  @Test
  void withoutCategoriesOfInterestNoFixIsMissing() {
    zones.hold(
        "HAA1100",
        "FIXCAT",
        "AZ00001",
        entry -> entry.set("HOLDFIXCAT", List.of("IBM.Function.X", "IBM.Device.Y")));
    assertThat(zones.run("REPORT MISSINGFIX ZONES(TGT1).").messageIds()).contains("ALT3953W");
    assertThat(zones.run("REPORT MISSINGFIX ZONES(TGT1) FIXCAT(ibm.f%nction.*,*.Y).").text())
        .contains("IBM.Device.Y   ", "IBM.Function.X   ", "HAA1100  AZ00001  HAA1100");
  }

  @Test
  void sourceIdsAreListedWithTheirSysmodsAndPunchedForList() {
    zones
        .installed("TGT1", "UZ00001", "PTF", "HAA1100")
        .installed("TGT1", "UZ00002", "PTF", "HAA1100")
        .installed("TGT1", "UZ00003", "PTF", "HAA1100");
    source("UZ00001", "PUT2401");
    source("UZ00002", "PUT2401", "SMCREC");
    source("UZ00003", "PUT2402");
    zones.put(
        ReportFixture.zone("TGT1"), "SYSMOD", "UZ00003", entry -> entry.indicate("ERROR", true));
    ReportFixture.Run run = zones.run("REPORT SOURCEID ZONES(TGT1) SYSMODIDS.");
    assertThat(run.text())
        .isEqualTo(
            """
                                                         SOURCEID REPORT FOR ZONE TGT1

            * THE SYSMOD HAS MORE THAN ONE SOURCE ID

            SOURCEID                                                          SYSMODS

            PUT2401                                                           UZ00001   UZ00002*
            SMCREC                                                            UZ00002*\
            """);
    assertThat(run.commands())
        .containsExactly("SET BOUNDARY(TGT1).", "LIST SYSMODS SOURCEID(PUT2401,SMCREC).");
    assertThat(zones.run("REPORT SOURCEID(SMC*) ZONES(TGT1).").text())
        .contains("SMCREC")
        .doesNotContain("UZ0", "PUT");
  }

  private void source(String id, String... sources) {
    zones.put(
        ReportFixture.zone("TGT1"), "SYSMOD", id, entry -> entry.set("SOURCEID", List.of(sources)));
  }

  @Test
  void loadModulesWithCallLibrariesAreListedByLibraryAndPunchedForLink() {
    loadModule("LMODB", List.of("LINKLIB"), List.of("SCEELKED"));
    loadModule("LMODA", List.of("LPALIB", "LINKLIB"), List.of("SCEELKED", "CSSLIB"));
    loadModule("LMODC", List.of("LPALIB"), List.of("CSSLIB"));
    ReportFixture.Run run = zones.run("REPORT CALLLIBS(SCEELKED) ZONES(TGT1) JOBCARD.");
    assertThat(run.text())
        .isEqualTo(
            """
                                                         CALLLIBS REPORT FOR ZONE TGT1

            TARGET    LOAD
            LIBRARY   MODULE    CALLLIBS

            LINKLIB   LMODA     SCEELKED
            LINKLIB   LMODB     SCEELKED
            LPALIB    LMODA     SCEELKED\
            """);
    assertThat(run.commands())
        .containsExactly("SET BOUNDARY(TGT1).", "RESETRC.", "LINK LMODS(LMODA,LMODB) CHECK.");
    assertThat(run.messageIds()).containsExactly("ALT3964I");
    assertThat(zones.run("REPORT CALLLIBS ZONES(TGT1).").text())
        .contains("LPALIB    LMODA     SCEELKED CSSLIB", "LMODC");
    assertThat(zones.run("REPORT CALLLIBS(NOLIB) ZONES(TGT1,DLB1).").text())
        .contains("NO LOAD MODULES");
  }

  private void loadModule(String name, List<String> libraries, List<String> callLibraries) {
    zones.put(
        ReportFixture.zone("TGT1"),
        "LMOD",
        name,
        entry -> entry.set("SYSLIB", libraries).set("CALLLIBS", callLibraries));
  }

  @Test
  void serviceOfAFunctionThatComesAlongIsApplicableAndItsHoldsAreShown() {
    zones
        .installed("TGT1", "HBB1200", "FUNCTION", "")
        .installed("TGT1", "JBB1201", "FUNCTION", "HBB1200")
        .installed("TGT1", "UZ00050", "PTF", "JBB1201")
        .installed("TGT1", "UZ00051", "PTF", "HCC9900")
        .installed("TGT1", "UM00001", "USERMOD", "HBB1200")
        .received("JBB1201", "FUNCTION", "HBB1200")
        .received("HBB1200", "FUNCTION", "")
        .received("UZ00050", "PTF", "JBB1201")
        .received("UM00001", "USERMOD", "HBB1200")
        .hold("UZ00050", "ERROR", "AZ00050", entry -> entry.set("HOLDCLASS", "PE"))
        .hold("UM00001", "ERROR", "AZ00001")
        .superseded("TGT2", "AZ00001", "UZ00099");
    ReportFixture.Run run = zones.run("REPORT SYSMODS INZONE(TGT1) COMPAREDTO(TGT2).");
    assertThat(run.text())
        .contains(
            "HBB1200  HBB1200  FUNCTION  YES       YES",
            "HBB1200  JBB1201  FUNCTION  YES       YES",
            "JBB1201  UZ00050  PTF       YES       YES",
            "HCC9900  UZ00051  PTF       NO        NO",
            "JBB1201  UZ00050  ERROR   AZ00050  PE       24.300")
        .doesNotContain("AZ00001");
    assertThat(run.commands())
        .last()
        .isEqualTo("APPLY SELECT(HBB1200,JBB1201,UM00001,UZ00050) GROUP CHECK.");
    assertThat(zones.run("REPORT SYSMODS INZONE(TGT1) COMPAREDTO(TGT2) PTFS.").text())
        .contains("UZ00050")
        .doesNotContain("UM00001");
  }

  @Test
  void serviceOfAFunctionThatWasNotReceivedStandsInComments() {
    zones
        .installed("TGT1", "HBB1200", "FUNCTION", "")
        .installed("TGT1", "UZ00050", "PTF", "HBB1200")
        .put(
            ReportFixture.zone("TGT1"), "SYSMOD", "UZ00060", entry -> entry.indicate("APPLY", true))
        .received("UZ00050", "PTF", "HBB1200");
    ReportFixture.Run run =
        zones.run("REPORT SYSMODS INZONE(TGT1,ALTRES.CSI) COMPAREDTO(DLB1,ALTRES.CSI).");
    assertThat(run.text()).contains("         UZ00060            NO        UNKNOWN");
    assertThat(run.punchText())
        .startsWith("//* DD STATEMENTS FOR ZONE DLB1")
        .contains(
            "NOTHING CAN BE SELECTED:",
            "HBB1200  NOT RECEIVED - FUNCTION",
            "UZ00050  FUNCTION NOT RECEIVED - PTF FMID(HBB1200)")
        .doesNotContain("ACCEPT");
  }

  @Test
  void whatIsDeletedOrHalfInstalledIsNeitherMissingNorInstalled() {
    zones
        .installed("TGT1", "UZ00001", "PTF", "HAA1100")
        .put(
            ReportFixture.zone("TGT2"), "SYSMOD", "UZ00001", entry -> entry.set("DELBY", "HAA1200"))
        .installed("TGT1", "UZ00002", "PTF", "HAA1100")
        .put(
            ReportFixture.zone("TGT1"),
            "SYSMOD",
            "UZ00002",
            entry -> entry.indicate("ERROR", true));
    assertThat(zones.run("REPORT SYSMODS INZONE(TGT1) COMPAREDTO(TGT2).").text())
        .contains("NO SYSMODS THAT THE COMPARISON ZONE HAS NOT");
  }
}
