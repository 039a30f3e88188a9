package org.altres.cli;

import java.util.concurrent.Callable;
import org.altres.workbench.view.WorkspaceStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `altres init`: makes a workspace.
@Command(name = "init", header = "Make a workspace.")
final class InitCommand implements Callable<Integer> {

  private final Session session;

  @Option(names = "--sample", description = "With the sample volume, ALTSMP.")
  private boolean sample;

  InitCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    WorkspaceStatus status = session.workbench().initialize(sample);
    session.output().answer(status, out -> WorkspaceCommands.print(status, out));
    return 0;
  }
}
