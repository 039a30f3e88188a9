package org.altres.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.altres.db.Database.Compaction;
import org.altres.message.AltresException;
import org.altres.storage.FileStorage;
import org.altres.storage.Storage;
import org.altres.testing.FaultyStorage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurabilityTrialTest {

  @TempDir private Path folder;
  private Storage storage;

  @BeforeEach
  void openStorage() {
    storage = new FileStorage();
  }

  @Test
  void aDiskThatKeepsWhatIsForcedPasses() {
    new DurabilityTrial(storage, folder, "here").run();
    assertThat(storage.list(folder.resolve("trial-before"))).isEmpty();
  }

  @Test
  void aDiskThatDoesNotForceIsRefused() {
    FaultyStorage disk = new FaultyStorage();
    Path place = Path.of("/database").toAbsolutePath();
    disk.createFolders(place);
    disk.plan(FaultyStorage.Fault.NONE, 0, 0);
    new DurabilityTrial(disk, place, "here").run();
    List<Long> forces =
        disk.trace().stream()
            .filter(line -> line.contains(" force trial"))
            .map(line -> Long.valueOf(line.substring(0, line.indexOf(' '))))
            .toList();
    assertThat(forces).hasSizeGreaterThan(3);
    for (long force : forces.subList(0, forces.size() / 2)) {
      FaultyStorage failing = new FaultyStorage();
      failing.createFolders(place);
      failing.plan(FaultyStorage.Fault.IO_ERROR, force, 0);
      assertThatThrownBy(() -> new DurabilityTrial(failing, place, "here").run())
          .isInstanceOf(AltresException.class);
    }
  }

  @Test
  void aCommitThatIsNotForcedIsLost() throws SQLException {
    ForcedStorage forced = new ForcedStorage(storage);
    Database database = Database.open(forced, folder.resolve("a"), Compaction.USUAL);
    Map<Path, byte[]> before = forced.survivors();
    try (DatabaseSession session = database.change()) {
      session.properties().insert("x", "y");
      session.commit();
    }
    assertThat(forced.survivors()).isEqualTo(before);
    database.force();
    assertThat(forced.survivors()).isNotEqualTo(before);
    database.abandon();
  }

  @Test
  void itIsMadeOnceForAMachineAndAPlace() {
    Path base = folder.resolve("altres");
    try (Database database = Database.open(storage, base, Compaction.USUAL)) {
      new DurabilityTrial(storage, folder, "here").ensure(database);
      FaultyStorage unused = new FaultyStorage();
      new DurabilityTrial(unused, folder, "here").ensure(database);
      assertThat(unused.operations()).isZero();
      new DurabilityTrial(unused, folder, "there").ensure(database);
      assertThat(unused.operations()).isPositive();
    }
  }
}
