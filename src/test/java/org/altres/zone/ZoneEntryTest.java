package org.altres.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ZoneEntryTest {

  private static final ZoneEntry MODULE =
      ZoneEntry.of(EntryKey.of("MOD", "IEFAB4B0"))
          .edit()
          .set("UMID", List.of("ZP60006"))
          .set("FMID", "EBB1102")
          .set("RMID", "EBB1102")
          .add("LMOD", List.of("IEFW21SD", "IEFAB4E5"))
          .add("LMOD", List.of("IEFAB4E5", "IEFAB4E6"))
          .set("DISTLIB", "AOSB3")
          .build();

  @Test
  void theBodyHasTheSubentriesInTheOrderOfTheType() {
    assertThat(MODULE.body())
        .isEqualTo(
            "DISTLIB\tAOSB3\nFMID\tEBB1102\nRMID\tEBB1102\nUMID\tZP60006\n"
                + "LMOD\tIEFW21SD\tIEFAB4E5\tIEFAB4E6");
  }

  @Test
  void whatWasPutInComesOut() {
    assertThat(MODULE.values("LMOD")).containsExactly("IEFW21SD", "IEFAB4E5", "IEFAB4E6");
    assertThat(MODULE.value("RMID")).contains("EBB1102");
    assertThat(MODULE.value("DALIAS")).isEmpty();
    assertThat(MODULE.has("RMIDASM")).isFalse();
    assertThat(MODULE.edit().indicate("RMIDASM", true).build().has("RMIDASM")).isTrue();
    assertThat(MODULE.edit().build()).isEqualTo(MODULE);
  }

  @Test
  void aModuleRefersToItsLoadModules() {
    assertThat(MODULE.references())
        .containsExactly(
            new Reference(Relation.IN_LMOD, "IEFW21SD"),
            new Reference(Relation.IN_LMOD, "IEFAB4E5"),
            new Reference(Relation.IN_LMOD, "IEFAB4E6"));
  }

  @Test
  void eachVerHasSubentriesOfItsOwn() {
    ZoneEntry sysmod =
        ZoneEntry.of(EntryKey.of("SYSMOD", "UZ00001"))
            .edit()
            .set("PRE", 12, List.of("UZ00003"))
            .set("PRE", 1, List.of("UZ00002"))
            .set("IFREQ", 1, List.of(ZoneEntry.tuple("HBB1200", "UZ00009")))
            .build();
    assertThat(sysmod.body())
        .isEqualTo("PRE.1\tUZ00002\nPRE.12\tUZ00003\nIFREQ.1\tHBB1200\u001fUZ00009");
    assertThat(sysmod.versions()).containsExactly(1, 12);
    assertThat(sysmod.values("PRE")).isEmpty();
    assertThat(sysmod.values("PRE", 12)).containsExactly("UZ00003");
    assertThat(sysmod.references())
        .contains(new Reference(Relation.REQUIRES, "UZ00009"))
        .hasSize(3);
  }

  @Test
  void tabsLinesAndBackslashesInValuesSurvive() {
    List<String> lines = List.of("A\tB", "C\\tD", "", "E\nF", "E\nF", "\\");
    ZoneEntry entry = ZoneEntry.of(EntryKey.of("ASSEM", "A")).edit().add("ASMIN", lines).build();
    assertThat(entry.values("ASMIN")).isEqualTo(lines);
    assertThat(ZoneEntry.ofBody(entry.key(), entry.body()).edit().build()).isEqualTo(entry);
  }

  @Test
  void removingTheLastValueRemovesTheSubentry() {
    assertThat(MODULE.edit().remove("UMID", List.of("ZP60006")).build().has("UMID")).isFalse();
  }

  @Test
  void anUnknownSubentryIsAMistakeOfTheProgram() {
    assertThatThrownBy(() -> MODULE.edit().set("ZAPPED", "X"))
        .hasMessage("MOD entries have no subentry ZAPPED");
  }

  @Test
  void everyTypeOfTheReferenceIsThere() {
    assertThat(EntryType.find("PNLJPN")).map(EntryType::group).contains(EntryType.Group.DATA);
    assertThat(EntryType.find("HFSENU")).map(EntryType::group).contains(EntryType.Group.HFS);
    assertThat(EntryType.find("UNIX5")).isPresent();
    assertThat(EntryType.find("CLIST")).map(EntryType::heading).contains("CLIST");
    assertThat(EntryType.of("MOD").heading()).isEqualTo("MODULE");
    assertThat(EntryType.find("DATAELEMENT")).isEmpty();
    assertThat(ZoneKind.DLIB.definition().subentry("ACCJCLIN").kind())
        .isEqualTo(SubentryKind.INDICATOR);
  }

  @Test
  void aHoldIsNamedByWhatTellsItFromOthers() {
    HoldKey hold = new HoldKey("UZ00020", "SYSTEM", "ACTION", Optional.of("UZ00010"));
    assertThat(hold.entryName()).isEqualTo("UZ00020 SYSTEM ACTION UZ00010");
    assertThat(HoldKey.ofEntryName(hold.entryName())).isEqualTo(hold);
  }
}
