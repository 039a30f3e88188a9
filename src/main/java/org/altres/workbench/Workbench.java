package org.altres.workbench;

import java.nio.file.Path;

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

  Host host() {
    return host;
  }
}
