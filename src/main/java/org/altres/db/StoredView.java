package org.altres.db;

import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.altres.zone.CsiView;
import org.altres.zone.EntryKey;
import org.altres.zone.EntryType;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneReader;

/// The zones as one session sees them. The rows of the table `zone` are read at once: that also
/// fixes what a snapshot session sees.
class StoredView implements CsiView {

  private final StoredCsi csi;
  private final DatabaseSession session;
  final NavigableMap<ZoneId, ZoneRow> rows = new TreeMap<>();
  private boolean ended;

  StoredView(StoredCsi csi, DatabaseSession session) {
    this.csi = csi;
    this.session = session;
    session.call(session.zones()::all).forEach(row -> rows.put(row.id(), row));
  }

  final DatabaseSession session() {
    return session;
  }

  @Override
  public final List<ZoneId> zones() {
    requireOpen();
    return List.copyOf(rows.keySet());
  }

  @Override
  public final Optional<ZoneReader> zone(ZoneId id) {
    requireOpen();
    return rows.containsKey(id) ? Optional.of(open(id)) : Optional.empty();
  }

  StoredZone open(ZoneId id) {
    return new StoredZone(this, id);
  }

  @Override
  public final void forEachKeyOnlyIn(
      ZoneId zone, ZoneId other, EntryType type, Consumer<EntryKey> consumer) {
    Iterator<String> names = new StoredZone(this, zone).names(type);
    Iterator<String> others = new StoredZone(this, other).names(type);
    String last = "";
    while (names.hasNext()) {
      String name = names.next();
      while (last.compareTo(name) < 0 && others.hasNext()) {
        last = others.next();
      }
      if (!last.equals(name)) {
        consumer.accept(new EntryKey(type, name));
      }
    }
  }

  final ZoneRow row(ZoneId id) {
    requireOpen();
    ZoneRow row = rows.get(id);
    if (row == null) {
      throw new IllegalArgumentException("no zone " + id);
    }
    return row;
  }

  void requireOpen() {
    csi.requireOpen();
    if (ended) {
      throw new IllegalStateException("closed");
    }
  }

  @Override
  public void close() {
    if (!ended) {
      ended = true;
      csi.ended(this);
    }
  }
}
