package org.altres.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.altres.db.H2CsiStore;
import org.altres.storage.FileStorage;
import org.altres.testing.ZoneGenerator;
import org.altres.workbench.zone.OpenZones;
import org.altres.zone.Csi;
import org.altres.zone.CsiName;
import org.altres.zone.CsiStore;
import org.altres.zone.CsiTransaction;
import org.altres.zone.CsiView;
import org.altres.zone.EntryKey;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneName;
import org.altres.zone.ZoneWriter;
import org.apache.commons.io.file.PathUtils;

/// The five questions on two zones of 500,000 entries and a global zone with 300,000 holds, with
/// other arguments each time. docs/performance.md has the command and the figures.
public final class ZoneQuestions {

  private static final CsiName CSI = new CsiName("BENCH.CSI");
  private static final ZoneId GLOBAL = ZoneId.global(CSI);
  private static final ZoneId FIRST = new ZoneId(CSI, new ZoneName("FIRST"));
  private static final ZoneId SECOND = new ZoneId(CSI, new ZoneName("SECOND"));
  private static final int FIRST_TIMES = 50;
  private static final int TIMES = 200;

  private final ZoneGenerator generator;
  private final Random random = new Random(11);
  private boolean held = true;

  private ZoneQuestions(int entries) {
    this.generator = new ZoneGenerator(1, entries);
  }

  /// Runs it.
  ///
  /// @param arguments a folder for the database (target/bench-questions), which is emptied unless
  ///   the second is `keep`; `make` or `keep`; the number of entries (500000)
  public static void main(String[] arguments) throws Exception {
    Path folder =
        Path.of(arguments.length > 0 ? arguments[0] : "target/bench-questions").toAbsolutePath();
    boolean keep = arguments.length > 1 && arguments[1].equals("keep");
    int entries = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 500_000;
    ZoneQuestions bench = new ZoneQuestions(entries);
    CsiStore store = new H2CsiStore(new FileStorage(), () -> "a benchmark");
    if (!keep) {
      if (Files.exists(folder)) {
        PathUtils.deleteDirectory(folder);
      }
      Files.createDirectories(folder);
      try (Csi csi = store.open(folder, "a benchmark")) {
        bench.make(csi);
      }
    }
    try (Csi csi = store.open(folder, "a benchmark");
        CsiView view = csi.view()) {
      bench.ask(new OpenZones(view, Optional.empty()));
    }
    System.out.println(bench.held ? "every bar was held" : "A BAR WAS MISSED");
    System.exit(bench.held ? 0 : 8);
  }

  private void make(Csi csi) {
    try (CsiTransaction change = csi.begin("drawing")) {
      ZoneWriter first = change.create(FIRST, ZoneKind.TARGET);
      first.putAll(generator.targetZone());
      first.put(ZoneEntry.of(EntryKey.of("TARGETZONE", "FIRST")));
      change.commit();
    }
    try (CsiTransaction change = csi.begin("drawing")) {
      ZoneWriter second = change.create(SECOND, ZoneKind.TARGET);
      change.copy(FIRST, SECOND, Set.of());
      second.delete(EntryKey.of("TARGETZONE", "FIRST"));
      second.put(ZoneEntry.of(EntryKey.of("TARGETZONE", "SECOND")));
      for (int i = 0; i < 500; i++) {
        EntryKey key = EntryKey.of("SYSMOD", generator.sysmod(2 * (i * 17 % 19_000)));
        if (i % 2 == 0) {
          second.delete(key);
        } else {
          second.entry(key).ifPresent(e -> second.put(e.edit().indicate("ERROR", true).build()));
        }
        second.delete(EntryKey.of("MOD", generator.mod(i * 13)));
      }
      change.create(GLOBAL, ZoneKind.GLOBAL).putAll(globalZone());
      change.commit();
    }
  }

  private List<ZoneEntry> globalZone() {
    List<ZoneEntry> entries = new ArrayList<>(generator.holdData(300_000));
    entries.add(
        ZoneEntry.of(EntryKey.of("GLOBALZONE", "GLOBAL"))
            .edit()
            .add(
                "ZONEINDEX",
                List.of(
                    ZoneEntry.tuple("FIRST", CSI.value(), "TARGET"),
                    ZoneEntry.tuple("SECOND", CSI.value(), "TARGET")))
            .build());
    return entries;
  }

  private void ask(OpenZones zones) throws Exception {
    once(
        "the first questions of a process",
        2,
        () -> {
          zones.where(sysmod());
          zones.lmods(mod(), Optional.empty());
          zones.changed(mod(), Optional.empty());
          zones.held("GLOBAL", Optional.of(sysmod()));
          zones.entries("FIRST", "MOD", Optional.of(mod()), entry -> {});
        });
    slowest("where is a SYSMOD", 50, () -> zones.where(sysmod()));
    slowest("which LMODs contain a MOD", 50, () -> zones.lmods(mod(), Optional.empty()));
    slowest("who changed a module", 50, () -> zones.changed(mod(), Optional.empty()));
    slowest("who changed a load module", 50, () -> zones.changed(lmod(), Optional.empty()));
    slowest("what is held, of a SYSMOD", 50, () -> zones.held("GLOBAL", Optional.of(sysmod())));
    slowest(
        "what is held, of a SYSMOD in a target zone",
        50,
        () -> zones.held("FIRST", Optional.of(sysmod())));
    slowest(
        "one entry shown",
        10,
        () -> zones.entries("FIRST", "MOD", Optional.of(mod()), entry -> {}));
    for (int round = 0; round < 6; round++) {
      boolean first = round % 2 == 0;
      String zone = first ? "FIRST" : "SECOND";
      String other = first ? "SECOND" : "FIRST";
      once("SYSMODs that the other zone has not", 0.2, () -> zones.missing(zone, other, false));
      once("entries that the other zone has not", 2, () -> zones.missing(zone, other, true));
    }
    once("all zones listed", 2, zones::list);
    once("all 300,000 holds", 5, () -> zones.held("GLOBAL", Optional.empty()));
    once("all that is held in a target zone", 5, () -> zones.held("FIRST", Optional.empty()));
  }

  private String sysmod() {
    return generator.sysmod(random.nextInt(generator.sysmods()));
  }

  private String mod() {
    return generator.mod(random.nextInt(generator.mods() / 2) + generator.mods() / 2);
  }

  private String lmod() {
    return generator.lmod(random.nextInt(generator.lmods()));
  }

  private void once(String what, double bar, Timing.Work work) throws Exception {
    report(what, "s", Timing.seconds(work), bar);
  }

  private void slowest(String what, double bar, Timing.Work work) throws Exception {
    double begun = slowest(FIRST_TIMES, work)[1];
    double[] found = slowest(TIMES, work);
    System.out.printf(
        Locale.ROOT,
        "  slowest of the first %d %.1f ms, mean of the others %.2f ms%n",
        FIRST_TIMES,
        begun,
        found[0]);
    report(what, "ms", found[1], bar);
  }

  /// The mean and the slowest of some times, in milliseconds.
  private static double[] slowest(int times, Timing.Work work) throws Exception {
    double slowest = 0;
    double all = 0;
    for (int i = 0; i < times; i++) {
      double took = Timing.seconds(work) * 1000;
      slowest = Math.max(slowest, took);
      all += took;
    }
    return new double[] {all / times, slowest};
  }

  private void report(String what, String unit, double value, double bar) {
    boolean good = value <= bar;
    held &= good;
    System.out.printf(
        Locale.ROOT,
        "%-52s %9.2f %-2s  bar %.2f%s%n",
        what,
        value,
        unit,
        bar,
        good ? "" : " MISSED");
  }
}
