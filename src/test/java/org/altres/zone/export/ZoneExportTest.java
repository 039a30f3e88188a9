package org.altres.zone.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.altres.message.AltresException;
import org.altres.message.Place;
import org.altres.testing.MemoryCsi;
import org.altres.zone.CsiName;
import org.altres.zone.CsiTransaction;
import org.altres.zone.CsiView;
import org.altres.zone.EntryKey;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneName;
import org.altres.zone.ZoneWriter;
import org.junit.jupiter.api.Test;

/// Zone export files, written and read.
final class ZoneExportTest {

  private static final ZoneId ZONE = new ZoneId(new CsiName("A.CSI"), new ZoneName("TGT1"));

  static List<String> exported() {
    try (MemoryCsi csi = new MemoryCsi()) {
      try (CsiTransaction change = csi.begin("test")) {
        ZoneWriter zone = change.create(ZONE, ZoneKind.TARGET);
        entries().forEach(zone::put);
        zone.put(
            ZoneEntry.of(EntryKey.of("LOG", "1")).edit().set("TEXT", List.of("left out")).build());
        change.commit();
      }
      List<String> lines = new ArrayList<>();
      try (CsiView view = csi.view()) {
        ZoneExportWriter.write(view.zone(ZONE).orElseThrow(), lines::add);
      }
      return lines;
    }
  }

  private static List<ZoneEntry> entries() {
    return List.of(
        ZoneEntry.of(EntryKey.of("TARGETZONE", "TGT1"))
            .edit()
            .set("SREL", List.of("Z038"))
            .set("ZDESC", "tab\there, line\nfeed, back\\slash")
            .build(),
        ZoneEntry.of(EntryKey.of("MOD", "A")).edit().set("LMOD", List.of("L1", "L2")).build(),
        ZoneEntry.of(EntryKey.of("HFS", "a\nb\\c")),
        ZoneEntry.of(EntryKey.of("SYSMOD", "UZ00001"))
            .edit()
            .indicate("APPLY", true)
            .set("IFREQ", List.of(ZoneEntry.tuple("HAA1100", "UZ00002")))
            .build());
  }

  private static ZoneExport read(List<String> lines) {
    return ZoneExportReader.read(lines.iterator(), Place.of("file", "x"));
  }

  private static String refusal(List<String> lines) {
    List<String> ids = new ArrayList<>();
    assertThatExceptionOfType(AltresException.class)
        .isThrownBy(() -> read(lines))
        .satisfies(refused -> ids.add(refused.problem().id().value()));
    return ids.getFirst();
  }

  @Test
  void whatIsWrittenIsReadAgainEntryForEntry() {
    ZoneExport export = read(exported());

    List<ZoneEntry> all = new ArrayList<>(List.of(export.definition()));
    all.addAll(export.entries());
    assertThat(all).containsExactlyInAnyOrderElementsOf(entries());
    assertThat(export.zone()).isEqualTo(ZONE.name());
    assertThat(export.csi()).isEqualTo(ZONE.csi());
    assertThat(export.kind()).isEqualTo(ZoneKind.TARGET);
  }

  @Test
  void aFileIsRefusedAsTooNewTooOldOrNone() {
    assertThat(refusal(changed(0, "ALTRES ZONE EXPORT 2"))).isEqualTo("ALT3742S");
    assertThat(refusal(changed(0, "ALTRES ZONE EXPORT 0"))).isEqualTo("ALT3743S");
    assertThat(refusal(changed(0, "PK"))).isEqualTo("ALT3741S");
    assertThat(refusal(List.of())).isEqualTo("ALT3741S");
  }

  @Test
  void aFileThatIsCutOffAnywhereIsIncomplete() {
    List<String> lines = exported();
    for (int length = 1; length < lines.size(); length++) {
      assertThat(refusal(lines.subList(0, length))).as("%d lines", length).isEqualTo("ALT3744S");
    }
  }

  @Test
  void aLineThatIsChangedIsDamage() {
    List<String> lines = exported();
    for (int line = 1; line < lines.size(); line++) {
      assertThat(refusal(changed(line, lines.get(line) + "X"))).isEqualTo("ALT3745S");
    }
    List<String> more = new ArrayList<>(lines);
    more.add("MOD B");
    assertThat(refusal(more)).isEqualTo("ALT3745S");
  }

  private static List<String> changed(int line, String text) {
    List<String> lines = new ArrayList<>(exported());
    lines.set(line, text);
    return lines;
  }
}
