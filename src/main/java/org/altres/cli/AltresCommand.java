package org.altres.cli;

import java.util.concurrent.Callable;
import org.altres.message.AltresException;
import org.altres.message.Place;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// `altres`: what all commands share. Alone it would open the desktop.
@Command(
    name = "altres",
    header = "Maintenance environments of mainframe systems, on your workstation.",
    synopsisHeading = "%nUsage: ",
    customSynopsis = "altres [-w WORKSPACE] [--json] COMMAND",
    optionListHeading = "%nOptions:%n",
    commandListHeading = "%nCommands:%n",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:done",
      " 4:done, with warnings",
      " 8:a part failed",
      "12:refused: nothing was changed",
      "16:broke off"
    },
    footer = {"", "Begin with: altres tour"})
final class AltresCommand implements Callable<Integer> {

  private final Session session;

  AltresCommand(Session session) {
    this.session = session;
  }

  @Option(
      names = {"-w", "--workspace"},
      paramLabel = "WORKSPACE",
      scope = ScopeType.INHERIT,
      description = "The workspace folder; else $$ALTRES_WORKSPACE, else ~/altres.")
  void workspace(String folder) {
    session.useWorkspace(folder);
  }

  @Option(
      names = "--json",
      scope = ScopeType.INHERIT,
      description = "Answer with one JSON document.")
  void json(boolean wanted) {
    if (wanted) {
      session.output().useJson();
    }
  }

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show what a command does.")
  @SuppressWarnings("UnusedVariable")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  @SuppressWarnings("UnusedVariable")
  private boolean version;

  @Override
  public Integer call() {
    throw new AltresException(CliMessages.NO_DESKTOP, Place.nowhere());
  }
}
