package org.altres.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

  /// The command that starts a class of the bench in a JVM as the launcher starts Altres: its JDK,
  /// its options, its build, its start-up cache.
  static List<String> asLaunched(Class<?> main, String... arguments) throws IOException {
    Path home = Path.of("").toAbsolutePath();
    List<String> current = Files.readAllLines(home.resolve(".build/current"));
    Path build = home.resolve(".build").resolve(current.getFirst());
    List<String> command = new ArrayList<>();
    command.add(Path.of(current.get(1), "bin", "java").toString());
    command.addAll(List.of(launcherOptions(home.resolve("altres")).split(" ")));
    command.add("-XX:AOTCache=" + build.resolve("altres.aot"));
    command.add("-XX:AOTMode=on"); // the launcher goes on without its cache, a measurement does not
    command.add("-Xlog:aot=off,cds=off");
    List<String> path = new ArrayList<>(List.of(build.resolve("altres.jar").toString()));
    try (Stream<Path> jars = Files.list(build.resolve("lib"))) {
      jars.map(Path::toString).sorted().forEach(path::add);
    }
    path.add(home.resolve("target/test-classes").toString());
    command.addAll(List.of("-cp", String.join(File.pathSeparator, path), main.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  private static String launcherOptions(Path launcher) throws IOException {
    Matcher options =
        Pattern.compile("^options=\\((.+)\\)$", Pattern.MULTILINE)
            .matcher(Files.readString(launcher));
    if (!options.find()) {
      throw new IllegalStateException(launcher + " has no line options=(…)");
    }
    return options.group(1);
  }

  /// Runs a program in a folder and gives the lines that it prints.
  static List<String> lines(Path folder, List<String> command)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> lines = process.inputReader().lines().toList();
    int code = process.waitFor();
    if (code != 0) {
      throw new IllegalStateException(command + " ended with " + code);
    }
    return lines;
  }
}
