package org.altres.db;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.altres.db.Database.Compaction;
import org.altres.message.AltresException;
import org.altres.message.MessageId;
import org.altres.storage.Storage;
import org.altres.storage.StoredFile;
import org.altres.testing.FaultyStorage;
import org.altres.testing.FaultyStorage.Fault;
import org.altres.zone.Csi;
import org.altres.zone.CsiTransaction;
import org.altres.zone.CsiView;
import org.altres.zone.EntryKey;
import org.altres.zone.EntryType;
import org.altres.zone.Reference;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneReader;

/// Makes a change of zones once to count what it writes, then fails at each of these operations in
/// each way, opens what is left on the disk, and says where the zones are neither the old nor the
/// new ones.
///
/// `altres.crash.points` says how many points are taken, spread evenly, or again with other seeds
/// where there are fewer, 0 for each once; `altres.crash.seed` repeats a run, `altres.crash.fault`
/// names the only fault to take.
final class CsiCrash {

  private static final Path FOLDER = Path.of("/workspace/database").toAbsolutePath();
  private static final Path BASE = FOLDER.resolve("altres");
  private static final int DEFAULT_POINTS = 24;

  /// What an enumeration found.
  ///
  /// @param points how many were taken
  /// @param old after how many of them the zones were the old ones
  /// @param torn what was wrong, with all that is needed to repeat it
  record Result(int points, int old, List<String> torn) {}

  private final String name;
  private final Compaction compaction;
  private final Consumer<CsiTransaction> before;
  private final Consumer<CsiTransaction> change;
  private final long seed = Long.getLong("altres.crash.seed", new Random().nextLong());
  private final List<String> torn = new ArrayList<>();
  private int old;

  private CsiCrash(
      String name,
      Compaction compaction,
      Consumer<CsiTransaction> before,
      Consumer<CsiTransaction> change) {
    this.name = name;
    this.compaction = compaction;
    this.before = before;
    this.change = change;
  }

  /// Takes the points of a change that is committed, and of the closing after it.
  static Result take(
      String name, Consumer<CsiTransaction> before, Consumer<CsiTransaction> change) {
    return take(name, DEFAULT_POINTS, before, change);
  }

  /// Takes so many points of a change that is committed, and of the closing after it.
  static Result take(
      String name, int points, Consumer<CsiTransaction> before, Consumer<CsiTransaction> change) {
    return new CsiCrash(name, Compaction.USUAL, before, change).take(points);
  }

  /// Takes the points of a change that is committed, and of a closing after it that makes the file
  /// as small as it can be.
  static Result takeCompacting(
      String name, Consumer<CsiTransaction> before, Consumer<CsiTransaction> change) {
    return new CsiCrash(name, new Compaction(0, 101), before, change).take(DEFAULT_POINTS);
  }

  private Result take(int usual) {
    long begun = System.nanoTime();
    FaultyStorage storage = new FaultyStorage();
    storage.createFolders(FOLDER);
    change(storage, before);
    Map<Path, byte[]> files = files(storage);
    Map<ZoneId, String> oldZones = zones(with(files));
    FaultyStorage counted = with(files);
    counted.plan(Fault.NONE, 0, seed);
    change(counted, change);
    long operations = counted.operations();
    Map<ZoneId, String> newZones = zones(counted);
    List<Fault> faults = new ArrayList<>(EnumSet.allOf(Fault.class));
    faults.removeIf(fault -> fault == Fault.NONE || fault.isOfReading());
    String only = System.getProperty("altres.crash.fault", "");
    faults.removeIf(fault -> !only.isEmpty() && !only.equals(fault.name()));
    long kinds = operations * faults.size();
    int wanted = Integer.getInteger("altres.crash.points", usual);
    int points = wanted == 0 ? (int) kinds : wanted;
    double step = Math.max(1.0, (double) kinds / points);
    for (int i = 0; i < points; i++) {
      long at = (long) (i * step);
      Fault fault = faults.get((int) (at % kinds / operations));
      take(with(files), fault, at % operations + 1, seed + i, oldZones, newZones);
    }
    System.out.printf(
        "crash points of %s: %d taken (%d kinds at %d operations), %d left the old zones, %d torn,"
            + " seed %d, %.1f s%n",
        name,
        points,
        faults.size(),
        operations,
        old,
        torn.size(),
        seed,
        (System.nanoTime() - begun) / 1e9);
    return new Result(points, old, List.copyOf(torn));
  }

  private void take(
      FaultyStorage storage,
      Fault fault,
      long operation,
      long own,
      Map<ZoneId, String> oldZones,
      Map<ZoneId, String> newZones) {
    String point = "%s, %s at %d, seed %d".formatted(name, fault, operation, own);
    storage.plan(fault, operation, own * 31 + operation);
    Outcome outcome = change(storage, change);
    String trace = String.join("\n", storage.trace());
    try {
      Map<ZoneId, String> found = zones(storage.survivor());
      boolean isOld = found.equals(oldZones);
      old += isOld ? 1 : 0;
      if (!isOld && !found.equals(newZones)) {
        torn.add(point + ": neither old nor new: " + found + "\n" + trace);
      } else if (isOld && outcome.committed()) {
        torn.add(point + ": was committed, and is not there\n" + trace);
      } else if (!isOld && outcome.said(DbMessages.NOT_MADE)) {
        torn.add(point + ": was said not to be made, and is there\n" + trace);
      }
    } catch (AltresException e) {
      torn.add(point + ": " + e + "\n" + trace);
    }
  }

  /// How a change ended.
  private record Outcome(boolean committed, List<MessageId> messages) {

    boolean said(MessageId id) {
      return messages.contains(id);
    }
  }

  private Outcome change(Storage storage, Consumer<CsiTransaction> work) {
    List<Database> opened = new ArrayList<>();
    List<MessageId> messages = new ArrayList<>();
    boolean committed = false;
    try (Csi csi = open(storage, opened)) {
      try (CsiTransaction transaction = csi.begin("a test")) {
        work.accept(transaction);
        transaction.commit();
        committed = true;
      }
    } catch (AltresException e) {
      messages.add(e.problem().id());
    } catch (FaultyStorage.ProcessStopped e) {
      // nobody is there any more to say anything
    } finally {
      opened.forEach(Database::abandon);
    }
    return new Outcome(committed, messages);
  }

  private Csi open(Storage storage, List<Database> opened) {
    Room room = new Room(storage, FOLDER, new Failures(BASE));
    return new StoredCsi(
        () -> {
          Database database = Database.open(storage, BASE, compaction);
          opened.add(database);
          return database;
        },
        room,
        database -> {},
        () -> {});
  }

  /// All that the zones of a storage hold; referrers are compared with what the entries say.
  private Map<ZoneId, String> zones(Storage storage) {
    List<Database> opened = new ArrayList<>();
    Map<ZoneId, String> all = new TreeMap<>();
    try (Csi csi = open(storage, opened);
        CsiView view = csi.view()) {
      for (ZoneId id : view.zones()) {
        all.put(id, text(view.zone(id).orElseThrow()));
      }
    } finally {
      opened.forEach(Database::abandon);
    }
    return all;
  }

  private static String text(ZoneReader zone) {
    StringBuilder text = new StringBuilder(zone.kind() + " generation " + zone.generation());
    Map<Reference, Set<EntryKey>> expected = new LinkedHashMap<>();
    for (EntryType type : zone.types()) {
      zone.forEach(
          type,
          "",
          entry -> {
            text.append('\n').append(entry);
            for (Reference reference : entry.references()) {
              expected.computeIfAbsent(reference, r -> new TreeSet<>()).add(entry.key());
            }
          });
    }
    expected.forEach((reference, keys) -> {
      List<EntryKey> found = zone.referrers(reference.relation(), reference.target());
      if (!found.equals(List.copyOf(keys))) {
        text.append("\nWRONG ").append(reference).append(' ').append(found);
      }
    });
    return text.toString();
  }

  private static Map<Path, byte[]> files(Storage storage) {
    Map<Path, byte[]> files = new TreeMap<>();
    for (Path path : storage.list(FOLDER)) {
      try (StoredFile file = storage.openForReading(path)) {
        ByteBuffer content = ByteBuffer.allocate(Math.toIntExact(file.size()));
        file.read(content, 0);
        files.put(path, content.array());
      }
    }
    return files;
  }

  /// A storage with files that are safe on its disk.
  private static FaultyStorage with(Map<Path, byte[]> files) {
    FaultyStorage storage = new FaultyStorage();
    storage.createFolders(FOLDER);
    files.forEach((path, content) -> {
      try (StoredFile file = storage.create(path)) {
        file.write(ByteBuffer.wrap(content), 0);
        file.force();
      }
    });
    storage.forceFolder(FOLDER);
    return storage;
  }
}
