package org.altres.dasd.vtoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LabelDateTest {

  @Test
  void aYearBeforeTheFirstVolumeIsOneOfThisCentury() {
    assertThat(new LabelDate(1914, 6).toLocalDate()).hasValue(LocalDate.of(2014, 1, 6));
    assertThat(new LabelDate(1981, 208).toLocalDate()).hasValue(LocalDate.of(1981, 7, 27));
    assertThat(new LabelDate(2026, 324).toLocalDate()).hasValue(LocalDate.of(2026, 11, 20));
  }

  @Test
  void aDayThatNoYearHasIsNoDay() {
    assertThat(new LabelDate(1999, 0).toLocalDate()).isEmpty();
    assertThat(new LabelDate(1999, 366).toLocalDate()).isEmpty();
    assertThat(new LabelDate(2000, 366).toLocalDate()).hasValue(LocalDate.of(2000, 12, 31));
  }
}
