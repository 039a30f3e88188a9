package org.altres.zone.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.message.AltresException;
import org.altres.message.Place;
import org.altres.testing.Fuzz;
import org.altres.zone.ZoneEntry;
import org.junit.jupiter.api.Test;

class QueryAnswerReaderTest {

  private static final String ANSWER =
      """
      {"status":"complete","statusurl":"x","result":{"entries":[
       {"entryname":"HZDC7C0","entrytype":"SYSMOD","zonename":"MVST100","subentries":[
         {"FMID":["HZDC7C0"],"VER":null},{"APPLY":["YES"],"VER":null},{"ERROR":["NO"],"VER":null}]},
       {"entryname":"UA12345","entrytype":"SYSMOD","zonename":"GLOBAL","subentries":[
         {"PRE":["UA00001","UA00002"],"VER":"001"},{"SMODTYPE":["PTF"],"VER":null}]},
       {"entryname":"MVSD100","entrytype":"DLIBZONE","zonename":"MVSD100","subentries":[
         {"RELATED":["MVST100"],"COLOUR":["GREEN"],"VER":null}]},
       {"entryname":"X","entrytype":"GADGET","zonename":"MVSD100","subentries":[]}
      ],"messages":[]}}
      """;

  @Test
  void theEntriesOfAllZonesAreRead() {
    CollectingSink sink = read(ANSWER);
    assertThat(sink.zones).containsExactly("TARGET MVST100", "GLOBAL GLOBAL", "DLIB MVSD100");
    assertThat(sink.entries.stream().map(ZoneEntry::toString))
        .containsExactly(
            "SYSMOD HZDC7C0\n  APPLY\n  FMID\tHZDC7C0",
            "SYSMOD UA12345\n  SMODTYPE\tPTF\n  PRE.1\tUA00001\tUA00002",
            "DLIBZONE MVSD100\n  RELATED\tMVST100");
    assertThat(sink.problems)
        .containsExactly(
            "ALT3463W The listing says something of DLIBZONE MVSD100 that is not known: COLOUR GREEN",
            "ALT3462W A section of the listing is of a type that is not known and is left out:"
                + " GADGET");
  }

  @Test
  void whatIsNoAnswerIsRefused() {
    assertThatThrownBy(() -> read("{\"error\":{\"reason\":36}}")).hasMessageContaining("ALT3467S");
    assertThatThrownBy(() -> read("<html>")).hasMessageContaining("ALT3466S");
    assertThatThrownBy(() -> read(ANSWER.substring(0, 300))).hasMessageContaining("ALT3466S");
    assertThatThrownBy(() -> read("{\"a\":" + "[".repeat(100_000)))
        .isInstanceOf(AltresException.class);
  }

  @Test
  void noAnswerBreaksTheReader() {
    Fuzz.run(
        "csiquery",
        List.of(Bytes.of(ANSWER.getBytes(StandardCharsets.UTF_8))),
        input -> read(new String(input.toArray(), StandardCharsets.ISO_8859_1)));
  }

  private static CollectingSink read(String answer) {
    CollectingSink sink = new CollectingSink();
    new QueryAnswerReader(Place.nowhere(), sink)
        .read(new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)));
    return sink;
  }
}
