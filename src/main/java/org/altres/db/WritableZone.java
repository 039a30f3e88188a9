package org.altres.db;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.altres.zone.EntryKey;
import org.altres.zone.EntryType;
import org.altres.zone.Relation;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneWriter;

/// A zone in the database, to be changed.
final class WritableZone extends StoredZone implements ZoneWriter {

  private static final int FEW = 20;
  private static final int AT_ONCE = 2000;

  private final StoredTransaction change;

  WritableZone(StoredTransaction change, ZoneId id) {
    super(change, id);
    this.change = change;
  }

  @Override
  public void put(ZoneEntry entry) {
    int zone = row().zoneId();
    change.writeSeen(zone);
    Optional<ZoneEntry> old = entry(entry.key());
    change.touch(id());
    if (old.isEmpty()) {
      change.postings().add(zone, entry);
      insert(zone, entry);
    } else if (!old.get().equals(entry)) {
      change.postings().replace(zone, old.get(), entry);
      remove(zone, entry.key());
      insert(zone, entry);
    }
  }

  private void insert(int zone, ZoneEntry entry) {
    session().run(() -> session().entries().insert(EntryRow.of(zone, entry)));
  }

  private void remove(int zone, EntryKey key) {
    session().run(() -> session().entries().delete(zone, key.type().name(), key.name()));
  }

  @Override
  public void putAll(Collection<ZoneEntry> entries) {
    if (entries.size() <= FEW) {
      entries.forEach(this::put);
      return;
    }
    int zone = row().zoneId();
    change.requireRoomFor(zone, entries);
    change.touch(id());
    for (List<ZoneEntry> ofType : sorted(entries)) {
      EntryType type = ofType.getFirst().type();
      boolean any = names(type).hasNext();
      for (int at = 0; at < ofType.size(); at += AT_ONCE) {
        List<ZoneEntry> some = ofType.subList(at, Math.min(at + AT_ONCE, ofType.size()));
        putSome(zone, some, any ? existing(zone, some) : Map.of());
      }
    }
  }

  /// The entries by type, each type in the order of its names: rows then come to their index in
  /// order, which is several times as fast. Of two of one key the last is taken.
  private static List<List<ZoneEntry>> sorted(Collection<ZoneEntry> entries) {
    Map<String, TreeMap<String, ZoneEntry>> types = new TreeMap<>();
    for (ZoneEntry entry : entries) {
      types.computeIfAbsent(entry.type().name(), t -> new TreeMap<>()).put(entry.name(), entry);
    }
    return types.values().stream()
        .<List<ZoneEntry>>map(ofType -> new ArrayList<>(ofType.values()))
        .toList();
  }

  /// Of these entries, which lie side by side in order, those that are there already.
  private Map<String, ZoneEntry> existing(int zone, List<ZoneEntry> some) {
    EntryType type = some.getFirst().type();
    String first = some.getFirst().name();
    String last = some.getLast().name();
    Map<String, ZoneEntry> found = new HashMap<>();
    session()
        .call(() -> session().entries().between(zone, type.name(), first, last))
        .forEach(row -> found.put(row.entryName(), entry(type, row)));
    return found;
  }

  private void putSome(int zone, List<ZoneEntry> some, Map<String, ZoneEntry> existing) {
    List<ZoneEntry> written = new ArrayList<>();
    List<EntryKey> replaced = new ArrayList<>();
    for (ZoneEntry entry : some) {
      ZoneEntry old = existing.get(entry.name());
      if (old == null) {
        change.postings().add(zone, entry);
        written.add(entry);
      } else if (!old.equals(entry)) {
        change.postings().replace(zone, old, entry);
        replaced.add(entry.key());
        written.add(entry);
      }
    }
    Consumer<EntryMapper> work =
        many -> {
          replaced.forEach(key -> many.delete(zone, key.type().name(), key.name()));
          written.forEach(entry -> many.insert(EntryRow.of(zone, entry)));
        };
    change
        .unseen(zone)
        .ifPresentOrElse(
            rows -> rows.write(work),
            () ->
                session()
                    .run(() -> {
                      work.accept(session().manyEntries());
                      session().flush();
                    }));
  }

  @Override
  public boolean delete(EntryKey key) {
    int zone = row().zoneId();
    Optional<ZoneEntry> old = entry(key);
    if (old.isEmpty()) {
      return false;
    }
    change.writeSeen(zone);
    change.touch(id());
    change.postings().remove(zone, old.get());
    remove(zone, key);
    return true;
  }

  @Override
  public List<EntryKey> referrers(Relation relation, String target) {
    change.writePostings();
    return super.referrers(relation, target);
  }
}
