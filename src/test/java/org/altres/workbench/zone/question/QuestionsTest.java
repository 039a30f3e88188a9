package org.altres.workbench.zone.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.altres.workbench.zone.question.MemberHistory.Change;
import org.altres.workbench.zone.question.MemberHistory.Found;
import org.altres.zone.Csi;
import org.altres.zone.CsiTransaction;
import org.altres.zone.CsiView;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneReader;
import org.junit.jupiter.api.Test;

class QuestionsTest {

  private static final Optional<String> NONE = Optional.empty();
  private static final String CSI = DrawnZones.CSI.value();

  @Test
  void aSysmodIsReceivedInTheGlobalZoneAndAppliedInATargetZone() {
    SysmodWhere where = ask(view -> SysmodWhere.ask(view, view.zones(), "UZ00002"));
    assertThat(where.notIn()).containsExactly("T2");
    assertThat(where.zones())
        .containsExactly(
            new SysmodWhere.InZone(
                "GLOBAL",
                CSI,
                ZoneKind.GLOBAL,
                Optional.of("PTF"),
                "REC",
                Optional.of("EBB1102"),
                Optional.of("2026.001 10:11:12"),
                NONE,
                NONE,
                List.of(),
                List.of(),
                List.of("T1"),
                List.of(),
                List.of(
                    new Hold("SYSTEM", "IPL", Optional.of("CL"), Optional.of("2026.123"), NONE))),
            new SysmodWhere.InZone(
                "T1",
                CSI,
                ZoneKind.TARGET,
                Optional.of("PTF"),
                "REC APP",
                Optional.of("EBB1102"),
                Optional.of("2026.001 10:11:12"),
                Optional.of("2026.020 13:14:15"),
                NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
  }

  @Test
  void aSysmodThatWasNeverReceivedMayBeSuperseded() {
    SysmodWhere where = ask(view -> SysmodWhere.ask(view, view.zones(), "AZ00001"));
    assertThat(where.zones().stream().map(zone -> zone.zone() + " " + zone.supersededBy()))
        .containsExactly("GLOBAL [UZ00002]", "T1 [UZ00002]");
    assertThat(where.zones().getLast().status()).isEqualTo("SUP");
  }

  @Test
  void aSysmodThatNoZoneKnowsIsNowhere() {
    SysmodWhere where = ask(view -> SysmodWhere.ask(view, view.zones(), "UZ99999"));
    assertThat(where)
        .isEqualTo(new SysmodWhere("UZ99999", List.of(), List.of("GLOBAL", "T1", "T2")));
  }

  @Test
  void theLoadModulesOfAModuleAreShownWithWhatElseIsInThem() {
    ModLmods lmods = ask(view -> ModLmods.ask(view, List.of(DrawnZones.T1, DrawnZones.T2), "MODA"));
    assertThat(lmods.zones())
        .containsExactly(
            new ModLmods.InZone(
                "T1",
                CSI,
                ZoneKind.TARGET,
                Optional.of("EBB1102"),
                Optional.of("UZ00002"),
                List.of("USR0001"),
                Optional.of("AOSB3"),
                List.of(
                    new ModLmods.Lmod(
                        "LMODX",
                        true,
                        List.of("LPALIB"),
                        false,
                        List.of("RENT"),
                        List.of("MODA", "MODB")),
                    new ModLmods.Lmod(
                        "LMODY", true, List.of("LINKLIB"), true, List.of(), List.of("MODA"))),
                List.of()),
            new ModLmods.InZone(
                "T2",
                CSI,
                ZoneKind.TARGET,
                Optional.of("EBB1102"),
                NONE,
                List.of(),
                NONE,
                List.of(
                    new ModLmods.Lmod(
                        "LMODX", false, List.of(), false, List.of(), List.of("MODA"))),
                List.of()));
  }

  @Test
  void whoChangedAModuleIsToldInTheOrderOfInstallation() {
    MemberHistory history = ask(view -> MemberHistory.ask(view, List.of(DrawnZones.T1), "MODA"));
    assertThat(history.found())
        .containsExactly(
            new Found(
                "T1",
                CSI,
                ZoneKind.TARGET,
                "MOD",
                "MODA",
                false,
                Optional.of("EBB1102"),
                Optional.of("UZ00002"),
                List.of("USR0001"),
                Optional.of("USR0001"),
                Optional.of("UPD"),
                Optional.of("AOSB3"),
                List.of(),
                List.of(
                    change("UZ00001", "PTF", "MOD", "MODA", "2026.010 13:14:15"),
                    change("USR0001", "USERMOD", "SZAP", "MODA", "2026.015 13:14:15"),
                    change("UZ00002", "PTF", "MOD", "MODA", "2026.020 13:14:15"))));
  }

  @Test
  void whoChangedALoadModuleIsToldByItsModules() {
    Found found =
        ask(view -> MemberHistory.ask(view, List.of(DrawnZones.T1), "LMODX")).found().getFirst();
    assertThat(found.type()).isEqualTo("LMOD");
    assertThat(found.changes())
        .containsExactly(
            change("UZ00001", "PTF", "MOD", "MODA", "2026.010 13:14:15"),
            change("UZ00001", "PTF", "MOD", "MODB", "2026.010 13:14:15"),
            change("USR0001", "USERMOD", "SZAP", "MODA", "2026.015 13:14:15"),
            change("UZ00002", "PTF", "MOD", "MODA", "2026.020 13:14:15"));
  }

  @Test
  void aMemberIsFoundByItsAliasToo() {
    Found found =
        ask(view -> MemberHistory.ask(view, List.of(DrawnZones.T1), "MACALIAS")).found().getFirst();
    assertThat(found.type() + " " + found.name() + " " + found.alias()).isEqualTo("MAC MACRO true");
  }

  @Test
  void whatOneZoneHasAndAnotherHasNotIsNeitherInstalledNorSupersededThere() {
    assertThat(missing(true))
        .isEqualTo(
            new MissingEntries(
                "T1",
                "T2",
                List.of(
                    new MissingEntries.Sysmod(
                        "UZ00002",
                        Optional.of("PTF"),
                        Optional.of("EBB1102"),
                        Optional.of("2026.020 13:14:15"),
                        NONE)),
                List.of(
                    new MissingEntries.Entry("LMOD", "LMODX"),
                    new MissingEntries.Entry("LMOD", "LMODY"),
                    new MissingEntries.Entry("MAC", "MACRO"),
                    new MissingEntries.Entry("MOD", "MODB"),
                    new MissingEntries.Entry("SYSMOD", "AZ00001"),
                    new MissingEntries.Entry("SYSMOD", "UZ00002"))));
  }

  @Test
  void aSysmodInErrorIsMissing() {
    try (Csi csi = DrawnZones.draw()) {
      try (CsiTransaction change = csi.begin("breaking")) {
        change
            .writer(DrawnZones.T2)
            .orElseThrow()
            .put(DrawnZones.edit("SYSMOD", "UZ00001").indicate("ERROR", true).build());
        change.commit();
      }
      try (CsiView view = csi.view()) {
        MissingEntries missing =
            MissingEntries.ask(view, zone(view, DrawnZones.T1), zone(view, DrawnZones.T2), false);
        assertThat(missing.sysmods().stream().map(s -> s.sysmod() + s.there()))
            .containsExactly("UZ00001Optional[ERR]", "UZ00002Optional.empty");
      }
    }
  }

  @Test
  void entriesOfOtherTypesAreComparedOnlyIfAskedFor() {
    assertThat(missing(false).entries()).isEmpty();
  }

  @Test
  void theGlobalZoneShowsAllHoldsAndWhatWouldResolveThem() {
    HeldSysmods held =
        ask(view -> HeldSysmods.ask(zone(view, DrawnZones.GLOBAL), Optional.of("UZ00004")));
    assertThat(held.newest()).contains("2026.123");
    assertThat(held.received()).contains("2026.130");
    assertThat(held.holds().stream().map(QuestionsTest::words))
        .containsExactly(
            "UZ00004 PTF REC ERROR AZ00001 PE [UZ00002] received",
            "UZ00004 PTF REC ERROR AZ00009 HIPER [UZ00005] received");
  }

  @Test
  void aTargetZoneShowsWhatIsHeldThereAndNotResolved() {
    HeldSysmods held =
        ask(view ->
            HeldSysmods.ask(zone(view, DrawnZones.GLOBAL), zone(view, DrawnZones.T1), NONE));
    assertThat(held.holds().stream().map(QuestionsTest::words))
        .containsExactly(
            "UZ00001 PTF REC APP ERROR AZ00009 PE [UZ00005] received",
            "UZ00004 PTF  ERROR AZ00009 HIPER [UZ00005] received");
  }

  private static String words(HeldSysmods.Held held) {
    return String.join(
            " ",
            held.sysmod(),
            held.smodtype().orElse("?"),
            held.status(),
            held.type(),
            held.reason(),
            held.holdClass().orElse(""),
            held.resolvers().toString())
        + (held.resolverReceived() ? " received" : "");
  }

  private static Change change(
      String sysmod, String type, String how, String element, String installed) {
    return new Change(
        sysmod,
        Optional.of(type),
        Optional.of("EBB1102"),
        how,
        element,
        "REC APP",
        Optional.of(installed));
  }

  private static MissingEntries missing(boolean all) {
    return ask(view ->
        MissingEntries.ask(view, zone(view, DrawnZones.T1), zone(view, DrawnZones.T2), all));
  }

  private static ZoneReader zone(CsiView view, org.altres.zone.ZoneId id) {
    return view.zone(id).orElseThrow();
  }

  private static <T> T ask(Function<CsiView, T> question) {
    try (Csi csi = DrawnZones.draw();
        CsiView view = csi.view()) {
      return question.apply(view);
    }
  }
}
