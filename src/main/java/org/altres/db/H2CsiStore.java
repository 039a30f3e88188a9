package org.altres.db;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.altres.db.Database.Compaction;
import org.altres.storage.Storage;
import org.altres.storage.StorageLock;
import org.altres.zone.Csi;
import org.altres.zone.CsiStore;

/// Keeps the zones of each workspace in an H2 database of its own: `database/altres.mv.db` in the
/// workspace's folder, and beside it the file `lock`, on which whoever has the database open holds
/// a lock of the operating system.
public final class H2CsiStore implements CsiStore {

  private static final String FOLDER = "database";
  static final String NAME = "altres";
  private static final String LOCK = "lock";

  private final Storage storage;
  private final Supplier<String> surroundings;

  /// @param storage the files
  /// @param surroundings names the machine, its system and the Java runtime: where it says
  ///   something else than before, the disk is put to the trial again before the first change
  public H2CsiStore(Storage storage, Supplier<String> surroundings) {
    this.storage = storage;
    this.surroundings = surroundings;
  }

  @Override
  public Csi open(Path workspace, String holder) {
    Path folder = workspace.toAbsolutePath().normalize().resolve(FOLDER);
    storage.createFolders(folder);
    StorageLock lock = storage.lock(folder.resolve(LOCK), holder);
    boolean opened = false;
    try {
      Path base = folder.resolve(NAME);
      Csi csi =
          new StoredCsi(
              () -> Database.open(storage, base, Compaction.USUAL),
              new Room(storage, folder, new Failures(base)),
              database -> new DurabilityTrial(storage, folder, surroundings.get()).ensure(database),
              lock::close);
      opened = true;
      return csi;
    } finally {
      if (!opened) {
        lock.close();
      }
    }
  }
}
