package org.altres.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EntryTypeTest {

  @Test
  void whatExcludesWhatNamesSubentriesThatThereAre() {
    for (EntryType type : EntryType.all()) {
      for (EntryType.Exclusion exclusion : type.exclusions()) {
        assertThat(type.findSubentry(exclusion.subentry())).isPresent();
        exclusion.others().forEach(other -> assertThat(type.findSubentry(other)).isPresent());
      }
      for (Subentry subentry : type.subentries()) {
        subentry
            .rule()
            .implied()
            .ifPresent(implied -> assertThat(type.findSubentry(implied.subentry())).isPresent());
        subentry.rule().last().ifPresent(last -> assertThat(type.findSubentry(last)).isPresent());
        assertThat(type.zones()).containsAll(subentry.zones());
      }
    }
  }

  @Test
  void noTwoSubentriesOfATypeHaveTheSameOperand() {
    for (EntryType type : EntryType.all()) {
      assertThat(type.subentries().stream().map(Subentry::operand)).doesNotHaveDuplicates();
    }
  }

  @Test
  void aConcatenationExcludesAllButProtection() {
    EntryType.Exclusion exclusion = EntryType.of("DDDEF").exclusions().getFirst();
    assertThat(exclusion.subentry()).isEqualTo("CONCAT");
    assertThat(exclusion.others())
        .contains("DATASET", "PATH", "UNIT", "VOLUME")
        .doesNotContain("PROTECT", "CONCAT");
  }

  @Test
  void zoneEntriesHaveOtherNamesInUclin() {
    assertThat(EntryType.findOperand("TZONE")).contains(EntryType.of("TARGETZONE"));
    assertThat(EntryType.findOperand("DZONE")).contains(EntryType.of("DLIBZONE"));
    assertThat(EntryType.findOperand("GZONE")).contains(EntryType.of("GLOBALZONE"));
    assertThat(EntryType.findOperand("MOD")).contains(EntryType.of("MOD"));
    assertThat(EntryType.findOperand("CDS")).isEmpty();
  }

  @Test
  void aValueIsTakenByItsWidthKindAndForm() {
    EntryType sysmod = EntryType.of("SYSMOD");
    assertThat(sysmod.subentry("FMID").accepts("EBB1102")).isTrue();
    assertThat(sysmod.subentry("FMID").accepts("EBB110")).isFalse();
    assertThat(sysmod.subentry("FMID").accepts("EBB11 2")).isFalse();
    assertThat(sysmod.subentry("RECDATE").accepts("2026366")).isTrue();
    assertThat(sysmod.subentry("RECDATE").accepts("2026367")).isFalse();
    assertThat(sysmod.subentry("RECDATE").accepts("26001")).isFalse();
    assertThat(sysmod.subentry("RECTIME").accepts("235959")).isTrue();
    assertThat(sysmod.subentry("RECTIME").accepts("240000")).isFalse();
    assertThat(sysmod.subentry("SMODTYPE").accepts("PTF")).isTrue();
    assertThat(sysmod.subentry("SMODTYPE").accepts("FIX")).isFalse();
    assertThat(sysmod.subentry("IFREQ").accepts(ZoneEntry.tuple("HBB1200", "UZ00009"))).isTrue();
    assertThat(sysmod.subentry("IFREQ").accepts("HBB1200")).isFalse();
    assertThat(EntryType.of("DDDEF").subentry("SPACE").accepts("10,5")).isTrue();
    assertThat(EntryType.of("DDDEF").subentry("SPACE").accepts("10 5")).isFalse();
    assertThat(EntryType.of("MOD").subentry("LMOD").accepts("IGC0006{")).isTrue();
  }

  @Test
  void whatCanBeWrittenInSeveralWaysIsKeptInOne() {
    ZoneEntry entry =
        ZoneEntry.of(EntryKey.of("SYSMOD", "UZ00001"))
            .edit()
            .set("DESCRIPTION", "  two   words ")
            .set("PRE", 1, List.of("UZ00003", "UZ00002", "UZ00003"))
            .add(
                "ELEMENT",
                List.of(
                    ZoneEntry.tuple("PNLENU", "B"),
                    ZoneEntry.tuple("CLIST", "C"),
                    ZoneEntry.tuple("PNLENU", "A")))
            .build();
    assertThat(entry.value("DESCRIPTION")).contains("two words");
    assertThat(entry.values("PRE", 1)).containsExactly("UZ00003", "UZ00002");
    assertThat(entry.values("ELEMENT").stream().map(ZoneEntry::parts).map(List::getLast))
        .containsExactly("C", "B", "A");
    ZoneEntry assembler =
        ZoneEntry.of(EntryKey.of("ASSEM", "A")).edit().set("ASMIN", Set.of("A CSECT  ")).build();
    assertThat(assembler.values("ASMIN")).containsExactly("A CSECT");
  }
}
