package org.altres.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.altres.dasd.Volser;
import org.altres.message.AltresException;
import org.altres.message.Place;
import org.altres.storage.InUseException;
import org.altres.storage.Storage;
import org.altres.storage.StorageLock;
import org.altres.task.Cancellation;
import org.altres.task.Progress;

/// A folder with volumes in it (docs/formats/workspace.md): `workspace.properties`, the folder
/// `volumes` with one plain image `VOLSER.ckd` for each, and the file `lock`, on which whoever
/// changes something holds a lock of the operating system.
final class Workspace {

  static final String VOLUMES = "volumes";
  static final String LOCK = "lock";

  private static final String SUFFIX = ".ckd";
  private static final char LINE_FEED_SHOWN = '\u2424';

  private final Path folder;
  private final Host host;
  private final WorkspaceFile file;

  private Workspace(Path folder, Host host, WorkspaceFile file) {
    this.folder = folder;
    this.host = host;
    this.file = file;
  }

  /// Whether a folder is a workspace.
  static boolean isAt(Path folder, Storage storage) {
    return storage.exists(folder.resolve(WorkspaceFile.NAME));
  }

  /// The workspace that a folder is.
  ///
  /// @throws AltresException if it is none, or one that this version does not read
  static Workspace open(Path folder, Host host) {
    if (!isAt(folder, host.storage())) {
      throw new AltresException(WorkbenchMessages.NO_WORKSPACE, Place.nowhere(), folder);
    }
    return new Workspace(folder, host, WorkspaceFile.read(host.storage(), folder));
  }

  /// Makes a workspace of a folder that is empty or not there.
  static Workspace create(Path folder, Host host) {
    Storage storage = host.storage();
    if (isAt(folder, storage)) {
      throw new AltresException(WorkbenchMessages.WORKSPACE_EXISTS, Place.nowhere(), folder);
    }
    if (storage.exists(folder) && !storage.list(folder).isEmpty()) {
      throw new AltresException(WorkbenchMessages.FOLDER_NOT_EMPTY, Place.nowhere(), folder);
    }
    storage.createFolders(folder.resolve(VOLUMES));
    String created = host.clock().instant().truncatedTo(ChronoUnit.SECONDS).toString();
    WorkspaceFile file = new WorkspaceFile(host.ids().get(), created, canonical(folder));
    file.write(storage, folder);
    return new Workspace(folder, host, file);
  }

  Path folder() {
    return folder;
  }

  WorkspaceFile file() {
    return file;
  }

  /// The folder of the images.
  Path volumes() {
    return folder.resolve(VOLUMES);
  }

  /// The image of a volume, which need not exist.
  Path image(Volser volser) {
    return volumes().resolve(volser.value() + SUFFIX);
  }

  /// Where the image of a volume is made before it is one of the workspace.
  Path stagedImage(Volser volser) {
    return volumes().resolve(volser.value() + SUFFIX + ".adding");
  }

  boolean has(Volser volser) {
    return host.storage().exists(image(volser));
  }

  /// The volumes that it holds, in order.
  List<Volser> volsers() {
    return host.storage().list(volumes()).stream()
        .map(path -> path.getFileName().toString())
        .filter(name -> name.endsWith(SUFFIX))
        .map(name -> Volser.parse(name.substring(0, name.length() - SUFFIX.length())))
        .flatMap(Optional::stream)
        .sorted()
        .toList();
  }

  /// Takes the workspace for a change. Where somebody else has it this waits up to half a minute. A
  /// workspace that stands at another path than when it was last written to is a copy, and gets an
  /// id of its own first.
  ///
  /// @param doing what it is taken for: "adding volume ALT390"
  /// @throws InUseException if it is still held after the wait, naming the holder
  StorageLock take(String doing, Cancellation cancellation) {
    StorageLock lock =
        Host.await(
            () -> host.storage().lock(folder.resolve(LOCK), host.holder(doing)), cancellation);
    try {
      if (!file.folder().equals(canonical(folder))) {
        new WorkspaceFile(host.ids().get(), file.created(), canonical(folder))
            .write(host.storage(), folder);
      }
      new VolumeRename(this, host, new VolumeAccess(folder, host))
          .complete(new Watch(Progress.SILENT, cancellation));
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
    return lock;
  }

  /// The path of a folder as a line of the workspace's file can hold it.
  private static String canonical(Path folder) {
    try {
      Path path =
          Files.isDirectory(folder) ? folder.toRealPath() : folder.toAbsolutePath().normalize();
      return path.toString().replace('\n', LINE_FEED_SHOWN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
