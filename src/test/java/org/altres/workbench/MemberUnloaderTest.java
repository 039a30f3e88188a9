package org.altres.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.altres.bytes.Bytes;
import org.altres.dataset.pds.MemberName;
import org.altres.text.CodePage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemberUnloaderTest {

  @ParameterizedTest
  @CsvSource({
    "IEFBR14, IEFBR14",
    "$$$COIBM, $$$COIBM",
    "@A#1, @A#1",
    "A/B, X-C161C24040404040",
    "../X, X-4B4B61E740404040",
    "CON, X-C3D6D54040404040",
    "abc, X-8182834040404040"
  })
  void aNameIsAFileNameOnlyWhereItIsSafeAsOne(String member, String file) {
    Bytes key = CodePage.IBM037.encodePadded(member, 8);
    assertThat(MemberUnloader.fileName(new MemberName(key))).isEqualTo(file);
  }
}
