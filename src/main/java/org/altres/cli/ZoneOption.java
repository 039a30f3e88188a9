package org.altres.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `--zone`, of the questions that may be asked of some zones only.
final class ZoneOption {

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "Only in this zone, or in several: A,B, ALLTZONES, ALLDZONES.")
  private @Nullable String zones;

  /// The zones, if some are named.
  Optional<String> zones() {
    return Optional.ofNullable(zones);
  }
}
