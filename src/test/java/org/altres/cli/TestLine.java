package org.altres.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.altres.db.H2CsiStore;
import org.altres.storage.FileStorage;
import org.altres.storage.Storage;
import org.altres.task.Cancellation;
import org.altres.task.Workers;
import org.altres.workbench.Host;
import org.altres.workbench.Workbench;

/// A command line in a folder of its own, with a clock that stands still and a workspace `w` there.
/// What it prints names the folder as `DIR`.
final class TestLine {

  private final Path folder;
  private final Host host;

  TestLine(Path folder) {
    this(folder, new FileStorage());
  }

  /// @param storage the files, with what a test adds to them
  TestLine(Path folder, Storage storage) {
    try {
      this.folder = folder.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    AtomicInteger ids = new AtomicInteger();
    this.host =
        new Host(
            storage,
            new H2CsiStore(storage, () -> "testhost"),
            Workers.INLINE,
            InstantSource.fixed(Instant.parse("2026-11-20T12:00:00Z")),
            () -> "id-" + ids.incrementAndGet(),
            () -> "testhost",
            4711);
  }

  /// What a command gave.
  record Result(int exitCode, String out, String err) {}

  Path folder() {
    return folder;
  }

  /// A file in the folder, with a text.
  Path file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Runs a command; in its words `DIR` is the folder.
  Result run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            Map.of("ALTRES_WORKSPACE", folder.resolve("w").toString()),
            folder,
            folder,
            Cancellation.NEVER,
            "0.0.0");
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].replace("DIR", folder.toString());
    }
    int exitCode =
        new CommandLineFace(surroundings, workspace -> new Workbench(workspace, host)).run(words);
    return new Result(exitCode, text(out), text(err));
  }

  /// Runs a command that must succeed, and gives what it prints.
  String ok(String... arguments) {
    Result result = run(arguments);
    if (result.exitCode() != 0) {
      throw new AssertionError(String.join(" ", arguments) + ": " + result);
    }
    return result.out();
  }

  private String text(ByteArrayOutputStream stream) {
    return stream
        .toString(StandardCharsets.UTF_8)
        .replace(folder.toString(), "DIR")
        .replace(System.lineSeparator(), "\n");
  }
}
