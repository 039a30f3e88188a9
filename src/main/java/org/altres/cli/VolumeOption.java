package org.altres.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `--on`, of the commands on a data set that the name alone finds on most days.
final class VolumeOption {

  @Option(
      names = "--on",
      paramLabel = "VOLSER-or-FILE",
      description = "The volume, where several have it, or an image.")
  private @Nullable String volume;

  /// The volume or image, if one is named.
  Optional<String> volume() {
    return Optional.ofNullable(volume);
  }
}
