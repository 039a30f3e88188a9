package org.altres.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.altres.app.ListingProcess;
import org.altres.dasd.image.VolumeImage;
import org.altres.dasd.image.VolumeImages;
import org.altres.dasd.vtoc.DataSetLabel;
import org.altres.dasd.vtoc.DataSetOrganization;
import org.altres.dasd.vtoc.Vtoc;
import org.altres.storage.FileStorage;
import org.apache.commons.io.file.PathUtils;

/// The ground floor against the Hercules utilities, on one generated 3390-3 with 200 libraries and
/// 30,000 members: unloading everything, listing everything, copying a compressed image to a plain
/// one. docs/performance.md has the command and the figures.
public final class SideBySide {

  private static final double LONGEST_LISTING = 0.5;
  private static final int LISTING_PROCESSES = 11;
  private static final int LISTINGS_IN_A_PROCESS = 3;

  private final Path folder;
  private final int rounds;
  private final Path plain;
  private final Path compressed;

  private SideBySide(Path folder, int rounds) {
    this.folder = folder;
    this.rounds = rounds;
    this.plain = folder.resolve("bench.3390.ckd");
    this.compressed = folder.resolve("bench.3390.cckd");
  }

  /// Runs it.
  ///
  /// @param arguments a folder for the volume (target/bench), and the number of rounds (5)
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments.length > 0 ? arguments[0] : "target/bench").toAbsolutePath();
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    Files.createDirectories(folder);
    boolean held = new SideBySide(folder, rounds).run();
    System.out.println(held ? "every bar was held" : "A BAR WAS MISSED");
    System.exit(held ? 0 : 8);
  }

  private boolean run() throws Exception {
    if (!Files.exists(plain)) {
      double seconds = Timing.seconds(() -> BenchVolume.generate(plain));
      System.out.printf(Locale.ROOT, "the volume was generated in %.1f s%n", seconds);
    }
    Tool.run(folder, "dasdls", "-info", plain.toString());
    boolean listed = list();
    boolean copied = copy();
    boolean unloaded = unload();
    return unloaded && listed && copied;
  }

  /// `library unload '**'`, the whole process, against the sum of dasdpdsu over the FB libraries.
  private boolean unload() throws Exception {
    List<String> fixed = new ArrayList<>();
    try (VolumeImage image = VolumeImages.open(new FileStorage(), plain)) {
      for (DataSetLabel label : Vtoc.read(image).dataSets()) {
        if (label.dsorg() == DataSetOrganization.PO && (label.recfmByte() & 0xC0) == 0x80) {
          fixed.add(label.dsname().value());
        }
      }
    }
    System.out.println("unload everything (dasdpdsu: the " + fixed.size() + " FB libraries only)");
    // Each round writes into folders of its own: ext4 is slow to give out inodes that were freed a
    // moment ago, so deleting between rounds would time the file system and not the programs.
    Path all = folder.resolve("unloaded-" + System.nanoTime());
    int[] round = new int[1];
    boolean held =
        Timing.compare(
            rounds,
            new Timing.Contestant(
                "altres library unload '**'",
                () -> round[0]++,
                () -> {
                  String target = all.resolve("ours-" + round[0]).toString();
                  String[] command = {"library", "unload", "**", target, "--on", plain.toString()};
                  Tool.run(folder, Tool.altres(command));
                }),
            new Timing.Contestant(
                "dasdpdsu, one run a library",
                () -> {
                  for (String dsn : fixed) {
                    Files.createDirectories(all.resolve("theirs-" + round[0]).resolve(dsn));
                  }
                },
                () -> {
                  for (String dsn : fixed) {
                    Path own = all.resolve("theirs-" + round[0]).resolve(dsn);
                    Tool.run(own, "dasdpdsu", plain.toString(), dsn);
                  }
                }));
    PathUtils.deleteDirectory(all);
    return held;
  }

  /// All members of all libraries as `library members '**'` has them, inside the process: the first
  /// listing of each of several processes, which the launcher's options started, is judged.
  private boolean list() throws Exception {
    Tool.run(folder, Tool.altres("--version")); // so that there is a build
    List<Double> first = new ArrayList<>();
    List<Double> later = new ArrayList<>();
    Set<String> members = new TreeSet<>();
    List<String> command =
        Tool.asLaunched(
            ListingProcess.class, plain.toString(), String.valueOf(LISTINGS_IN_A_PROCESS));
    for (int process = 0; process < LISTING_PROCESSES; process++) {
      List<String> listings = Tool.lines(folder, command);
      for (int i = 0; i < LISTINGS_IN_A_PROCESS; i++) {
        String[] words = listings.get(i).split(" ");
        members.add(words[0]);
        (i == 0 ? first : later).add(Double.valueOf(words[1]));
      }
    }
    System.out.printf(
        Locale.ROOT,
        "list %s members with their sizes, in the process%n  %-30s %s%n  %-30s %s%n",
        members,
        "the first of a process",
        Timing.show(first),
        "the later ones",
        Timing.show(later));
    return Collections.max(first) < LONGEST_LISTING && members.equals(Set.of("33000"));
  }

  /// A CCKD image to a plain one.
  private boolean copy() throws Exception {
    if (!Files.exists(compressed)) {
      Tool.run(folder, "dasdcopy", "-q", "-o", "CCKD", plain.toString(), compressed.toString());
    }
    Path workspace = folder.resolve("workspace");
    Path theirs = folder.resolve("theirs.ckd");
    System.out.println("copy CCKD to plain CKD (ours: altres volume add, the whole process)");
    List<String> init = Tool.altres("-w", workspace.toString(), "init");
    List<String> add =
        Tool.altres("-w", workspace.toString(), "volume", "add", compressed.toString());
    return Timing.compare(
        rounds,
        new Timing.Contestant(
            "altres volume add",
            () -> {
              fresh(workspace);
              Tool.run(folder, init);
            },
            () -> Tool.run(folder, add)),
        new Timing.Contestant(
            "dasdcopy -o CKD",
            () -> Files.deleteIfExists(theirs),
            () ->
                Tool.run(
                    folder,
                    "dasdcopy",
                    "-q",
                    "-lfs",
                    "-o",
                    "CKD",
                    compressed.toString(),
                    theirs.toString())));
  }

  private static void fresh(Path folder) throws IOException {
    if (Files.exists(folder)) {
      PathUtils.deleteDirectory(folder);
    }
    Files.createDirectories(folder);
  }
}
