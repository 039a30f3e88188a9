package org.altres.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.altres.zone.Csi;
import org.altres.zone.CsiTransaction;
import org.altres.zone.CsiView;
import org.altres.zone.EntryKey;
import org.altres.zone.EntryType;
import org.altres.zone.Reference;
import org.altres.zone.Relation;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneReader;
import org.altres.zone.ZoneWriter;

/// Zones in memory. Keeps to [org.altres.zone.CsiContractTest], as the database does.
public final class MemoryCsi implements Csi {

  private NavigableMap<ZoneId, Content> committed = new TreeMap<>();
  private boolean changing;
  private boolean closed;

  /// What a zone holds. It is never changed once it is committed.
  private static final class Content {

    final ZoneId id;
    final ZoneKind kind;
    final long generation;
    final NavigableMap<EntryKey, ZoneEntry> entries;
    private Optional<Map<Reference, Set<EntryKey>>> referrers = Optional.empty();

    Content(ZoneId id, ZoneKind kind, long generation, NavigableMap<EntryKey, ZoneEntry> entries) {
      this.id = id;
      this.kind = kind;
      this.generation = generation;
      this.entries = entries;
    }

    Content copy(long newGeneration) {
      return new Content(id, kind, newGeneration, new TreeMap<>(entries));
    }

    void changed() {
      referrers = Optional.empty();
    }

    Set<EntryKey> referrers(Reference reference) {
      Map<Reference, Set<EntryKey>> all = referrers.orElseGet(this::allReferrers);
      referrers = Optional.of(all);
      return all.getOrDefault(reference, Set.of());
    }

    private Map<Reference, Set<EntryKey>> allReferrers() {
      Map<Reference, Set<EntryKey>> all = new HashMap<>();
      for (ZoneEntry entry : entries.values()) {
        for (Reference reference : entry.references()) {
          all.computeIfAbsent(reference, r -> new TreeSet<>()).add(entry.key());
        }
      }
      return all;
    }
  }

  @Override
  public CsiView view() {
    requireOpen();
    return new View(committed);
  }

  @Override
  public CsiTransaction begin(String doing) {
    requireOpen();
    if (changing) {
      throw new IllegalStateException("another change is open");
    }
    changing = true;
    return new Change();
  }

  @Override
  public void close() {
    closed = true;
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("closed");
    }
  }

  private class View implements CsiView {

    final NavigableMap<ZoneId, Content> contents;
    private boolean ended;

    View(NavigableMap<ZoneId, Content> contents) {
      this.contents = contents;
    }

    @Override
    public List<ZoneId> zones() {
      requireReadable();
      return List.copyOf(contents.keySet());
    }

    @Override
    public Optional<ZoneReader> zone(ZoneId id) {
      requireReadable();
      return contents.containsKey(id) ? Optional.of(new Reader(this, id)) : Optional.empty();
    }

    @Override
    public void forEachKeyOnlyIn(
        ZoneId zone, ZoneId other, EntryType type, Consumer<EntryKey> consumer) {
      Set<EntryKey> others = new HashSet<>();
      Reader first = new Reader(this, zone);
      new Reader(this, other).forEachKey(type, others::add);
      first.forEachKey(
          type,
          key -> {
            if (!others.contains(key)) {
              consumer.accept(key);
            }
          });
    }

    Content content(ZoneId id) {
      requireReadable();
      Content content = contents.get(id);
      if (content == null) {
        throw new IllegalArgumentException("no zone " + id);
      }
      return content;
    }

    void requireReadable() {
      requireOpen();
      if (ended) {
        throw new IllegalStateException("the view is closed");
      }
    }

    @Override
    public void close() {
      ended = true;
    }
  }

  private static class Reader implements ZoneReader {

    final View view;
    private final ZoneId id;

    Reader(View view, ZoneId id) {
      this.view = view;
      this.id = id;
      content();
    }

    final Content content() {
      return view.content(id);
    }

    @Override
    public ZoneId id() {
      return id;
    }

    @Override
    public ZoneKind kind() {
      return content().kind;
    }

    @Override
    public long generation() {
      return content().generation;
    }

    @Override
    public Optional<ZoneEntry> entry(EntryKey key) {
      return Optional.ofNullable(content().entries.get(key));
    }

    @Override
    public long count(EntryType type) {
      return all(type, "").size();
    }

    @Override
    public void forEach(EntryType type, String prefix, Consumer<ZoneEntry> consumer) {
      all(type, prefix).forEach(consumer);
    }

    @Override
    public void forEachKey(EntryType type, Consumer<EntryKey> consumer) {
      all(type, "").forEach(entry -> consumer.accept(entry.key()));
    }

    @Override
    public List<EntryKey> referrers(Relation relation, String target) {
      return List.copyOf(content().referrers(new Reference(relation, target)));
    }

    @Override
    public List<EntryType> types() {
      return content().entries.keySet().stream().map(EntryKey::type).distinct().toList();
    }

    private List<ZoneEntry> all(EntryType type, String prefix) {
      List<ZoneEntry> all = new ArrayList<>();
      NavigableMap<EntryKey, ZoneEntry> entries = content().entries;
      NavigableMap<EntryKey, ZoneEntry> from =
          entries.tailMap(new EntryKey(type, prefix.isEmpty() ? "\0" : prefix), true);
      for (ZoneEntry entry : from.values()) {
        if (!entry.type().equals(type) || !entry.name().startsWith(prefix)) {
          break;
        }
        all.add(entry);
      }
      return all;
    }
  }

  private static final class Writer extends Reader implements ZoneWriter {

    private final Change change;

    Writer(Change change, ZoneId id) {
      super(change, id);
      this.change = change;
    }

    @Override
    public void put(ZoneEntry entry) {
      changed().entries.put(entry.key(), entry);
    }

    @Override
    public void putAll(Collection<ZoneEntry> entries) {
      entries.forEach(this::put);
    }

    @Override
    public boolean delete(EntryKey key) {
      return entry(key).isPresent() && changed().entries.remove(key) != null;
    }

    private Content changed() {
      change.touch(id());
      content().changed();
      return content();
    }
  }

  private final class Change extends View implements CsiTransaction {

    private final Set<ZoneId> touched = new HashSet<>();
    private boolean done;
    private boolean released;

    Change() {
      super(new TreeMap<>(committed));
    }

    /// From the first change on the zone is a copy.
    void touch(ZoneId id) {
      requireReadable();
      if (touched.add(id)) {
        Content content = content(id);
        contents.put(id, content.copy(content.generation));
      }
    }

    @Override
    public ZoneWriter create(ZoneId id, ZoneKind kind) {
      requireReadable();
      if (contents.containsKey(id)) {
        throw new IllegalArgumentException("there is a zone " + id);
      }
      contents.put(id, new Content(id, kind, 0, new TreeMap<>()));
      touched.add(id);
      return new Writer(this, id);
    }

    @Override
    public Optional<ZoneWriter> writer(ZoneId id) {
      requireReadable();
      return contents.containsKey(id) ? Optional.of(new Writer(this, id)) : Optional.empty();
    }

    @Override
    public void copy(ZoneId from, ZoneId to, Set<EntryType> types) {
      List<ZoneEntry> copied =
          content(from).entries.values().stream()
              .filter(entry -> types.isEmpty() || types.contains(entry.type()))
              .toList();
      Writer writer = new Writer(this, to);
      if (copied.stream().anyMatch(entry -> writer.has(entry.key()))) {
        throw new IllegalArgumentException(to + " has some of these entries");
      }
      writer.putAll(copied);
    }

    @Override
    public void drop(ZoneId id) {
      content(id);
      contents.remove(id);
      touched.remove(id);
    }

    @Override
    public void commit() {
      requireReadable();
      for (ZoneId id : touched) {
        Content content = content(id);
        contents.put(id, content.copy(content.generation + 1));
      }
      committed = new TreeMap<>(contents);
      done = true;
    }

    @Override
    void requireReadable() {
      super.requireReadable();
      if (done) {
        throw new IllegalStateException("the change is committed");
      }
    }

    @Override
    public void close() {
      super.close();
      if (!released) {
        released = true;
        changing = false;
      }
    }
  }
}
