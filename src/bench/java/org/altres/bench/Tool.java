package org.altres.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs a program to its end and complains when it fails.
final class Tool {

  private Tool() {}

  /// Runs a program in a folder; what it prints is thrown away.
  static void run(Path folder, List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    int code = process.waitFor();
    if (code != 0) {
      throw new IllegalStateException(command + " ended with " + code);
    }
  }

  static void run(Path folder, String... command) throws IOException, InterruptedException {
    run(folder, List.of(command));
  }

  /// The command that starts Altres as a user does, by its launcher.
  static List<String> altres(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of("altres").toAbsolutePath().toString());
    command.addAll(List.of(arguments));
    return command;
  }
}
