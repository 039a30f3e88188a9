package org.altres.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.altres.bytes.Bytes;
import org.junit.jupiter.api.Test;

class TtrTest {

  @Test
  void threeBytesAreTrackAndRecord() {
    assertThat(Ttr.read(Bytes.ofHex("FF 0102 0B"), 1)).isEqualTo(new Ttr(0x0102, 0x0B));
    assertThat(new Ttr(0x0102, 0x0B).toBytes()).isEqualTo(Bytes.ofHex("01020B"));
    assertThat(new Ttr(0x0102, 0x0B)).hasToString("01020B");
    assertThat(Ttr.ofHex("01020b")).isEqualTo(new Ttr(0x0102, 0x0B));
  }

  @Test
  void blocksAreOrderedAsTheyLie() {
    assertThat(new Ttr(1, 255)).isLessThan(new Ttr(2, 1));
    assertThat(new Ttr(0x8000, 1)).isGreaterThan(new Ttr(0x7FFF, 2));
  }

  @Test
  void whatDoesNotFitIsNoTtr() {
    assertThatThrownBy(() -> new Ttr(0x10000, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Ttr.ofHex("0102")).isInstanceOf(IllegalArgumentException.class);
  }
}
