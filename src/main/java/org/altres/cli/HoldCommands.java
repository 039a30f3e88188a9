package org.altres.cli;

import java.util.Optional;
import org.altres.workbench.zone.question.HeldSysmods;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `altres holds …`.
@Command(name = "holds", header = "Holds: what is held and why.")
final class HoldCommands {

  private final Session session;

  HoldCommands(Session session) {
    this.session = session;
  }

  @Command(
      header = "Show what is held and why.",
      description = {
        "Of a global zone: all holds.",
        "Of another zone: what was received and is not installed there, with the holds that are not "
            + "resolved there; and what is installed there and in error, or needs a fix of a "
            + "category."
      })
  int list(
      @Parameters(
              paramLabel = "ZONE",
              arity = "0..1",
              defaultValue = "GLOBAL",
              description = "The zone, else GLOBAL.")
          String zone,
      @Option(names = "--sysmod", paramLabel = "ID", description = "Only the holds of this SYSMOD.")
          @Nullable String sysmod,
      @Mixin CsiOption csi) {
    HeldSysmods held =
        session.run(watch ->
            session
                .workbench()
                .zones()
                .look(csi.name(), zones -> zones.held(zone, Optional.ofNullable(sysmod)), watch));
    session.output().answer(held, out -> QuestionTables.print(held, out));
    return 0;
  }
}
