package org.altres.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.altres.db.H2CsiStore;
import org.altres.storage.FileStorage;
import org.altres.testing.ZoneGenerator;
import org.altres.zone.Csi;
import org.altres.zone.CsiName;
import org.altres.zone.CsiStore;
import org.altres.zone.CsiTransaction;
import org.altres.zone.CsiView;
import org.altres.zone.EntryKey;
import org.altres.zone.EntryType;
import org.altres.zone.Relation;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneName;
import org.altres.zone.ZoneReader;
import org.apache.commons.io.file.PathUtils;

/// The store of the zones with zones of 500,000 entries. docs/performance.md has the command and
/// the figures.
public final class LargeZones {

  private static final CsiName CSI = new CsiName("BENCH.CSI");
  private static final ZoneId FIRST = new ZoneId(CSI, new ZoneName("FIRST"));
  private static final ZoneId SECOND = new ZoneId(CSI, new ZoneName("SECOND"));
  private static final EntryType SYSMOD = EntryType.of("SYSMOD");
  private static final EntryType MOD = EntryType.of("MOD");
  private static final int LOOKUPS = 300;

  private final Path folder;
  private final ZoneGenerator generator;
  private final CsiStore store = new H2CsiStore(new FileStorage(), () -> "a benchmark");
  private final AtomicLong peak = new AtomicLong();
  private final AtomicLong peakOfStep = new AtomicLong();
  private final Random random = new Random(7);
  private boolean held = true;

  private LargeZones(Path folder, int entries) {
    this.folder = folder;
    this.generator = new ZoneGenerator(1, entries);
  }

  /// Runs it.
  ///
  /// @param arguments a folder for the database (target/bench-zones), which is emptied, and the
  ///   number of entries (500000); or `open`, a folder and a name: opens what is there and looks up
  ///   one module, as a command does
  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 3 && arguments[0].equals("open")) {
      openOnce(Path.of(arguments[1]), arguments[2]);
      return;
    }
    Path folder =
        Path.of(arguments.length > 0 ? arguments[0] : "target/bench-zones").toAbsolutePath();
    int entries = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 500_000;
    if (Files.exists(folder)) {
      PathUtils.deleteDirectory(folder);
    }
    Files.createDirectories(folder);
    LargeZones bench = new LargeZones(folder, entries);
    bench.watchSize();
    bench.run();
    System.out.println(bench.held ? "every bar was held" : "A BAR WAS MISSED");
    System.exit(bench.held ? 0 : 8);
  }

  private static void openOnce(Path folder, String module) {
    long begun = System.nanoTime();
    try (Csi csi =
        new H2CsiStore(new FileStorage(), () -> "a benchmark").open(folder, "a benchmark")) {
      long opened = System.nanoTime();
      try (CsiView view = csi.view()) {
        boolean found = view.zone(FIRST).orElseThrow().has(new EntryKey(MOD, module));
        long first = System.nanoTime();
        boolean again =
            view.zone(FIRST).orElseThrow().has(new EntryKey(MOD, module.replace('0', '1')));
        System.out.printf(
            Locale.ROOT,
            "opened in %.0f ms, first entry in %.1f ms (%b), next in %.2f ms (%b)%n",
            (opened - begun) / 1e6,
            (first - opened) / 1e6,
            found,
            (System.nanoTime() - first) / 1e6,
            again);
      }
      begun = System.nanoTime();
    }
    System.out.printf(Locale.ROOT, "closed in %.0f ms%n", (System.nanoTime() - begun) / 1e6);
  }

  private void run() throws Exception {
    List<ZoneEntry> entries = new ArrayList<>(generator.targetZone());
    System.out.printf(
        Locale.ROOT,
        "%,d entries, %,d characters, %,d references%n",
        entries.size(),
        entries.stream().mapToLong(entry -> entry.body().length()).sum(),
        entries.stream().mapToLong(entry -> entry.references().size()).sum());
    try (Csi csi = store.open(folder, "a benchmark")) {
      write(csi, entries);
      read(csi);
    }
    report("database file once closed", "MB", megabytes(), 600);
    report("database file at its peak", "MB", peak.get() >> 20, 2048);
    try (Csi csi = store.open(folder, "a benchmark")) {
      lookUp(csi, entries);
      drop(csi);
    }
    report("database file once a zone was dropped and closed", "MB", megabytes(), 600);
    entries.clear();
    List<ZoneEntry> holds = generator.holdData(300_000);
    for (int round = 1; round <= 2; round++) {
      try (Csi csi = store.open(folder, "a benchmark")) {
        putHolds(csi, holds, round);
      }
    }
    report("database file at its peak", "MB", peak.get() >> 20, 2048);
  }

  private void write(Csi csi, List<ZoneEntry> entries) throws Exception {
    change(csi, "putAll and commit", 15, c -> c.create(FIRST, ZoneKind.TARGET).putAll(entries));
    change(
        csi,
        "copy and commit",
        6,
        c -> {
          c.create(SECOND, ZoneKind.TARGET);
          c.copy(FIRST, SECOND, Set.of());
        });
    change(
        csi,
        "one entry put and committed",
        0.5,
        c -> c.writer(SECOND).orElseThrow().put(entries.get(entries.size() / 2)));
    change(
        csi,
        "500 SYSMODs deleted and committed",
        5,
        c -> {
          for (int i = 0; i < 500; i++) {
            c.writer(SECOND).orElseThrow().delete(new EntryKey(SYSMOD, generator.sysmod(i * 17)));
          }
        });
  }

  private void read(Csi csi) throws Exception {
    try (CsiView view = csi.view()) {
      ZoneReader zone = view.zone(FIRST).orElseThrow();
      AtomicLong characters = new AtomicLong();
      time(
          "all entries read",
          10,
          () ->
              zone.types()
                  .forEach(type ->
                      zone.forEach(type, "", e -> characters.addAndGet(e.body().length()))));
      for (int round = 0; round < 2; round++) {
        AtomicLong found = new AtomicLong();
        time(
            "SYSMODs that the second zone has not",
            0.2,
            () -> view.forEachKeyOnlyIn(FIRST, SECOND, SYSMOD, key -> found.incrementAndGet()));
        time(
            "entries of all types that the second zone has not",
            2,
            () -> {
              for (EntryType type : zone.types()) {
                view.forEachKeyOnlyIn(FIRST, SECOND, type, key -> found.incrementAndGet());
              }
            });
      }
      time("count of modules", 0.2, () -> zone.count(MOD));
    }
  }

  private void lookUp(Csi csi, List<ZoneEntry> entries) throws Exception {
    try (CsiView view = csi.view()) {
      ZoneReader zone = view.zone(FIRST).orElseThrow();
      slowest("entry by key", 10, () -> zone.entry(draw(entries).key()).orElseThrow());
      slowest(
          "modules of a load module",
          50,
          () ->
              zone.referrers(Relation.IN_LMOD, generator.lmod(random.nextInt(generator.lmods()))));
      slowest(
          "SYSMODs that change a module",
          50,
          () -> zone.referrers(Relation.ELEMENT, generator.mod(random.nextInt(generator.mods()))));
      slowest(
          "SYSMODs that supersede or need one",
          50,
          () -> {
            String id = generator.sysmod(random.nextInt(generator.sysmods()));
            zone.referrers(Relation.SUPERSEDES, id);
            zone.referrers(Relation.REQUIRES, id);
          });
      slowest(
          "entries of a prefix of five characters",
          50,
          () ->
              zone.forEach(
                  MOD, generator.mod(random.nextInt(generator.mods())).substring(0, 6), e -> {}));
    }
  }

  private ZoneEntry draw(List<ZoneEntry> entries) {
    return entries.get(random.nextInt(entries.size()));
  }

  private void drop(Csi csi) throws Exception {
    change(csi, "drop and commit", 20, change -> change.drop(SECOND));
  }

  private void putHolds(Csi csi, List<ZoneEntry> holds, int round) throws Exception {
    change(
        csi,
        "300,000 HOLDDATA entries with their SYSMODs, time " + round,
        10,
        change -> {
          ZoneId global = ZoneId.global(CSI);
          change
              .writer(global)
              .orElseGet(() -> change.create(global, ZoneKind.GLOBAL))
              .putAll(holds);
        });
  }

  private void change(Csi csi, String what, double bar, Consumer<CsiTransaction> work)
      throws Exception {
    long before = size();
    peakOfStep.set(0);
    time(
        what,
        bar,
        () -> {
          try (CsiTransaction change = csi.begin(what)) {
            work.accept(change);
            change.commit();
          }
        });
    System.out.printf(
        Locale.ROOT, "  the files grew by %d MB at most%n", peakOfStep.get() - before >> 20);
  }

  private void time(String what, double bar, Timing.Work work) throws Exception {
    report(what, "s", Timing.seconds(work), bar);
  }

  private void slowest(String what, double bar, Timing.Work work) throws Exception {
    double first = Timing.seconds(work) * 1000;
    double slowest = 0;
    double all = 0;
    for (int i = 0; i < LOOKUPS; i++) {
      double took = Timing.seconds(work) * 1000;
      slowest = Math.max(slowest, took);
      all += took;
    }
    System.out.printf(
        Locale.ROOT, "  first %.2f ms, mean %.2f ms, then slowest:%n", first, all / LOOKUPS);
    report(what, "ms", Math.max(first, slowest), bar);
  }

  private void report(String what, String unit, double value, double bar) {
    boolean good = value <= bar;
    held &= good;
    System.out.printf(
        Locale.ROOT,
        "%-62s %9.2f %-2s  bar %.2f%s%n",
        what,
        value,
        unit,
        bar,
        good ? "" : " MISSED");
  }

  private void watchSize() {
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          while (true) {
            long size = size();
            peak.accumulateAndGet(size, Math::max);
            peakOfStep.accumulateAndGet(size, Math::max);
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
          }
        });
  }

  private double megabytes() {
    return size() / 1048576.0;
  }

  private long size() {
    try (Stream<Path> files = Files.list(folder.resolve("database"))) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException | UncheckedIOException e) {
      return 0;
    }
  }
}
