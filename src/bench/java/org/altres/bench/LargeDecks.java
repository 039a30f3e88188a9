package org.altres.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.altres.testing.ZoneGenerator;
import org.altres.zone.ZoneKind;
import org.altres.zone.ucl.UnloadWriter;

/// Decks over a zone of 500,000 entries and 300,000 ++HOLD statements, each as a whole process as a
/// user starts it: UCLIN, ZONECOPY, UNLOAD, RECEIVE of HOLDDATA. docs/performance.md has the
/// command and the figures.
public final class LargeDecks {

  private static final int ENTRIES = 500_000;
  private static final int HOLDS = 300_000;

  private final Path folder;
  private final Path workspace;
  private boolean held = true;

  private LargeDecks(Path folder) {
    this.folder = folder;
    this.workspace = folder.resolve("workspace" + System.nanoTime());
  }

  /// Runs it.
  ///
  /// @param arguments a folder for the decks and workspaces, which stay
  public static void main(String[] arguments) throws Exception {
    LargeDecks decks = new LargeDecks(Path.of(arguments[0]).toAbsolutePath());
    Files.createDirectories(decks.folder);
    decks.write();
    decks.run();
    if (!decks.held) {
      System.exit(1);
    }
  }

  private void write() throws IOException {
    if (!Files.exists(folder.resolve("uclin"))) {
      uclin(folder.resolve("uclin"));
    }
    deck(
        "zones",
        "SET BDY(GLOBAL).",
        "UCLIN.",
        "ADD GLOBALZONE SREL(Z038) FMID(HBB7770)",
        " ZONEINDEX((TGT1,CSI1,TARGET),(TGT2,CSI2,TARGET)).",
        "ENDUCL.",
        "SET BDY(TGT1).",
        "UCLIN.",
        "ADD TARGETZONE(TGT1) SREL(Z038).",
        "ENDUCL.");
    deck("copy", "SET BDY(TGT2).", "ZONECOPY(TGT1) INTO(TGT2).");
    deck("unload", "SET BDY(TGT1).", "UNLOAD.");
    deck("receive", "SET BDY(GLOBAL).", "RECEIVE HOLDDATA.");
    try (Writer out = Files.newBufferedWriter(folder.resolve("holds"))) {
      for (int i = 0; i < HOLDS; i++) {
        out.write(
            "++HOLD(UA%05d) FMID(HBB7770) REASON(AA%05d) ERROR DATE(14120)%n CLASS(PE)%n"
                .formatted(i % 100_000, i / 3));
        out.write(" COMMENT(SMRTDATA(CHGDT(140430) FIX(UA%05d) SYMP(FUL))).%n".formatted(i / 3));
      }
    }
  }

  private void deck(String name, String... lines) throws IOException {
    Files.write(folder.resolve(name), List.of(lines));
  }

  private static void uclin(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("SET BDY(TGT1).\n");
      UnloadWriter writer =
          new UnloadWriter(
              ZoneKind.TARGET,
              UnloadWriter.Dialect.ALTRES,
              card -> {
                try {
                  out.write(card + "\n");
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      writer.begin();
      new ZoneGenerator(1, ENTRIES).forEach(writer::write);
      writer.end();
    }
  }

  private void run() throws Exception {
    Tool.run(folder, altres("init"));
    Tool.run(folder, altres("smp", folder.resolve("zones").toString()));
    time("UCLIN of 500,000 entries", 30, "smp", "uclin");
    time("ZONECOPY", 6, "smp", "copy");
    time("UNLOAD", 10, "smp", "--punch=" + workspace.resolve("punch"), "unload");
    time(
        "RECEIVE of 300,000 ++HOLD", 20, "smp", "--holddata=" + folder.resolve("holds"), "receive");
  }

  private List<String> altres(String... arguments) {
    List<String> command = Tool.altres("-w", workspace.toString());
    command.addAll(List.of(arguments));
    return command;
  }

  private void time(String what, double bar, String... arguments) throws Exception {
    arguments[arguments.length - 1] = folder.resolve(arguments[arguments.length - 1]).toString();
    Tool.run(folder, "sync");
    double seconds = Timing.seconds(() -> Tool.run(folder, altres(arguments)));
    held &= seconds <= bar;
    System.out.printf(
        Locale.ROOT,
        "%-32s %6.1f s, bar %.0f s%s%n",
        what,
        seconds,
        bar,
        seconds <= bar ? "" : "  MISSED");
  }
}
