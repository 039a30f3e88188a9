package org.altres.cli;

import java.util.concurrent.Callable;
import org.altres.workbench.WorkspaceStatus;
import picocli.CommandLine.Command;

/// `altres init`: makes a workspace.
@Command(name = "init", header = "Make a workspace.")
final class InitCommand implements Callable<Integer> {

  private final Session session;

  InitCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    WorkspaceStatus status = session.workbench().initialize();
    session.output().answer(status, out -> WorkspaceCommands.print(status, out));
    return 0;
  }
}
