package org.altres.db;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.altres.message.AltresException;
import org.altres.message.Message;
import org.altres.zone.Csi;
import org.altres.zone.CsiTransaction;
import org.altres.zone.CsiView;

/// The zones of a workspace in its database.
final class StoredCsi implements Csi {

  private final Supplier<Database> reopen;
  private final Database database;
  private final Room room;
  private final Consumer<Database> beforeChange;
  private final Runnable release;
  private final Set<StoredView> open = new HashSet<>();
  private boolean changing;
  private boolean changed;
  private boolean ended;
  private boolean broken;

  /// @param opener opens the database, a second time too
  /// @param beforeChange what is done before each change
  /// @param release what is done at the very end
  StoredCsi(
      Supplier<Database> opener, Room room, Consumer<Database> beforeChange, Runnable release) {
    this.reopen = opener;
    this.database = opener.get();
    this.room = room;
    this.beforeChange = beforeChange;
    this.release = release;
  }

  Database database() {
    return database;
  }

  Room room() {
    return room;
  }

  @Override
  public CsiView view() {
    requireOpen();
    return begun(new StoredView(this, database.snapshot()));
  }

  @Override
  public CsiTransaction begin(String doing) {
    requireOpen();
    if (changing) {
      throw new IllegalStateException("another change is open");
    }
    beforeChange.accept(database);
    StoredTransaction change = begun(new StoredTransaction(this, database.change()));
    changing = true;
    return change;
  }

  private <T extends StoredView> T begun(T view) {
    open.add(view);
    return view;
  }

  /// A view or a change has ended.
  void ended(StoredView view) {
    open.remove(view);
    if (view instanceof StoredTransaction) {
      changing = false;
    }
    if (!broken) {
      view.session().close();
    }
  }

  /// A change was made.
  void changed() {
    changed = true;
  }

  /// Whether the database can be asked.
  boolean isUsable() {
    return !ended && !broken;
  }

  void requireOpen() {
    if (!isUsable()) {
      throw new IllegalStateException("closed");
    }
  }

  /// Finds out, after a commit that did not go well, whether the change was made, and says so. What
  /// was open is of no use after it.
  ///
  /// @param number what the count of commits is if it was made
  AltresException inDoubt(long number, Exception failure) {
    broken = true;
    database.abandon();
    Message message;
    try (Database again = reopen.get()) {
      boolean made = Long.parseLong(again.property(Database.COMMITS)) >= number;
      message =
          again
              .failures()
              .message(
                  made ? DbMessages.MADE_UNCONFIRMED : DbMessages.NOT_MADE,
                  Failures.reason(failure));
    } catch (AltresException e) {
      message = database.failures().message(DbMessages.IN_DOUBT, e.problem());
    }
    return new AltresException(message, failure);
  }

  @Override
  public void close() {
    if (ended) {
      return;
    }
    try {
      List.copyOf(new ArrayList<>(open)).forEach(StoredView::close);
      if (changed && !broken) {
        database.closeCompacting();
      } else if (!broken) {
        database.close();
      }
    } finally {
      ended = true;
      release.run();
    }
  }
}
