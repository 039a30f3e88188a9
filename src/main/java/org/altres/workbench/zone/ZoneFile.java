package org.altres.workbench.zone;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.altres.command.transfer.ReadZone;
import org.altres.message.AltresException;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.storage.Storage;
import org.altres.workbench.smp.LineReader;
import org.altres.zone.EntryKey;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneName;
import org.altres.zone.export.ZoneExport;
import org.altres.zone.export.ZoneExportReader;
import org.altres.zone.listing.ListingReader;
import org.altres.zone.listing.ListingSink;
import org.altres.zone.listing.QueryAnswerReader;

/// Reads the zones of a file, whatever it is: an export file, the output of LIST, or the answer of
/// a CSI query.
public final class ZoneFile {

  private static final String EXPORT = "ALTRES ZONE EXPORT ";
  private static final int LINES_BEFORE_HEAD = 200;
  private static final int LONGEST_DOCUMENT = 1 << 29;

  private final Storage storage;
  private final Path file;
  private final Place place;
  private final List<Message> problems = new ArrayList<>();
  private final List<ReadZone> zones = new ArrayList<>();

  /// @param file a file of UTF-8
  public ZoneFile(Storage storage, Path file) {
    this.storage = storage;
    this.file = file;
    this.place = Place.of("file", file);
  }

  /// Reads it.
  ///
  /// @return its zones, in its order
  /// @throws AltresException if it is none of these, or damaged
  public List<ReadZone> read() {
    List<String> head = head();
    String first = head.stream().filter(line -> !line.isBlank()).findFirst().orElse("").strip();
    if (first.startsWith(EXPORT)) {
      export();
    } else if (first.startsWith("{") || first.startsWith("[")) {
      query();
    } else if (head.stream().anyMatch(ListingReader::isHead)) {
      listing();
    } else {
      throw new AltresException(ZoneMessages.NO_ZONE_FILE, place);
    }
    if (zones.isEmpty()) {
      throw new AltresException(ZoneMessages.NO_ZONE_IN_FILE, place);
    }
    return List.copyOf(zones);
  }

  /// What could not be read, or is not known.
  public List<Message> problems() {
    return List.copyOf(problems);
  }

  private List<String> head() {
    List<String> head = new ArrayList<>();
    Iterator<String> lines = lines();
    while (lines.hasNext() && head.size() < LINES_BEFORE_HEAD) {
      head.add(lines.next());
    }
    return head;
  }

  private Iterator<String> lines() {
    return new LineReader(storage, file);
  }

  private void export() {
    ZoneExport export = ZoneExportReader.read(lines(), place);
    List<ZoneEntry> entries = new ArrayList<>(export.entries());
    entries.addFirst(export.definition());
    zones.add(new ReadZone(export.zone(), export.kind(), entries));
  }

  private void listing() {
    Collecting sink = new Collecting();
    ListingReader reader = new ListingReader(place, sink);
    lines().forEachRemaining(reader::line);
    reader.finish();
    sink.end();
  }

  private void query() {
    Collecting sink = new Collecting();
    InputStream document = new ByteArrayInputStream(storage.read(file, LONGEST_DOCUMENT));
    new QueryAnswerReader(place, sink).read(document);
    sink.end();
  }

  /// Collects the entries zone by zone. A zone may come again, with other entries.
  private final class Collecting implements ListingSink {

    private final Map<ZoneName, ZoneKind> kinds = new LinkedHashMap<>();
    private final Map<ZoneName, Map<EntryKey, ZoneEntry>> entries = new HashMap<>();
    private Map<EntryKey, ZoneEntry> current = new LinkedHashMap<>();

    @Override
    public void zone(ZoneName name, ZoneKind kind) {
      kinds.put(name, kind);
      current = entries.computeIfAbsent(name, zone -> new LinkedHashMap<>());
    }

    @Override
    public void entry(ZoneEntry entry) {
      current.put(entry.key(), entry);
    }

    @Override
    public void problem(Message message) {
      problems.add(message);
    }

    void end() {
      kinds.forEach((name, kind) -> {
        List<ZoneEntry> fitting =
            entries.getOrDefault(name, new LinkedHashMap<>()).values().stream()
                .filter(entry -> entry.type().zones().contains(kind))
                .toList();
        zones.add(new ReadZone(name, kind, fitting));
      });
    }
  }
}
