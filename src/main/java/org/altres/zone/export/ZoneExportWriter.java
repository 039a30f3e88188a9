package org.altres.zone.export;

import java.util.Set;
import java.util.function.Consumer;
import org.altres.bytes.Bytes;
import org.altres.bytes.Fingerprint;
import org.altres.zone.EntryType;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneReader;

/// Writes a zone as the lines of an export file (docs/formats/zone-export.md): a head, the entry
/// that defines the zone, all others in the order of LIST, and an end with their number and a
/// checksum.
public final class ZoneExportWriter {

  static final String MAGIC = "ALTRES ZONE EXPORT ";
  static final int VERSION = 1;
  static final String END = "END ";

  /// What SMP/E keeps beside the CSI, so that it does not go along: SMPLOG, SMPPTS.
  private static final Set<String> BESIDE = Set.of("LOG", "MCS");

  private final Consumer<String> out;
  private final Fingerprint.Hasher hasher = new Fingerprint.Hasher();
  private long entries;

  private ZoneExportWriter(Consumer<String> out) {
    this.out = out;
  }

  /// Whether entries of a type go along.
  public static boolean carries(EntryType type) {
    return !BESIDE.contains(type.name());
  }

  /// Writes a zone.
  ///
  /// @param out is given the lines, without line ends, as UTF-8 can hold them
  public static void write(ZoneReader zone, Consumer<String> out) {
    ZoneExportWriter writer = new ZoneExportWriter(out);
    writer.line(MAGIC + VERSION);
    writer.line("zone=" + zone.id().name());
    writer.line("csi=" + zone.id().csi());
    writer.line("kind=" + zone.kind());
    EntryType definition = zone.kind().definition();
    zone.definition().ifPresent(writer::entry);
    for (EntryType type : zone.types()) {
      if (carries(type) && !type.equals(definition)) {
        zone.forEach(type, "", writer::entry);
      }
    }
    writer.line(END + writer.entries);
    out.accept("sha256=" + writer.hasher.finish().hex());
  }

  private void entry(ZoneEntry entry) {
    entries++;
    line(entry.type().name() + " " + escaped(entry.name()));
    String body = entry.body();
    for (int at = 0; at < body.length(); ) {
      int end = body.indexOf('\n', at);
      int stop = end < 0 ? body.length() : end;
      line(" " + body.substring(at, stop));
      at = stop + 1;
    }
  }

  private void line(String line) {
    hash(hasher, line);
    out.accept(line);
  }

  static void hash(Fingerprint.Hasher hasher, String line) {
    hasher.add(Bytes.of((line + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  private static String escaped(String name) {
    return name.replace("\\", "\\\\").replace("\n", "\\n");
  }
}
