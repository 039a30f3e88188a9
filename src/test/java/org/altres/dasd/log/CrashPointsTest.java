package org.altres.dasd.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.DeviceType;
import org.altres.dasd.TrackWriter;
import org.altres.dasd.log.CrashPoints.Scenario;
import org.altres.storage.Storage;
import org.altres.task.Cancellation;
import org.altres.task.Progress;
import org.junit.jupiter.api.Test;

/// The enumeration finds what it is there to find: each mistake that could be made in the protocol,
/// made on purpose through the ports.
class CrashPointsTest {

  private static final DeviceGeometry GEOMETRY = new DeviceGeometry(DeviceType.T2311, 1);
  private static final Path IMAGE = CrashPoints.FOLDER.resolve("VOLUME.ckd");

  @Test
  void aLogThatIsNotForcedIsFound() {
    assertTorn(storage -> change(new LazyStorage(storage, ".altres-log")));
  }

  @Test
  void aMarkerThatIsNotForcedIsFound() {
    assertTorn(storage -> change(new LazyStorage(storage, ".altres-commit-new")));
  }

  @Test
  void imagesThatAreNotForcedBeforeTheLogIsDeletedAreFound() {
    assertTorn(storage -> change(new LazyStorage(storage, ".ckd")));
  }

  @Test
  void namesThatAreNotForcedAreFound() {
    assertTorn(
        storage -> change(new LazyStorage(storage, CrashPoints.FOLDER.getFileName().toString())));
  }

  @Test
  void aFoldBeforeTheCommitIsFound() {
    assertTorn(storage -> change(storage, new LateCommit(FileCommitPoint.of(storage, IMAGE))));
  }

  private static void assertTorn(Consumer<Storage> broken) {
    Scenario scenario =
        new Scenario(
            "a planted mistake",
            storage -> PlainVolume.make(storage, IMAGE, GEOMETRY, "old"),
            broken);
    assertThat(CrashPoints.take(scenario).torn()).isNotEmpty();
  }

  private static void change(Storage storage) {
    change(storage, FileCommitPoint.of(storage, IMAGE));
  }

  private static void change(Storage storage, CommitPoint commits) {
    try (VolumeTransaction transaction =
        VolumeTransaction.begin(storage, commits, List.of(IMAGE), "a test", Progress.SILENT)) {
      TrackWriter volume = transaction.volume(IMAGE);
      for (int track = 2; track < 6; track++) {
        volume.write(PlainVolume.track(GEOMETRY.address(track), "new", 1500));
      }
      transaction.commit(Progress.SILENT, Cancellation.NEVER);
    }
  }

  /// Says that it has committed, and does so when all is folded.
  private record LateCommit(CommitPoint real) implements CommitPoint {

    @Override
    public Path journal() {
      return real.journal();
    }

    @Override
    public String nameOf(Path image) {
      return real.nameOf(image);
    }

    @Override
    public Path imageOf(String name) {
      return real.imageOf(name);
    }

    @Override
    public void commit(Commit commit) {}

    @Override
    public void confirm(Commit commit) {}

    @Override
    public void folded(Commit commit) {
      real.commit(commit);
      real.folded(commit);
    }

    @Override
    public Optional<Commit> pending(String lead) {
      return real.pending(lead);
    }

    @Override
    public List<String> pendingLeads() {
      return real.pendingLeads();
    }

    @Override
    public void discard(String lead) {
      real.discard(lead);
    }
  }
}
