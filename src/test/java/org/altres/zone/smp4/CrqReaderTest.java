package org.altres.zone.smp4;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.altres.bytes.Bytes;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.text.CodePage;
import org.altres.zone.ZoneEntry;
import org.junit.jupiter.api.Test;

/// SMPCRQ has no volume in the corpus; the records are those that the description of the format
/// quotes.
class CrqReaderTest {

  private final List<Message> problems = new ArrayList<>();
  private final CrqReader reader =
      new CrqReader(Place.of("data set", "SYS1.SMPCRQ"), problems::add);

  @Test
  void theConditionsOfASysmodAreReadUntilTheEndOfEachList() {
    reader.read(
        member(
            "E2C5C2C2F1F1F0F2",
            "C5C4D4F1F1F0F200E4E9F2F1F5F8F70001E4E9F2F1F9F7F50001FF" + "C1C2",
            "C5C2E3F1F1F0F200E4E9F8F4F4F2F90001E4E9F8F4F4F3F00001FF"));
    assertThat(reader.conditions())
        .isEqualTo(
            Map.of(
                "EBB1102",
                List.of(
                    ZoneEntry.tuple("EDM1102", "UZ21587"),
                    ZoneEntry.tuple("EDM1102", "UZ21975"),
                    ZoneEntry.tuple("EBT1102", "UZ84429"),
                    ZoneEntry.tuple("EBT1102", "UZ84430"))));
    assertThat(problems).isEmpty();
  }

  @Test
  void theListOfAFunctionSaysNothingNew() {
    reader.read(member("C6C5C2E3F1F1F0F2", "E4E9F8F4F4F2F90001FF"));
    assertThat(reader.conditions()).isEmpty();
    assertThat(problems).isEmpty();
  }

  @Test
  void aMemberThatIsNoRecordsIsReported() {
    reader.read(
        new Smp4Member(Bytes.ofHex("E2C5C2C2F1F1F0F2"), 1, Bytes.zeros(2), Bytes.zeros(79)));
    assertThat(problems).extracting(m -> m.id().value()).containsExactly("ALT3501E");
  }

  private static Smp4Member member(String key, String... records) {
    Bytes.Builder data = new Bytes.Builder();
    int length = 0;
    for (String record : records) {
      length += 80;
      data.add(Bytes.ofHex(record)).padTo(length, 0);
    }
    return new Smp4Member(Bytes.ofHex(key), 1, Bytes.zeros(2), data.build());
  }

  @Test
  void aFullRecordHasEightElements() {
    StringBuilder record = new StringBuilder("C5C4D4F1F1F0F200");
    for (int i = 0; i < 8; i++) {
      record.append(CodePage.IBM037.encode("UZ0000" + i).hex()).append("0001");
    }
    reader.read(member("E2C5C2C2F1F1F0F2", record.toString()));
    assertThat(reader.conditions().get("EBB1102"))
        .hasSize(8)
        .endsWith(ZoneEntry.tuple("EDM1102", "UZ00007"));
  }
}
