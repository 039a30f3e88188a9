package org.altres.db;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.altres.zone.EntryKey;
import org.altres.zone.EntryType;
import org.altres.zone.Relation;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneReader;

/// A zone in the database. Long answers are read page by page, each behind the last name of the one
/// before, so that other things can be asked meanwhile and no answer has to fit into memory.
class StoredZone implements ZoneReader {

  private static final int ENTRIES_PER_PAGE = 500;

  /// Behind the name of a type: sorts before every other letter of a longer name.
  private static final String BEHIND = "!";

  private final StoredView view;
  private final ZoneId id;

  StoredZone(StoredView view, ZoneId id) {
    this.view = view;
    this.id = id;
  }

  final ZoneRow row() {
    return view.row(id);
  }

  final DatabaseSession session() {
    return view.session();
  }

  @Override
  public final ZoneId id() {
    return id;
  }

  @Override
  public final ZoneKind kind() {
    return row().zoneKind();
  }

  @Override
  public final long generation() {
    return row().generation();
  }

  @Override
  public final Optional<ZoneEntry> entry(EntryKey key) {
    int zone = row().zoneId();
    return Optional.ofNullable(
            session().call(() -> session().entries().find(zone, key.type().name(), key.name())))
        .map(found -> entry(key.type(), found));
  }

  @Override
  public final long count(EntryType type) {
    int zone = row().zoneId();
    return session().call(() -> session().entries().count(zone, type.name()));
  }

  @Override
  public final void forEach(EntryType type, String prefix, Consumer<ZoneEntry> consumer) {
    if (!prefix.isEmpty() && prefix.length() <= EntryKey.LONGEST_NAME) {
      entry(new EntryKey(type, prefix)).ifPresent(consumer);
    }
    int zone = row().zoneId();
    List<EntryRow> page = page(zone, type, prefix);
    while (!page.isEmpty()) {
      for (EntryRow found : page) {
        if (!found.entryName().startsWith(prefix)) {
          return;
        }
        consumer.accept(entry(type, found));
      }
      page =
          page.size() < ENTRIES_PER_PAGE ? List.of() : page(zone, type, page.getLast().entryName());
    }
  }

  private List<EntryRow> page(int zone, EntryType type, String after) {
    row(); // says so if the view was closed meanwhile
    return session()
        .call(() -> session().entries().after(zone, type.name(), after, ENTRIES_PER_PAGE));
  }

  @Override
  public final void forEachKey(EntryType type, Consumer<EntryKey> consumer) {
    names(type).forEachRemaining(name -> consumer.accept(new EntryKey(type, name)));
  }

  /// The names of all entries of a type, in order.
  final NameCursor names(EntryType type) {
    int zone = row().zoneId();
    return new NameCursor((after, limit) -> {
      row();
      return session().call(() -> session().entries().namesAfter(zone, type.name(), after, limit));
    });
  }

  @Override
  public List<EntryKey> referrers(Relation relation, String target) {
    int zone = row().zoneId();
    int bucket = PostingLines.bucket(target);
    String head = PostingLines.head(target);
    List<EntryKey> found = new ArrayList<>();
    for (PostingRow posting :
        session().call(() -> session().postings().ofBucket(zone, relation.name(), bucket))) {
      EntryType type = type(posting.entryType());
      if (!posting.isSound()) {
        throw session().failures().damaged("a cross-reference of " + type + " entries of " + id);
      }
      for (String line : PostingLines.split(posting.lines())) {
        if (line.startsWith(head)) {
          found.add(new EntryKey(type, PostingLines.name(line.substring(head.length()))));
        }
      }
    }
    Collections.sort(found);
    return List.copyOf(found);
  }

  @Override
  public final List<EntryType> types() {
    int zone = row().zoneId();
    List<EntryType> types = new ArrayList<>();
    for (Optional<String> next = typeFrom(zone, "");
        next.isPresent();
        next = typeFrom(zone, next.get() + BEHIND)) {
      types.add(type(next.get()));
    }
    Collections.sort(types);
    return List.copyOf(types);
  }

  private Optional<String> typeFrom(int zone, String type) {
    return Optional.ofNullable(session().call(() -> session().entries().typeFrom(zone, type)));
  }

  /// The entry that a row holds.
  final ZoneEntry entry(EntryType type, EntryRow found) {
    if (!found.isSound()) {
      throw session().failures().damaged(type + " entry " + found.entryName() + " of " + id);
    }
    return ZoneEntry.ofBody(new EntryKey(type, found.entryName()), found.body());
  }

  private EntryType type(String name) {
    return EntryType.find(name)
        .orElseThrow(
            () -> session().failures().damaged("an entry of " + id + " has the type " + name));
  }
}
