package org.altres.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.altres.app.Main;

/// The program in a process of its own.
final class RealProcess {

  private static final int LIMIT_UNIT = 512;

  private RealProcess() {}

  /// Starts a command; what it prints is lost.
  static Process start(Path workspace, String... words) {
    return start(
        new ProcessBuilder(command(workspace, words))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD));
  }

  /// Runs a command that can write no file beyond a length, as on a disk that fills up.
  ///
  /// @param longest in bytes, of every file
  static TestLine.Result runLimited(long longest, Path workspace, String... words) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("sh", "-c", "ulimit -f \"$0\" && exec \"$@\""));
    command.add(String.valueOf(longest / LIMIT_UNIT));
    command.addAll(command(workspace, words));
    Process process = start(new ProcessBuilder(command));
    try {
      // A command prints little, so that neither stream fills up while the other is read.
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      return new TestLine.Result(process.waitFor(), out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static Process start(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(Path workspace, String... words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-XX:-UsePerfData", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Main.class.getName(), "-w", workspace.toString()));
    command.addAll(List.of(words));
    return command;
  }
}
