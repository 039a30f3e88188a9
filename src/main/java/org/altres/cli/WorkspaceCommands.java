package org.altres.cli;

import java.io.PrintStream;
import org.altres.workbench.view.WorkspaceStatus;
import picocli.CommandLine.Command;

/// `altres workspace …`.
@Command(name = "workspace", header = "The workspace: the folder with all of it.")
final class WorkspaceCommands {

  private final Session session;

  WorkspaceCommands(Session session) {
    this.session = session;
  }

  @Command(header = "Show the state of the workspace.")
  int status() {
    WorkspaceStatus status = session.workbench().status();
    session.output().answer(status, out -> print(status, out));
    return 0;
  }

  static void print(WorkspaceStatus status, PrintStream out) {
    out.print("Workspace  " + status.workspace() + "\n");
    out.print("Id         " + status.id() + "\n");
    out.print("Created    " + status.created().replace('T', ' ').replace("Z", " UTC") + "\n");
    String volumes =
        status.volumes() == 0
            ? VolumeCommands.NO_VOLUMES
            : Table.number(status.volumes()) + ": see altres volume list";
    out.print("Volumes    " + volumes + "\n");
    out.print("Disk       " + Table.bytes(status.usableBytes()) + " free\n");
  }
}
