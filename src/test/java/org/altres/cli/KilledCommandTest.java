package org.altres.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real `library put` and `library compress` processes are killed (SIGKILL) at moments spread over
/// all that they do: before the commit, between commit and the end of the fold, and behind it. What
/// is found is the old state or the new one, and the new one whenever the commit was there.
class KilledCommandTest {

  private static final int RECORD = 80;
  private static final int RECORDS = 60_000;
  private static final int LONGEST_STAGE_MILLIS = 400;

  /// Where a kill fell.
  private enum Moment {
    BEFORE_LOG,
    BEFORE_COMMIT,
    IN_FOLD,
    BEHIND_FOLD,
    BEHIND_ALL
  }

  @TempDir private Path temporary;
  private TestLine line;
  private Path image;
  private final Map<Moment, Integer> moments = new EnumMap<>(Moment.class);

  @Test
  void killedCommandsLeaveTheOldOrTheNewState() throws Exception {
    kill(1);
  }

  @Test
  @Tag("long")
  void manyKilledCommandsLeaveTheOldOrTheNewState() throws Exception {
    kill(50);
    assertThat(moments).containsKeys(Moment.BEFORE_COMMIT, Moment.IN_FOLD);
  }

  /// @param times kills of each of the two commands
  private void kill(int times) throws Exception {
    long seed = Long.getLong("altres.crash.seed", new Random().nextLong());
    Random random = new Random(seed);
    prepare();
    byte[] now = Files.readAllBytes(file("0", 0));
    for (int i = 1; i <= times; i++) {
      Path next = file("next", i);
      Moment moment = run(i, random, "library", "put", "A.LIB(M)", next.toString(), "--binary");
      byte[] found = member();
      byte[] wanted = Files.readAllBytes(next);
      boolean done = Arrays.equals(found, wanted);
      assertThat(done || Arrays.equals(found, now)).as("member, killed " + moment).isTrue();
      count(moment, done);
      now = found;
      line.ok("library", "put", "A.LIB(M)", next.toString(), "--binary");
      now = wanted;
      String before = used();
      moment = run(i + 1, random, "library", "compress", "A.LIB");
      assertThat(member()).isEqualTo(now);
      count(moment, !used().equals(before));
      line.ok("library", "compress", "A.LIB");
    }
    System.out.println("kills: " + 2 * times + ", " + moments + ", seed " + seed);
  }

  /// A log without a commit is one of a change that was not committed yet, or is folded already.
  private void count(Moment moment, boolean done) {
    switch (moment) {
      case IN_FOLD, BEHIND_FOLD, BEHIND_ALL ->
          assertThat(done).as("done, killed " + moment).isTrue();
      case BEFORE_LOG, BEFORE_COMMIT -> {}
    }
    boolean folded = moment == Moment.BEFORE_COMMIT && done;
    moments.merge(folded ? Moment.BEHIND_FOLD : moment, 1, Integer::sum);
  }

  private void prepare() throws IOException {
    line = new TestLine(temporary);
    image = line.folder().resolve("w/volumes/KILL01.ckd");
    line.ok("init");
    line.ok("volume", "init", "KILL01", "--type", "3390", "--cylinders", "40");
    line.ok(
        "library",
        "create",
        "A.LIB",
        "--on",
        "KILL01",
        "--recfm",
        "FB",
        "--lrecl",
        "80",
        "--blksize",
        "27920",
        "--tracks",
        "500",
        "--directory",
        "2");
    line.ok("library", "put", "A.LIB(FIRST)", file("first", 7).toString(), "--binary");
    line.ok("library", "put", "A.LIB(M)", file("0", 0).toString(), "--binary");
  }

  private Path file(String name, int content) throws IOException {
    byte[] bytes = new byte[RECORD * RECORDS];
    new Random(content).nextBytes(bytes);
    return Files.write(line.folder().resolve(name), bytes);
  }

  /// Runs a command and kills it: in turn from its start on, from when its log is there, and from
  /// when its commit is there, after a random while.
  private Moment run(int number, Random random, String... words) throws Exception {
    Process process = RealProcess.start(line.folder().resolve("w"), words);
    Path log = image.resolveSibling(image.getFileName() + ".altres-log");
    Path commit = image.resolveSibling(image.getFileName() + ".altres-commit");
    switch (number % 3) {
      case 0 -> await(process, log);
      case 1 -> await(process, commit);
      default -> {}
    }
    int most = number % 3 == 1 ? LONGEST_STAGE_MILLIS / 8 : LONGEST_STAGE_MILLIS;
    process.waitFor(random.nextInt(most), TimeUnit.MILLISECONDS);
    process.toHandle().destroyForcibly();
    process.waitFor();
    Moment moment = Moment.BEHIND_ALL;
    if (Files.exists(commit)) {
      moment = Moment.IN_FOLD;
    } else if (Files.exists(log)) {
      moment = Moment.BEFORE_COMMIT;
    } else if (process.exitValue() != 0) {
      moment = Moment.BEFORE_LOG;
    }
    line.ok("volume", "check", "KILL01");
    try (var files = Files.list(image.getParent())) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("KILL01.ckd", "KILL01.ckd.altres-lock");
    }
    return moment;
  }

  private static void await(Process process, Path file) throws InterruptedException {
    while (!Files.exists(file) && process.isAlive()) {
      process.waitFor(200, TimeUnit.MICROSECONDS);
    }
  }

  private byte[] member() throws IOException {
    line.ok("library", "unload", "A.LIB", "DIR/out", "--replace");
    return Files.readAllBytes(line.folder().resolve("out/M"));
  }

  /// The tracks of the library that are in use.
  private String used() {
    return line.ok("volume", "show", "KILL01")
        .lines()
        .filter(row -> row.startsWith("A.LIB"))
        .findFirst()
        .orElseThrow();
  }
}
