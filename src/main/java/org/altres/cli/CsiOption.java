package org.altres.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `--csi`, of the commands on zones, whose names several CSIs may have.
final class CsiOption {

  @Option(
      names = "--csi",
      paramLabel = "DSN",
      description =
          "The CSI, where several have such a zone: only its zones, and those it indexes.")
  private @Nullable String csi;

  /// The CSI, if one is named.
  Optional<String> name() {
    return Optional.ofNullable(csi);
  }
}
