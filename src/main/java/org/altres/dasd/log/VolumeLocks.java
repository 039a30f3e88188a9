package org.altres.dasd.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.altres.storage.InUseException;
import org.altres.storage.Storage;
import org.altres.storage.StorageLock;

/// The locks of volumes that one holder has.
final class VolumeLocks implements AutoCloseable {

  private final Storage storage;
  private final CommitPoint commits;
  private final String holder;
  private final Optional<VolumeLocks> outer;
  private final Map<String, StorageLock> held = new HashMap<>();

  VolumeLocks(Storage storage, CommitPoint commits, String holder) {
    this(storage, commits, holder, Optional.empty());
  }

  private VolumeLocks(
      Storage storage, CommitPoint commits, String holder, Optional<VolumeLocks> outer) {
    this.outer = outer;
    this.storage = storage;
    this.commits = commits;
    this.holder = holder;
  }

  /// More locks for the same holder, to be given back before these.
  VolumeLocks more() {
    return new VolumeLocks(storage, commits, holder, Optional.of(this));
  }

  private boolean holds(String volume) {
    return held.containsKey(volume) || outer.isPresent() && outer.get().holds(volume);
  }

  /// Takes the lock of a volume, unless it is held here already.
  ///
  /// @throws InUseException if somebody else has it
  void take(String volume) {
    if (!holds(volume)) {
      held.put(volume, storage.lock(Names.lock(commits, volume), holder));
    }
  }

  /// Gives all of them back.
  @Override
  public void close() {
    List<StorageLock> all = new ArrayList<>(held.values());
    held.clear();
    RuntimeException first = null;
    for (StorageLock lock : all) {
      try {
        lock.close();
      } catch (RuntimeException e) {
        if (first == null) {
          first = e;
        } else {
          first.addSuppressed(e);
        }
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
