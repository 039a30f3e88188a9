package org.altres.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// The utilities of the Hercules emulator, as referees. A test that needs one which is not
/// installed is skipped and says so.
public final class Hercules {

  private Hercules() {}

  /// Runs a utility in a folder and gives the lines it wrote to standard output.
  ///
  /// @param command its name and arguments
  public static List<String> run(Path folder, String... command) {
    return new String(bytes(folder, 0, command), StandardCharsets.ISO_8859_1).lines().toList();
  }

  /// What dasdcat writes of a member. Its return code says nothing: it is 1 after success, too.
  ///
  /// @param member data set and member, as "SYS1.LINKLIB/IEFBR14"
  public static byte[] member(Path folder, String image, String member) {
    return bytes(folder, 1, "dasdcat", "-i", image, member);
  }

  private static byte[] bytes(Path folder, int highest, String... command) {
    Assumptions.assumeTrue(
        installed(command[0]), () -> command[0] + " is not installed (package hercules)");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      byte[] output = process.getInputStream().readAllBytes();
      int code = process.waitFor();
      if (code > highest) {
        throw new AssertionError(String.join(" ", command) + " ended with " + code);
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean installed(String command) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
  }
}
