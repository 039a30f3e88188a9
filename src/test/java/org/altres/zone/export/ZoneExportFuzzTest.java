package org.altres.zone.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.bytes.Fingerprint;
import org.altres.message.Place;
import org.altres.testing.Fuzz;
import org.altres.zone.ZoneEntry;
import org.junit.jupiter.api.Test;

/// Spoilt zone exports are refused with a message, also where their checksum is right.
final class ZoneExportFuzzTest {

  private static final Bytes SEED =
      Bytes.of((String.join("\n", ZoneExportTest.exported())).getBytes(StandardCharsets.UTF_8));

  @Test
  void zoneExports() {
    Fuzz.run("zone export", List.of(SEED), input -> read(lines(input)));
  }

  @Test
  void zoneExportsWithARightChecksum() {
    Fuzz.run("zone export, right checksum", List.of(SEED), input -> read(summed(lines(input))));
  }

  private static List<String> lines(Bytes input) {
    return List.of(new String(input.toArray(), StandardCharsets.UTF_8).split("\n", -1));
  }

  private static List<String> summed(List<String> lines) {
    List<String> all = new ArrayList<>(lines.subList(0, lines.size() - 1));
    Fingerprint.Hasher hasher = new Fingerprint.Hasher();
    all.forEach(line -> ZoneExportWriter.hash(hasher, line));
    all.add("sha256=" + hasher.finish().hex());
    return all;
  }

  private static void read(List<String> lines) {
    ZoneExport export = ZoneExportReader.read(lines.iterator(), Place.of("file", "x"));
    for (ZoneEntry entry : export.entries()) {
      if (!entry.edit().build().equals(entry) || entry.references().size() > 1_000_000) {
        throw new AssertionError("an entry that no store may have: " + entry);
      }
    }
  }
}
