package org.altres.db;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.altres.db.Database.Compaction;
import org.altres.message.AltresException;
import org.altres.storage.Storage;
import org.altres.storage.StoredFile;
import org.apache.ibatis.exceptions.PersistenceException;

/// Shows that what the database commits outlives a power failure: commits in a scratch database,
/// takes of its files only what the disk was made to keep by then, and looks into that. A database
/// that does not force its file, as H2 with its usual settings, does not pass.
///
/// It is made in the folder of the database itself, before the first change there, and again where
/// the program, the machine or the folder is another one.
///
/// @param storage the disk
/// @param folder where the database lies
/// @param surroundings names the machine, its system and the Java runtime
record DurabilityTrial(Storage storage, Path folder, String surroundings) {

  /// The property that says where the trial was passed.
  private static final String PROPERTY = "durable";

  private static final String NAME = "trial";
  private static final String KEPT = "kept";
  private static final int LONGEST_VALUE = 1000;

  /// Makes the trial unless it was passed here already.
  ///
  /// @throws AltresException if it is not passed
  void ensure(Database database) {
    String here = here();
    if (here.equals(database.optionalProperty(PROPERTY).orElse(""))) {
      return;
    }
    run();
    database.setProperty(PROPERTY, here);
  }

  private String here() {
    String text =
        "H2 %s, form %d, %s, %s"
            .formatted(
                org.h2.engine.Constants.FULL_VERSION, SchemaUpgrade.NEWEST, surroundings, folder);
    return text.substring(0, Math.min(text.length(), LONGEST_VALUE));
  }

  /// Makes the trial.
  ///
  /// @throws AltresException if it is not passed
  void run() {
    Path before = folder.resolve("trial-before");
    Path after = folder.resolve("trial-after");
    deleteAll(before);
    deleteAll(after);
    try {
      survivorsOfCommit(before)
          .forEach((name, content) -> write(after.resolve(name.getFileName()), content));
      if (!kept(after).equals(KEPT)) {
        throw refused("the trial's commit was lost");
      }
    } finally {
      deleteAll(before);
      deleteAll(after);
    }
  }

  private Map<Path, byte[]> survivorsOfCommit(Path scratch) {
    storage.createFolders(scratch);
    ForcedStorage forced = new ForcedStorage(storage);
    Database database = Database.open(forced, scratch.resolve(NAME), Compaction.USUAL);
    try (DatabaseSession session = database.change()) {
      session.run(() -> session.properties().insert(PROPERTY, KEPT));
      session.commit();
      database.force();
      return forced.survivors();
    } catch (SQLException | PersistenceException e) {
      throw refused(Failures.reason(e));
    } finally {
      database.abandon();
    }
  }

  private void write(Path path, byte[] content) {
    storage.createFolders(Storage.folderOf(path));
    try (StoredFile file = storage.create(path)) {
      file.write(ByteBuffer.wrap(content), 0);
    }
  }

  private String kept(Path scratch) {
    try (Database database = Database.open(storage, scratch.resolve(NAME), Compaction.USUAL)) {
      return database.optionalProperty(PROPERTY).orElse("");
    }
  }

  private AltresException refused(String reason) {
    return new AltresException(new Failures(folder).message(DbMessages.NOT_DURABLE, reason));
  }

  private void deleteAll(Path scratch) {
    storage.list(scratch).forEach(storage::delete);
  }
}
