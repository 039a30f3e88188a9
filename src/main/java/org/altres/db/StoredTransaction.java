package org.altres.db;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.altres.zone.CsiTransaction;
import org.altres.zone.EntryType;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneWriter;
import org.apache.ibatis.exceptions.PersistenceException;

/// A change of zones: one transaction of the database. Postings are written when somebody asks for
/// them, and at the commit.
final class StoredTransaction extends StoredView implements CsiTransaction {

  private static final int AT_ONCE = 500;

  private final StoredCsi csi;
  private final PendingPostings postings = new PendingPostings();
  private final Set<ZoneId> touched = new HashSet<>();
  private final Set<Integer> unseenZones = new HashSet<>();
  private Optional<UnseenRows> unseen = Optional.empty();
  private final int firstNumber;
  private int lastNumber;
  private boolean dropped;
  private boolean done;

  StoredTransaction(StoredCsi csi, DatabaseSession session) {
    super(csi, session);
    this.csi = csi;
    this.lastNumber = session.call(session.zones()::lastNumber);
    this.firstNumber = lastNumber + 1;
    removeUnseen();
  }

  /// Removes rows of zones that never came to be.
  private void removeUnseen() {
    try (UnseenRows rows = new UnseenRows(csi.database().change())) {
      rows.removeLeft(firstNumber - 1);
    }
  }

  /// Where the entries of a zone may be written ahead of the commit: it was made here, and all its
  /// entries so far were written so.
  Optional<UnseenRows> unseen(int zone) {
    if (!unseenZones.contains(zone)) {
      return Optional.empty();
    }
    if (unseen.isEmpty()) {
      unseen = Optional.of(new UnseenRows(csi.database().change()));
    }
    return unseen;
  }

  /// From now on the entries of a zone are written by the transaction itself.
  void writeSeen(int zone) {
    unseenZones.remove(zone);
  }

  PendingPostings postings() {
    return postings;
  }

  void touch(ZoneId id) {
    touched.add(id);
  }

  @Override
  WritableZone open(ZoneId id) {
    return new WritableZone(this, id);
  }

  @Override
  public ZoneWriter create(ZoneId id, ZoneKind kind) {
    requireOpen();
    if (rows.containsKey(id)) {
      throw new IllegalArgumentException("there is a zone " + id);
    }
    lastNumber++;
    ZoneRow row = ZoneRow.of(lastNumber, id, kind);
    session().run(() -> session().zones().insert(row));
    rows.put(id, row);
    unseenZones.add(lastNumber);
    touch(id);
    return open(id);
  }

  @Override
  public Optional<ZoneWriter> writer(ZoneId id) {
    requireOpen();
    return rows.containsKey(id) ? Optional.of(open(id)) : Optional.empty();
  }

  @Override
  public void copy(ZoneId from, ZoneId to, Set<EntryType> types) {
    int source = row(from).zoneId();
    int target = row(to).zoneId();
    writePostings();
    csi.room()
        .require(
            () -> session().call(() -> session().entries().characters(source)),
            unseenZones.contains(target) && !touched.contains(from));
    Set<String> names =
        types.stream().map(EntryType::name).collect(Collectors.toCollection(TreeSet::new));
    try {
      if (copyEntries(from, to, names)) {
        touch(to);
        copyPostings(source, target, names);
      }
    } catch (PersistenceException e) {
      if (Failures.isDuplicate(e)) {
        throw new IllegalArgumentException(to + " has some of these entries", e);
      }
      throw session().failures().translated(e);
    }
  }

  /// Copies rows of entries.
  ///
  /// @param names which types; all if empty
  /// @return whether there were any
  private boolean copyEntries(ZoneId from, ZoneId to, Set<String> names) {
    int source = row(from).zoneId();
    int target = row(to).zoneId();
    Optional<UnseenRows> ahead = touched.contains(from) ? Optional.empty() : unseen(target);
    if (ahead.isEmpty()) {
      writeSeen(target);
      return session().entries().copy(source, target, names) > 0;
    }
    StoredZone zone = open(from);
    boolean any = false;
    for (EntryType type : zone.types()) {
      if (names.isEmpty() || names.contains(type.name())) {
        ahead.get().copy(source, target, type.name(), zone.names(type));
        any = true;
      }
    }
    return any;
  }

  /// Postings of a type of which the target has none are copied as they are; others are merged.
  private void copyPostings(int source, int target, Set<String> names) {
    PostingMapper mapper = session().postings();
    Set<String> copied = new TreeSet<>(mapper.types(source));
    copied.removeIf(type -> !names.isEmpty() && !names.contains(type));
    Set<String> merged = new TreeSet<>(mapper.types(target));
    merged.retainAll(copied);
    copied.removeAll(merged);
    if (!copied.isEmpty()) {
      mapper.copy(source, target, copied);
    }
    for (String type : merged) {
      mapper.ofType(source, type).forEach(row -> postings.addAll(target, row));
    }
  }

  @Override
  public void drop(ZoneId id) {
    int zone = row(id).zoneId();
    csi.room().require(() -> session().call(() -> session().entries().characters(zone)), false);
    postings.forget(zone);
    session()
        .run(() -> {
          session().entries().deleteZone(zone);
          session().postings().deleteZone(zone);
          session().zones().delete(zone);
        });
    rows.remove(id);
    touched.remove(id);
    dropped = true;
  }

  /// Refuses what would not fit on the disk while it is made.
  void requireRoomFor(int zone, Collection<ZoneEntry> entries) {
    long characters = 0;
    for (ZoneEntry entry : entries) {
      characters += entry.name().length() + entry.body().length();
    }
    csi.room().require(characters, unseenZones.contains(zone));
  }

  /// Writes the postings that are pending.
  void writePostings() {
    if (postings.isEmpty()) {
      return;
    }
    PostingMapper many = session().manyPostings();
    session()
        .run(() -> {
          int pending = 0;
          for (Map.Entry<PostingKey, String> change : postings.take().entrySet()) {
            write(many, change.getKey(), change.getValue());
            pending++;
            if (pending % AT_ONCE == 0) {
              session().flush();
            }
          }
          session().flush();
        });
  }

  private void write(PostingMapper many, PostingKey key, String changes) {
    PostingRow old = session().postings().find(key);
    if (old != null && !old.isSound()) {
      throw session().failures().damaged("a cross-reference of " + key.entryType() + " entries");
    }
    String lines = PendingPostings.apply(old == null ? "" : old.lines(), changes);
    if (old != null) {
      many.delete(key);
    }
    if (!lines.isEmpty()) {
      many.insert(PostingRow.of(key, lines));
    }
  }

  @Override
  public void commit() {
    requireOpen();
    if (!touched.isEmpty() || dropped) {
      writePostings();
      long number = Long.parseLong(csi.database().property(Database.COMMITS)) + 1;
      session()
          .run(() -> {
            for (ZoneId id : touched) {
              ZoneRow row = row(id);
              session().zones().setGeneration(row.zoneId(), row.generation() + 1);
            }
            session().properties().update(Database.COMMITS, Long.toString(number));
          });
      makeLasting(number);
    }
    done = true;
  }

  /// From here on it is not known whether the change was made unless all goes well.
  private void makeLasting(long number) {
    try {
      session().commit();
      csi.database().force();
    } catch (SQLException | RuntimeException e) {
      throw csi.inDoubt(number, e);
    }
    csi.changed();
  }

  @Override
  public void close() {
    boolean left = unseen.isPresent() && !done;
    unseen.ifPresent(UnseenRows::close);
    unseen = Optional.empty();
    super.close();
    if (left && csi.isUsable()) {
      removeUnseen();
    }
  }

  @Override
  void requireOpen() {
    super.requireOpen();
    if (done) {
      throw new IllegalStateException("the change is committed");
    }
  }
}
