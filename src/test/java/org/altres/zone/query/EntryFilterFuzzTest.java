package org.altres.zone.query;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.testing.Fuzz;
import org.altres.zone.EntryGenerator;
import org.altres.zone.EntryType;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneKind;
import org.junit.jupiter.api.Test;

class EntryFilterFuzzTest {

  @Test
  void filtersAreTakenOrRefused() {
    EntryType type = EntryType.of("SYSMOD");
    ZoneEntry entry = new EntryGenerator(ZoneKind.TARGET, 1).next(type, 0.7);
    List<Bytes> seeds =
        List.of(
            seed("ENAME='UZ00001'&(RECDATE>='26001'|FMID!='')"),
            seed("( PRE = 'UZ00002' | CIFREQ='A,B' ) & APPLY='YES' & MOD='IEFAB4B0'"));
    Fuzz.run(
        "entry filter",
        seeds,
        bytes -> {
          String text = new String(bytes.toArray(), StandardCharsets.ISO_8859_1);
          try {
            EntryFilter.parse(type, text).test(entry);
          } catch (EntryFilterException wrong) {
            wrong.syntax().render();
            throw wrong;
          }
        });
  }

  private static Bytes seed(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
