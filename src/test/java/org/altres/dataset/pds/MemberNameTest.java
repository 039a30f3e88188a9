package org.altres.dataset.pds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.altres.bytes.Bytes;
import org.junit.jupiter.api.Test;

class MemberNameTest {

  @Test
  void aNameIsEightBytesWithBlanks() {
    assertThat(MemberName.of("ieasys00").key()).isEqualTo(Bytes.ofHex("C9C5C1E2E8E2F0F0"));
    assertThat(MemberName.of("$A").value()).isEqualTo("$A");
    assertThat(MemberName.of("$A").isValid()).isTrue();
  }

  @Test
  void lettersComeBeforeDigitsAsTheBytesDo() {
    assertThat(MemberName.of("LNKLSTXX")).isLessThan(MemberName.of("LNKLST00"));
    assertThat(MemberName.of("A")).isLessThan(MemberName.of("AA"));
  }

  @Test
  void aBinaryNameIsShownAndTakenAsHex() {
    MemberName binary = new MemberName(Bytes.ofHex("01E2E8E2E3C5D440"));
    assertThat(binary.value()).isEqualTo("X'01E2E8E2E3C5D440'");
    assertThat(binary.isValid()).isFalse();
    assertThat(MemberName.parse(binary.value())).contains(binary);
  }

  @Test
  void namesThatJclWouldNotTakeAreKept() {
    MemberName lower = new MemberName(Bytes.ofHex("8182834040404040"));
    assertThat(lower.value()).isEqualTo("abc");
    assertThat(lower.isValid()).isFalse();
    assertThat(new MemberName(Bytes.filled(8, 0x40)).value()).isEqualTo("X'4040404040404040'");
  }

  @Test
  void whatIsNoNameIsRefused() {
    assertThat(MemberName.parse("TOOLONGNAME")).isEmpty();
    assertThat(MemberName.parse("1A")).isEmpty();
    assertThat(MemberName.parse("X'FFFFFFFFFFFFFFFF'")).isEmpty();
    assertThatThrownBy(() -> new MemberName(Bytes.filled(8, 0xFF)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
