package org.altres.db;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Writes the entries of zones that nobody can see yet, since their row in the table `zone` is not
/// committed: these entries are committed some thousands at a time, ahead of the transaction. That
/// is twice as fast as to carry all of them to one commit, and takes a third of the space
/// (docs/decisions/0003-zones-in-the-database.md).
///
/// Whatever happens to the transaction, such entries belong to no zone until its row is there.
/// Their zones have larger numbers than any that is there, so that left ones are found and removed.
final class UnseenRows implements AutoCloseable {

  private final DatabaseSession session;

  UnseenRows(DatabaseSession session) {
    this.session = session;
  }

  /// Lets entries be written, and commits them.
  void write(Consumer<EntryMapper> work) {
    session.run(() -> {
      work.accept(session.manyEntries());
      session.flush();
    });
    commit();
  }

  /// Copies all entries of a type.
  ///
  /// @param names the names of the entries in order, by pages
  void copy(int from, int to, String type, NameCursor names) {
    for (List<String> page = names.nextPage(); !page.isEmpty(); page = names.nextPage()) {
      String first = page.getFirst();
      String last = page.getLast();
      session.entries().copyRange(from, to, type, first, last);
      commit();
    }
  }

  /// Removes what an earlier transaction left that did not come to its commit.
  ///
  /// @param lastZone the largest number of a zone that is there
  void removeLeft(int lastZone) {
    for (Optional<Integer> zone = left(lastZone); zone.isPresent(); zone = left(lastZone)) {
      int number = zone.get();
      String type = session.call(() -> session.entries().typeFrom(number, ""));
      if (type != null) {
        remove(number, type);
      }
    }
  }

  private void remove(int zone, String type) {
    NameCursor names =
        new NameCursor((after, limit) ->
            session.call(() -> session.entries().namesAfter(zone, type, after, limit)));
    for (List<String> page = names.nextPage(); !page.isEmpty(); page = names.nextPage()) {
      String first = page.getFirst();
      String last = page.getLast();
      session.run(() -> session.entries().deleteRange(zone, type, first, last));
      commit();
    }
  }

  private Optional<Integer> left(int lastZone) {
    return Optional.ofNullable(session.call(() -> session.entries().zoneAfter(lastZone)));
  }

  private void commit() {
    try {
      session.commit();
    } catch (SQLException e) {
      throw session.failures().translated(e);
    }
  }

  @Override
  public void close() {
    session.close();
  }
}
