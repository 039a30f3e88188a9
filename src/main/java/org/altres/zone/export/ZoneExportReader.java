package org.altres.zone.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.altres.bytes.Fingerprint;
import org.altres.message.AltresException;
import org.altres.message.MessageId;
import org.altres.message.Place;
import org.altres.zone.CsiName;
import org.altres.zone.EntryKey;
import org.altres.zone.EntryType;
import org.altres.zone.Subentry;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneName;

/// Reads an export file (docs/formats/zone-export.md). It is taken whole or not at all: its number
/// of entries and its checksum must be right, and each entry one that such a zone may have.
public final class ZoneExportReader {

  private final Iterator<String> lines;
  private final Place place;
  private final Fingerprint.Hasher hasher = new Fingerprint.Hasher();
  private Optional<String> line = Optional.empty();
  private int number;

  private ZoneExportReader(Iterator<String> lines, Place place) {
    this.lines = lines;
    this.place = place;
  }

  /// Reads the lines of a file.
  ///
  /// @param lines without line ends
  /// @param place the file, for messages
  /// @throws AltresException if it is no export, of another version, incomplete or damaged
  public static ZoneExport read(Iterator<String> lines, Place place) {
    return new ZoneExportReader(lines, place).read();
  }

  private ZoneExport read() {
    advance();
    version();
    ZoneName zone = ZoneName.parse(field("zone=")).orElseThrow(this::damaged);
    CsiName csi = CsiName.parse(field("csi=")).orElseThrow(this::damaged);
    ZoneKind kind = kind(field("kind="));
    List<ZoneEntry> entries = entries(kind);
    end(entries.size());
    EntryKey key = new EntryKey(kind.definition(), zone.value());
    if (entries.isEmpty() || !entries.getFirst().key().equals(key)) {
      throw damaged();
    }
    return new ZoneExport(zone, csi, kind, entries.getFirst(), entries.subList(1, entries.size()));
  }

  private void version() {
    String first = current(ExportMessages.NOT_ONE);
    String version =
        first.startsWith(ZoneExportWriter.MAGIC)
            ? first.substring(ZoneExportWriter.MAGIC.length())
            : "";
    if (!isNumber(version)) {
      throw new AltresException(ExportMessages.NOT_ONE, place);
    }
    int order = Long.compare(Long.parseLong(version), ZoneExportWriter.VERSION);
    if (order != 0) {
      MessageId id = order > 0 ? ExportMessages.TOO_NEW : ExportMessages.TOO_OLD;
      throw new AltresException(id, place, version, ZoneExportWriter.VERSION);
    }
    take();
  }

  private String field(String head) {
    String text = current(ExportMessages.INCOMPLETE);
    if (!text.startsWith(head)) {
      throw damaged();
    }
    take();
    return text.substring(head.length());
  }

  private List<ZoneEntry> entries(ZoneKind kind) {
    List<ZoneEntry> entries = new ArrayList<>();
    Set<EntryKey> keys = new HashSet<>();
    String text = current(ExportMessages.INCOMPLETE);
    while (!text.startsWith(ZoneExportWriter.END)) {
      ZoneEntry entry = entry(text, kind);
      if (!keys.add(entry.key())) {
        throw damaged();
      }
      entries.add(entry);
      text = current(ExportMessages.INCOMPLETE);
    }
    return entries;
  }

  private ZoneEntry entry(String head, ZoneKind kind) {
    int blank = head.indexOf(' ');
    EntryType type =
        EntryType.find(blank < 1 ? "" : head.substring(0, blank)).orElseThrow(this::damaged);
    String name = unescaped(head.substring(blank + 1));
    boolean fits = type.zones().contains(kind) && ZoneExportWriter.carries(type);
    if (!fits || name.isEmpty() || name.length() > EntryKey.LONGEST_NAME) {
      throw damaged();
    }
    take();
    StringBuilder body = new StringBuilder();
    while (line.filter(text -> text.startsWith(" ")).isPresent()) {
      String held = line.orElseThrow().substring(1);
      checkHead(held, type);
      body.append(body.isEmpty() ? "" : "\n").append(held);
      take();
    }
    EntryKey key = new EntryKey(type, name);
    ZoneEntry entry = ZoneEntry.ofBody(key, body.toString());
    if (!entry.edit().build().equals(entry)) {
      throw damaged();
    }
    return entry;
  }

  private void checkHead(String held, EntryType type) {
    int tab = held.indexOf('\t');
    String head = tab < 0 ? held : held.substring(0, tab);
    int point = head.indexOf('.');
    Optional<Subentry> subentry = type.findSubentry(point < 0 ? head : head.substring(0, point));
    if (subentry.isEmpty()
        || point >= 0 && (!subentry.get().perVersion() || !isVersion(head.substring(point + 1)))) {
      throw damaged();
    }
  }

  private static boolean isVersion(String digits) {
    return isNumber(digits) && digits.length() < 5 && digits.charAt(0) != '0';
  }

  private void end(int entries) {
    String text = current(ExportMessages.INCOMPLETE);
    String count = text.substring(ZoneExportWriter.END.length());
    if (!isNumber(count) || Long.parseLong(count) != entries) {
      throw damaged();
    }
    take();
    String sum = current(ExportMessages.INCOMPLETE);
    if (!sum.equals("sha256=" + hasher.finish().hex())) {
      throw damaged();
    }
    advance();
    if (line.isPresent()) {
      throw damaged();
    }
  }

  private ZoneKind kind(String word) {
    for (ZoneKind kind : ZoneKind.values()) {
      if (kind.name().equals(word)) {
        return kind;
      }
    }
    throw damaged();
  }

  private String current(MessageId atEnd) {
    return line.orElseThrow(() -> new AltresException(atEnd, place));
  }

  private void take() {
    line.ifPresent(text -> ZoneExportWriter.hash(hasher, text));
    advance();
  }

  private void advance() {
    number++;
    line = lines.hasNext() ? Optional.of(lines.next()) : Optional.empty();
  }

  private AltresException damaged() {
    return new AltresException(ExportMessages.DAMAGED, place.with("line", number));
  }

  private static boolean isNumber(String digits) {
    return !digits.isEmpty()
        && digits.length() < 10
        && digits.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static String unescaped(String name) {
    StringBuilder text = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '\\' && i + 1 < name.length()) {
        i++;
        char next = name.charAt(i);
        text.append(next == 'n' ? '\n' : next);
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }
}
