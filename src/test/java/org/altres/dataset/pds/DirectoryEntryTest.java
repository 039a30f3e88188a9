package org.altres.dataset.pds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.dataset.Ttr;
import org.altres.dataset.pds.DirectoryEntry.Ttrn;
import org.junit.jupiter.api.Test;

class DirectoryEntryTest {

  private static final Bytes LMOD =
      Bytes.ofHex("0000130000000000C2C2000028002800001C980001000000C1D3E3D4C1C9D540010203040101");

  @Test
  void anEntryIsNameTtrIndicatorAndUserData() {
    DirectoryEntry entry =
        new DirectoryEntry(MemberName.of("ALTENT"), Ttr.ofHex("00000D"), 0xB3, LMOD);
    assertThat(entry.toBytes()).isEqualTo(Bytes.ofHex("C1D3E3C5D5E3404000000DB3").plus(LMOD));
    assertThat(entry.length()).isEqualTo(50);
    assertThat(entry.isAlias()).isTrue();
    assertThat(entry.userTtrs()).containsExactly(new Ttrn(Ttr.ofHex("000013"), 0));
  }

  @Test
  void ttrsInTheUserDataAreChangedWithoutTheRest() {
    DirectoryEntry entry =
        new DirectoryEntry(MemberName.of("ALTENT"), Ttr.ofHex("00000D"), 0xB3, LMOD);
    assertThat(entry.withUserTtrs(List.of(new Ttrn(Ttr.ofHex("010203"), 4))).userData())
        .isEqualTo(LMOD.with(0, Bytes.ofHex("01020304")));
  }

  @Test
  void ttrsThatDoNotFitInTheUserDataAreNotThere() {
    DirectoryEntry entry =
        new DirectoryEntry(MemberName.of("A"), Ttr.NONE, 0x63, Bytes.ofHex("010203040506"));
    assertThat(entry.ttrnCount()).isEqualTo(3);
    assertThat(entry.userTtrs()).containsExactly(new Ttrn(Ttr.ofHex("010203"), 4));
  }

  @Test
  void userDataIsAsLongAsTheIndicatorSays() {
    assertThatThrownBy(() -> new DirectoryEntry(MemberName.of("A"), Ttr.NONE, 2, Bytes.zeros(3)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void statisticsOfIspfAreReadAndGivenBack() {
    Bytes real = Bytes.ofHex("010100000078349F0078352F13290019001A0000C4F9F4E2C1D3F7404040");
    DirectoryEntry entry = DirectoryEntry.of(MemberName.of("A"), Ttr.NONE, real);
    IspfStatistics expected =
        new IspfStatistics(
            1,
            1,
            0,
            LocalDate.ofYearDay(1978, 349),
            LocalDateTime.of(1978, 12, 18, 13, 29, 0),
            25,
            26,
            0,
            "D94SAL7");
    assertThat(entry.statistics()).contains(expected);
    assertThat(expected.toBytes()).isEqualTo(real);
  }

  @Test
  void extendedStatisticsCountMoreThan65535Lines() {
    IspfStatistics many =
        new IspfStatistics(
            2,
            99,
            0x20,
            LocalDate.of(2026, 2, 28),
            LocalDateTime.of(2026, 11, 20, 23, 59, 58),
            70_000,
            65_535,
            3,
            "ALTRES01");
    assertThat(many.toBytes().length()).isEqualTo(IspfStatistics.EXTENDED_LENGTH);
    assertThat(IspfStatistics.read(many.toBytes())).contains(many);
  }

  @Test
  void userDataThatOnlyLooksLikeStatisticsStaysUserData() {
    Bytes real = Bytes.ofHex("010100000078349F0078352F13290019001A0000C4F9F4E2C1D3F7404040");
    assertThat(IspfStatistics.read(real.with(7, Bytes.ofHex("9C")))).isEmpty();
    assertThat(IspfStatistics.read(real.with(12, Bytes.ofHex("25")))).isEmpty();
    assertThat(IspfStatistics.read(real.with(28, Bytes.ofHex("0000")))).isEmpty();
    assertThat(IspfStatistics.read(real.with(2, Bytes.ofHex("20")))).isEmpty();
    assertThat(IspfStatistics.read(real.slice(0, 28))).isEmpty();
  }

  @Test
  void fourBytesAloneAreTheSystemStatusIndex() {
    Bytes index = Bytes.ofHex("02360102");
    assertThat(DirectoryEntry.of(MemberName.of("A"), Ttr.NONE, index).systemStatusIndex())
        .contains(index);
  }
}
