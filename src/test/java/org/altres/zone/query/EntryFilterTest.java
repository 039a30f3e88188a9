package org.altres.zone.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.altres.zone.EntryKey;
import org.altres.zone.EntryType;
import org.altres.zone.ZoneEntry;
import org.junit.jupiter.api.Test;

class EntryFilterTest {

  private static final ZoneEntry MODULE =
      ZoneEntry.of(EntryKey.of("MOD", "IEFAB4B0"))
          .edit()
          .set("FMID", "EBB1102")
          .set("RMID", "UZ00001")
          .set("LMOD", List.of("IEFW21SD", "IEFAB4E5"))
          .set("LEPARM", List.of("RENT"))
          .indicate("RMIDASM", true)
          .build();
  private static final ZoneEntry SYSMOD =
      ZoneEntry.of(EntryKey.of("SYSMOD", "UZ00001"))
          .edit()
          .set("RECDATE", "2026100")
          .set("RECTIME", "093000")
          .set("PRE", 2, List.of("UZ00002"))
          .set("CIFREQ", List.of(ZoneEntry.tuple("UZ00003", "UZ00004")))
          .set("DESCRIPTION", "IT'S A FIX")
          .build();

  @Test
  void comparesNamesAndValues() {
    assertThat(holds(MODULE, "ENAME='IEFAB4B0'")).isTrue();
    assertThat(holds(MODULE, " rmid != 'UZ00001 ' ")).isFalse();
    assertThat(holds(MODULE, "RMID='UZ00001  '")).isTrue();
    assertThat(holds(MODULE, "LMOD='IEFAB4E5'")).isTrue();
    assertThat(holds(MODULE, "LMOD!='IEFAB4E5'")).isTrue();
    assertThat(holds(MODULE, "LMOD='IEFAB4*'")).isFalse();
  }

  @Test
  void twoApostrophesAreNoValue() {
    assertThat(holds(MODULE, "UMID=''")).isTrue();
    assertThat(holds(MODULE, "LMOD!=''")).isTrue();
    assertThat(holds(MODULE, "LEPARM!=''")).isTrue();
    assertThat(holds(MODULE, "UMID!='UZ00001'")).isTrue();
    assertThat(holds(MODULE, "RELATED=''")).isTrue();
    assertThat(holds(SYSMOD, "DESCRIPTION='IT''S A FIX'")).isTrue();
  }

  @Test
  void andBindsStrongerThanOr() {
    assertThat(holds(MODULE, "FMID='X' & RMID='X' | ENAME='IEFAB4B0'")).isTrue();
    assertThat(holds(MODULE, "FMID='X' & (RMID='X' | ENAME='IEFAB4B0')")).isFalse();
    assertThat(holds(MODULE, "((FMID='EBB1102')&( RMID='UZ00001' ))")).isTrue();
  }

  @Test
  void datesAndTimesHaveAnOrder() {
    assertThat(holds(SYSMOD, "RECDATE>='26100'&RECDATE<'2026101'")).isTrue();
    assertThat(holds(SYSMOD, "RECDATE>'99365'")).isTrue();
    assertThat(holds(SYSMOD, "RECTIME<='093000'")).isTrue();
    assertThat(holds(SYSMOD, "INSTALLDATE<'26100'")).isFalse();
  }

  @Test
  void valuesOfEachVerAndOfSeveralPartsAreFound() {
    assertThat(holds(SYSMOD, "PRE='UZ00002'")).isTrue();
    assertThat(holds(SYSMOD, "CIFREQ='UZ00003,UZ00004'")).isTrue();
    ZoneEntry product = ZoneEntry.of(EntryKey.of("PRODUCT", "5655-G44 03.06.00"));
    assertThat(holds(product, "PRODID='5655-G44'&VRM='03.06.00'")).isTrue();
  }

  @Test
  void indicatorsAreYesOrNo() {
    assertThat(holds(MODULE, "RMIDASM='YES'")).isTrue();
    assertThat(holds(MODULE, "ASSEMBLE='NO'&ASSEMBLE=''")).isTrue();
    assertThat(holds(MODULE, "RMIDASM!=''")).isTrue();
    assertThat(holds(MODULE, "RMIDASM='NO'")).isFalse();
  }

  @Test
  void whatIsWrongIsShownWithACaret() {
    EntryFilterException wrong =
        catchThrowableOfType(
            EntryFilterException.class, () -> holds(MODULE, "FMID='X' & (RMID 'X')"));
    assertThat(wrong.syntax().render())
        .isEqualTo(
            """
            ALT3341E "'" cannot stand here in a filter (column 18)
             1 | FMID='X' & (RMID 'X')
               |                  ^ expected one of =, !=, <, <=, >, >=
            Write comparisons as RMID='UZ00001', joined by & and |, in parentheses where needed.\
            """);
    assertRefused("FMID='X", "ALT3343E");
    assertRefused("FMIX='X'", "ALT3342E");
    assertRefused("FMID<'X'", "ALT3344E");
    assertRefused("LEPARM='RENT'", "ALT3345E");
    assertRefused("RMIDASM='X'", "ALT3348E");
    assertRefused("", "ALT3341E");
    assertRefused("FMID='X' RMID='Y'", "ALT3341E");
    assertRefused("(".repeat(60_000), "ALT3346E");
    assertRefused("X".repeat(200_000), "ALT3347E");
  }

  @Test
  void aLongFilterIsTaken() {
    String many = "ENAME='X'|".repeat(9_000) + "ENAME='IEFAB4B0'";
    assertThat(holds(MODULE, many)).isTrue();
  }

  private static void assertRefused(String filter, String id) {
    assertThatThrownBy(() -> holds(MODULE, filter))
        .isInstanceOf(EntryFilterException.class)
        .hasMessageStartingWith(id);
  }

  private static boolean holds(ZoneEntry entry, String filter) {
    return EntryFilter.parse(EntryType.of(entry.type().name()), filter).test(entry);
  }
}
