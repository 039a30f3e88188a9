package org.altres.dasd.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.DeviceType;
import org.altres.dasd.TrackWriter;
import org.altres.dasd.log.CrashPoints.Result;
import org.altres.dasd.log.CrashPoints.Scenario;
import org.altres.storage.Storage;
import org.altres.task.Cancellation;
import org.altres.task.Progress;
import org.junit.jupiter.api.Test;

/// Transactions on volumes of two cylinders of a 2311 (twenty tracks that say "old"), cut off at
/// each of their operations.
class VolumeTransactionCrashTest {

  private static final DeviceGeometry GEOMETRY = new DeviceGeometry(DeviceType.T2311, 2);
  private static final Path FIRST = CrashPoints.FOLDER.resolve("FIRST1.ckd");
  private static final Path SECOND = CrashPoints.FOLDER.resolve("SECND2.ckd");
  private static final Path NEW = CrashPoints.FOLDER.resolve("THIRD3.ckd");
  private static final String HOLDER = "host, process 1, since noon, a test";

  @Test
  void aFewChangedTracksAreAllThereOrNone() {
    assertWhole(
        new Scenario(
            "a few tracks",
            VolumeTransactionCrashTest::makeFirst,
            changing(FIRST, volume -> write(volume, "new", 100, 0, 3, 4, 19))));
  }

  @Test
  void aTrackThatIsChangedTwiceIsTheFirstOneOrTheLast() {
    assertWhole(
        new Scenario(
            "a track changed again, shorter and longer",
            VolumeTransactionCrashTest::makeFirst,
            changing(
                FIRST,
                volume -> {
                  write(volume, "once", 800, 5, 6);
                  write(volume, "twice", 90, 5);
                  write(volume, "longer", 1900, 6);
                  write(volume, "last", 2500, 6);
                })));
  }

  @Test
  void twoVolumesChangeTogether() {
    assertWhole(
        new Scenario(
            "two volumes",
            VolumeTransactionCrashTest::makeBoth,
            VolumeTransactionCrashTest::changeBoth));
  }

  @Test
  void aVolumeIsWholeForWhoeverOpensItAlone() {
    assertWhole(
        new Scenario(
            "two volumes, each opened alone",
            VolumeTransactionCrashTest::makeBoth,
            VolumeTransactionCrashTest::changeBoth,
            storage -> {
              recover(storage, SECOND);
              recover(storage, FIRST);
            }));
  }

  @Test
  void theNextTransactionFindsTheVolumeWhole() {
    assertWhole(
        new Scenario(
            "a transaction after the one that was cut off",
            VolumeTransactionCrashTest::makeFirst,
            changing(FIRST, volume -> write(volume, "new", 100, 1, 2)),
            changing(FIRST, volume -> volume.read(1))));
  }

  @Test
  void aVolumeThatChangesAndOneThatIsNewAndOneThatGoesDoSoTogether() {
    assertWhole(
        new Scenario(
            "change one, make one, delete one",
            VolumeTransactionCrashTest::makeBoth,
            storage -> {
              try (VolumeTransaction transaction =
                  VolumeTransaction.begin(storage, FIRST, HOLDER)) {
                write(transaction.volume(FIRST), "new", 100, 2, 9);
                write(transaction.create(NEW, GEOMETRY), "fresh", 10, 0, 1);
                transaction.delete(SECOND);
                transaction.commit(Progress.SILENT, Cancellation.NEVER);
              }
            }));
  }

  @Test
  void twoNewVolumesComeToBeTogether() {
    assertWhole(
        new Scenario(
            "make two",
            VolumeTransactionCrashTest::makeFirst,
            storage -> {
              CommitPoint commits = FileCommitPoint.of(storage, FIRST);
              try (VolumeTransaction transaction =
                  VolumeTransaction.begin(storage, commits, List.of(), HOLDER, Progress.SILENT)) {
                write(transaction.create(NEW, GEOMETRY), "fresh", 10, 0, 1);
                write(transaction.create(SECOND, GEOMETRY), "fresh too", 10, 0, 1);
                transaction.commit(Progress.SILENT, Cancellation.NEVER);
              }
            }));
  }

  static void assertWhole(Scenario scenario) {
    Result result = CrashPoints.take(scenario);
    assertThat(result.torn()).isEmpty();
    assertThat(result.old()).isBetween(1, result.points() - 1);
  }

  private static void makeFirst(Storage storage) {
    PlainVolume.make(storage, FIRST, GEOMETRY, "old");
  }

  private static void makeBoth(Storage storage) {
    makeFirst(storage);
    PlainVolume.make(storage, SECOND, GEOMETRY, "old too");
  }

  private static Consumer<Storage> changing(Path image, Consumer<TrackWriter> change) {
    return storage -> {
      try (VolumeTransaction transaction = VolumeTransaction.begin(storage, image, HOLDER)) {
        change.accept(transaction.volume(image));
        transaction.commit(Progress.SILENT, Cancellation.NEVER);
      }
    };
  }

  private static void changeBoth(Storage storage) {
    FileCommitPoint commits = FileCommitPoint.of(storage, FIRST);
    try (VolumeTransaction transaction =
        VolumeTransaction.begin(
            storage, commits, List.of(FIRST, SECOND), HOLDER, Progress.SILENT)) {
      write(transaction.volume(FIRST), "new", 100, 2, 9);
      write(transaction.volume(SECOND), "new too", 1000, 0, 9, 10);
      transaction.commit(Progress.SILENT, Cancellation.NEVER);
    }
  }

  private static void recover(Storage storage, Path image) {
    VolumeRecovery.recover(
        storage, FileCommitPoint.of(storage, image), image, HOLDER, Progress.SILENT);
  }

  private static void write(TrackWriter volume, String text, int filler, int... tracks) {
    for (int track : tracks) {
      volume.write(PlainVolume.track(GEOMETRY.address(track), text, filler));
    }
  }
}
