package org.altres.cli;

import picocli.CommandLine.Option;

/// `--on`, of the commands that make a data set and have to be told where.
final class TargetVolumeOption {

  @Option(
      names = "--on",
      required = true,
      paramLabel = "VOLSER-or-FILE",
      description = "The volume, or a plain CKD image.")
  private String volume = "";

  /// The volume or image.
  String volume() {
    return volume;
  }
}
