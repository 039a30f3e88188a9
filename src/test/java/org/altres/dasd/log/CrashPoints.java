package org.altres.dasd.log;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.altres.bytes.Bytes;
import org.altres.message.AltresException;
import org.altres.storage.Storage;
import org.altres.task.Progress;
import org.altres.testing.FaultyStorage;
import org.altres.testing.FaultyStorage.Fault;
import org.altres.testing.FaultyStorage.ProcessStopped;

/// Runs a change once to count its operations, then fails at each of them in each way, recovers on
/// what is left of the disk, and says which volumes are neither the old nor the new ones.
///
/// Where the process stopped, the recovery itself is also cut off by a power failure at one of its
/// operations, and then done again.
///
/// `altres.crash.points` says how many points are taken at most (300, spread evenly; 0 for all),
/// `altres.crash.seed` repeats a run, `altres.crash.rounds` says how many seeds in a row are taken.
final class CrashPoints {

  static final Path FOLDER = Path.of("/volumes").toAbsolutePath();

  private static final int DEFAULT_POINTS = 300;

  /// A change to look at.
  ///
  /// @param name for the report
  /// @param before makes the volumes, all of it forced
  /// @param change what may fail
  /// @param recover what the next process does first
  /// @param faults how it may fail
  record Scenario(
      String name,
      Consumer<Storage> before,
      Consumer<Storage> change,
      Consumer<Storage> recover,
      Set<Fault> faults) {

    Scenario(String name, Consumer<Storage> before, Consumer<Storage> change) {
      this(name, before, change, CrashPoints::recoverAll);
    }

    Scenario(
        String name,
        Consumer<Storage> before,
        Consumer<Storage> change,
        Consumer<Storage> recover) {
      this(name, before, change, recover, EnumSet.complementOf(EnumSet.of(Fault.NONE)));
    }

    /// Without flipped bits: where new tracks are made of what was read, a bit that is wrong in the
    /// image itself cannot be told from one that is meant.
    Scenario withSoundReads() {
      Set<Fault> fewer = EnumSet.copyOf(faults);
      fewer.remove(Fault.READ_FLIP);
      return new Scenario(name, before, change, recover, fewer);
    }
  }

  /// What an enumeration found.
  ///
  /// @param points how many were taken
  /// @param old after how many of them the volumes were the old ones
  /// @param torn what was wrong, with all that is needed to repeat it
  record Result(int points, int old, List<String> torn) {}

  private final Scenario scenario;
  private final long seed;
  private final Map<String, Bytes> oldFiles;
  private final Map<String, Bytes> newFiles;
  private final long operations;
  private final long reads;
  private final List<String> torn = new ArrayList<>();
  private int points;
  private int old;

  private CrashPoints(Scenario scenario, long seed) {
    this.scenario = scenario;
    this.seed = seed;
    FaultyStorage storage = prepared();
    oldFiles = files(storage);
    storage.plan(Fault.NONE, 0, seed);
    scenario.change().accept(storage);
    operations = storage.operations();
    reads = storage.reads();
    newFiles = files(storage);
  }

  /// Takes the points of a scenario.
  static Result take(Scenario scenario) {
    long seed = Long.getLong("altres.crash.seed", new Random().nextLong());
    int most = Integer.getInteger("altres.crash.points", DEFAULT_POINTS);
    int taken = 0;
    int old = 0;
    List<String> torn = new ArrayList<>();
    for (int round = 0; round < Integer.getInteger("altres.crash.rounds", 1); round++) {
      Result result =
          new CrashPoints(scenario, seed + round).take(most == 0 ? Integer.MAX_VALUE : most);
      taken += result.points();
      old += result.old();
      torn.addAll(result.torn());
    }
    return new Result(taken, old, torn);
  }

  private Result take(int most) {
    long begun = System.nanoTime();
    List<Point> all = new ArrayList<>();
    for (Fault fault : scenario.faults()) {
      for (long at = 1; at <= (fault.isOfReading() ? reads : operations); at++) {
        all.add(new Point(fault, at));
      }
    }
    double step = Math.max(1.0, (double) all.size() / most);
    for (double at = 0; at < all.size(); at += step) {
      take(all.get((int) at));
    }
    System.out.printf(
        "crash points of %s: %d of %d taken (%d changes, %d reads), %d left the old volumes,"
            + " %d torn, seed %d, %.1f s%n",
        scenario.name(),
        points,
        all.size(),
        operations,
        reads,
        old,
        torn.size(),
        seed,
        (System.nanoTime() - begun) / 1e9);
    return new Result(points, old, List.copyOf(torn));
  }

  private record Point(Fault fault, long operation) {}

  private FaultyStorage prepared() {
    FaultyStorage storage = new FaultyStorage();
    storage.createFolders(FOLDER);
    scenario.before().accept(storage);
    return storage;
  }

  private void take(Point point) {
    points++;
    long own = seed * 31 + point.operation();
    String name =
        "%s, %s at %d, seed %d".formatted(scenario.name(), point.fault(), point.operation(), seed);
    FaultyStorage storage = prepared();
    storage.plan(point.fault(), point.operation(), own);
    boolean done = run(storage, scenario.change());
    String trace = String.join("\n", storage.trace());
    FaultyStorage next = storage.survivor();
    if (point.fault() == Fault.STOP || point.fault() == Fault.STOP_MIDWAY) {
      next = interruptedRecovery(next, own);
    }
    try {
      scenario.recover().accept(next);
      compare(name, done, files(next), trace);
    } catch (AltresException | AssertionError e) {
      torn.add(name + ": " + e + "\n" + trace);
    }
  }

  /// The power fails while the next process recovers.
  private FaultyStorage interruptedRecovery(FaultyStorage storage, long own) {
    Random random = new Random(own);
    Fault fault =
        random.nextBoolean()
            ? Fault.POWER_LOSES_ALL
            : random.nextBoolean() ? Fault.POWER_KEEPS_SOME : Fault.POWER_TEARS;
    storage.plan(fault, 1 + random.nextInt(12), own);
    run(storage, scenario.recover());
    if (storage.happened()) {
      return storage.survivor();
    }
    storage.plan(Fault.NONE, 0, own);
    return storage;
  }

  private static boolean run(FaultyStorage storage, Consumer<Storage> work) {
    try {
      work.accept(storage);
      return true;
    } catch (ProcessStopped | AltresException e) {
      return false;
    }
  }

  private void compare(String name, boolean done, Map<String, Bytes> found, String trace) {
    boolean isNew = found.equals(newFiles);
    boolean isOld = found.equals(oldFiles);
    if (isOld) {
      old++;
    }
    if (!isNew && !isOld) {
      torn.add(name + ": neither old nor new: " + differences(found) + "\n" + trace);
    } else if (done && !isNew) {
      torn.add(name + ": was done, and is not there\n" + trace);
    }
  }

  private String differences(Map<String, Bytes> found) {
    List<String> texts = new ArrayList<>();
    found.forEach((file, bytes) ->
        texts.add(
            file
                + (bytes.equals(oldFiles.get(file)) ? " old" : "")
                + (bytes.equals(newFiles.get(file)) ? " new" : "")));
    return String.join(", ", texts);
  }

  /// The files in the folder; locks hold nothing.
  private static Map<String, Bytes> files(Storage storage) {
    Map<String, Bytes> files = new TreeMap<>();
    for (Path path : storage.list(FOLDER)) {
      String name = path.getFileName().toString();
      if (!name.endsWith(".altres-lock")) {
        files.put(name, PlainVolume.bytes(storage, path));
      }
    }
    return files;
  }

  /// What a process does that opens the folder.
  static void recoverAll(Storage storage) {
    VolumeRecovery.recoverAll(
        storage, new FileCommitPoint(storage, FOLDER), "the next process", Progress.SILENT);
  }
}
