package org.altres.workbench;

import java.nio.file.Path;
import org.altres.workbench.sample.SampleVolume;
import org.altres.workbench.view.WorkspaceStatus;

/// The one door to all that Altres does, for one workspace folder, which need not exist yet.
public final class Workbench {

  private final Path folder;
  private final Host host;

  /// @param folder the workspace's folder
  public Workbench(Path folder, Host host) {
    this.folder = folder.toAbsolutePath().normalize();
    this.host = host;
  }

  /// The workspace's folder, absolute.
  public Path folder() {
    return folder;
  }

  /// Makes the workspace.
  ///
  /// @param sample whether with the sample volume
  public WorkspaceStatus initialize(boolean sample) {
    Workspace workspace = Workspace.create(folder, host);
    if (sample) {
      volumeStore().addSample(SampleVolume.read());
    }
    return status(workspace);
  }

  /// What the workspace is and holds.
  public WorkspaceStatus status() {
    return status(Workspace.open(folder, host));
  }

  /// Volumes, those of the workspace and others.
  public Volumes volumes() {
    return new Volumes(folder, host);
  }

  /// The volumes of the workspace as a whole: added, made, renamed, removed, exported.
  public VolumeStore volumeStore() {
    return new VolumeStore(folder, host);
  }

  /// Libraries, to look at and to take out of.
  public Libraries libraries() {
    return new Libraries(folder, host);
  }

  /// Libraries and members, to change.
  public LibraryChanges libraryChanges() {
    return new LibraryChanges(folder, host);
  }

  /// TSO TRANSMIT files, out and in.
  public Transmissions transmissions() {
    return new Transmissions(folder, host);
  }

  /// Tapes, which need no workspace.
  public Tapes tapes() {
    return new Tapes(host);
  }

  /// Texts of MCS and commands, to check; they need no workspace unless they are on its volumes.
  public McsChecks mcsChecks() {
    return new McsChecks(folder, host);
  }

  /// The zones of the workspace.
  public Zones zones() {
    return new Zones(folder, host);
  }

  /// SMP/E commands.
  public Smp smp() {
    return new Smp(folder, host);
  }

  private WorkspaceStatus status(Workspace workspace) {
    return new WorkspaceStatus(
        folder.toString(),
        workspace.file().id(),
        workspace.file().created(),
        workspace.volsers().size(),
        host.storage().usableSpace(folder));
  }
}
