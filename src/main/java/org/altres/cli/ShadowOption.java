package org.altres.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/// `--shadow`, of the commands that read an image.
final class ShadowOption {

  @Option(
      names = "--shadow",
      paramLabel = "FILE",
      description = "A shadow file of the image; the oldest first.")
  private List<Path> files = List.of();

  /// The shadow files, the oldest first; none if it was not given.
  List<Path> files() {
    return List.copyOf(files);
  }
}
