package org.altres.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.testing.Fuzz;
import org.junit.jupiter.api.Test;

class LoadModuleAttributesFuzzTest {

  private static final Bytes PLAIN =
      Bytes.ofHex("001513000000000002E20000F800F8000000880000010000");
  private static final Bytes WITH_SSI =
      Bytes.ofHex("0000260000000000C2E3000CE00CE000000098000100031303840100");

  @Test
  void spoiltUserDataAreReadOrRefused() {
    Fuzz.run(
        "load module attributes",
        List.of(
            PLAIN.plus(Bytes.ofHex("2C")),
            WITH_SSI.plus(Bytes.ofHex("2E")),
            Samples.ALTENT.userData().plus(Bytes.ofHex("B3"))),
        input -> {
          int last = Math.max(0, input.length() - 1);
          int indicator = input.isEmpty() ? 0 : input.u8(last);
          Bytes userData = input.slice(0, last);
          LoadModuleAttributes.isLoadModule(indicator, userData);
          LoadModuleAttributes read = LoadModuleAttributes.read(indicator, userData);
          assertThat(read.userData()).isEqualTo(userData);
          read.words();
          read.scatter();
          read.largeProgram();
          read.mainEntryPoint();
          read.withTtrs(1, 2);
        });
  }
}
