package org.altres.dasd.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// The utilities of Hercules, which judge the images of Altres where they are installed.
final class ImageTools {

  private ImageTools() {}

  /// Skips the test, saying why, where there is no Hercules.
  static void required() {
    boolean there =
        Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "dasdls")));
    if (!there) {
      System.out.println("skipped: the Hercules utilities (dasdls) are not on the PATH");
    }
    Assumptions.assumeTrue(there, "the Hercules utilities (dasdls) are not on the PATH");
  }

  /// Runs a utility.
  ///
  /// @return what it said
  static String run(Path folder, String... command) {
    try {
      Path said = Files.createTempFile(folder, "said", ".txt");
      Process process =
          new ProcessBuilder(List.of(command))
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      if (!process.waitFor(5, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError(String.join(" ", command) + " does not end");
      }
      return Files.readString(said, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /// Copies an image with dasdcopy, quietly.
  ///
  /// @param options "-o", "CKD" and the like
  static void copy(Path from, Path to, String... options) {
    List<String> command =
        Stream.of(
                Stream.of("dasdcopy", "-q"),
                Stream.of(options),
                Stream.of(from.toString(), to.toString()))
            .flatMap(parts -> parts)
            .toList();
    String said = run(to.getParent(), command.toArray(String[]::new));
    if (!said.contains("successfully completed") || said.contains("substituted")) {
      throw new AssertionError(String.join(" ", command) + ": " + said);
    }
  }

  /// What cckdcdsk finds wrong with an image at its strictest.
  static String check(Path image) {
    return run(image.getParent(), "cckdcdsk", "-3", "-ro", image.toString()).strip();
  }
}
