package org.altres.zone;

import java.nio.file.Path;

/// Opens the zones of a workspace, for one use and not for long: while they are open here nobody
/// else can have them.
@FunctionalInterface
public interface CsiStore {

  /// Opens the zones of a workspace; a workspace that never had any gets an empty store.
  ///
  /// @param workspace the workspace's folder
  /// @param holder who opens them and for what, as others who wait are told
  /// @throws org.altres.message.AltresException if they cannot be opened; an
  ///   `org.altres.storage.InUseException` if somebody else has them, and asking again may help
  Csi open(Path workspace, String holder);
}
