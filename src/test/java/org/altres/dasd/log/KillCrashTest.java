package org.altres.dasd.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.altres.dasd.Track;
import org.altres.dasd.image.PlainImageFile;
import org.altres.storage.FileStorage;
import org.altres.storage.InUseException;
import org.altres.storage.Storage;
import org.altres.task.Progress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real process on real files is killed (SIGKILL) in the middle of its transactions.
class KillCrashTest {

  private final Storage storage = new FileStorage();
  @TempDir private Path folder;
  private Path first;
  private Path second;

  @Test
  void aKilledProcessLeavesBothVolumesAtOneTransaction() throws Exception {
    kill(5);
  }

  @Test
  @Tag("long")
  void aProcessThatIsKilledOftenLeavesBothVolumesAtOneTransaction() throws Exception {
    kill(200);
  }

  @Test
  void aVolumeThatAnotherProcessHoldsIsFreeAsSoonAsThatIsGone() throws Exception {
    first = folder.resolve("FIRST1.ckd");
    PlainVolume.make(storage, first, KilledProcess.GEOMETRY, KilledProcess.text(0));
    Process process = start(first.toString());
    try (BufferedReader output = process.inputReader()) {
      assertThat(output.readLine()).isEqualTo(KilledProcess.GEOMETRY.toString());
      assertThatExceptionOfType(InUseException.class)
          .isThrownBy(() -> VolumeTransaction.begin(storage, first, "a test").close())
          .satisfies(refused -> assertThat(refused.holder()).isEqualTo(KilledProcess.HOLDER));
      process.toHandle().destroyForcibly();
      process.waitFor();
    }
    VolumeTransaction.begin(storage, first, "a test").close();
    assertThat(PlainVolume.names(storage, folder))
        .containsExactly("FIRST1.ckd", "FIRST1.ckd.altres-lock");
  }

  private void kill(int times) throws Exception {
    long seed = Long.getLong("altres.crash.seed", new Random().nextLong());
    System.out.println("kills: " + times + ", seed " + seed);
    Random random = new Random(seed);
    first = folder.resolve("FIRST1.ckd");
    second = folder.resolve("SECND2.ckd");
    PlainVolume.make(storage, first, KilledProcess.GEOMETRY, KilledProcess.text(0));
    PlainVolume.make(storage, second, KilledProcess.GEOMETRY, KilledProcess.text(0));
    int last = 0;
    for (int i = 0; i < times; i++) {
      int acknowledged = runAndKill(last + 1, random.nextInt(1, 150));
      recover();
      int found = number();
      assertThat(found).isBetween(acknowledged, acknowledged + 1);
      assertThat(PlainVolume.names(storage, folder))
          .allMatch(name -> name.endsWith(".ckd") || name.endsWith(".altres-lock"));
      last = found;
    }
    assertThat(last).isPositive();
  }

  /// Runs the process from a number on and kills it so many milliseconds after its first commit.
  ///
  /// @return the last number that it said it had committed
  private int runAndKill(int number, int milliseconds) throws IOException, InterruptedException {
    Process process = start(first.toString(), second.toString(), String.valueOf(number));
    try (BufferedReader output = process.inputReader()) {
      String line = output.readLine();
      assertThat(line).isEqualTo(String.valueOf(number));
      process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
      process.toHandle().destroyForcibly();
      process.waitFor();
      int said = number;
      for (line = output.readLine(); line != null; line = output.readLine()) {
        said = Integer.parseInt(line);
      }
      return said;
    }
  }

  private static Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx64m", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(KilledProcess.class.getName());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private void recover() {
    FileCommitPoint commits = FileCommitPoint.of(storage, first);
    VolumeRecovery.recover(storage, commits, first, "the next process", Progress.SILENT);
    VolumeRecovery.recover(storage, commits, second, "the next process", Progress.SILENT);
  }

  /// The one number that all changed tracks of both volumes have.
  private int number() {
    TreeSet<Integer> numbers = new TreeSet<>();
    for (Path path : List.of(first, second)) {
      try (PlainImageFile image = PlainImageFile.open(storage, path, false)) {
        KilledProcess.TRACKS.forEach(track -> numbers.add(numberOf(image.read(track))));
      }
    }
    assertThat(numbers).hasSize(1);
    return numbers.first();
  }

  private static int numberOf(Track track) {
    String text =
        new String(track.record(1).data().toArray(), java.nio.charset.StandardCharsets.US_ASCII);
    return Integer.parseInt(text.split(" ")[1]);
  }
}
