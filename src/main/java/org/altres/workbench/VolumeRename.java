package org.altres.workbench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.dasd.Volser;
import org.altres.message.AltresException;
import org.altres.message.Severity;
import org.altres.storage.NewFile;
import org.altres.storage.Storage;

/// Gives a volume of a workspace another volser. Label and file name change one after the other, so
/// what is to be done is noted first, in the file `volumes/renaming`: `OLD NEW` and a line feed.
/// Whoever takes the workspace next completes what is noted there.
final class VolumeRename {

  private static final String NOTE = "renaming";
  private static final int MOST_BYTES = 64;

  private final Workspace workspace;
  private final Storage storage;
  private final VolumeAccess access;

  VolumeRename(Workspace workspace, Host host, VolumeAccess access) {
    this.workspace = workspace;
    this.storage = host.storage();
    this.access = access;
  }

  /// Renames a volume; nothing is called as it is to be called.
  void run(Volser from, Volser to, Watch watch) {
    Bytes note = Bytes.of((from + " " + to + "\n").getBytes(StandardCharsets.US_ASCII));
    NewFile.replace(storage, note(), note.toBuffer());
    complete(from, to, watch);
  }

  /// Completes what was cut off, if anything was.
  void complete(Watch watch) {
    if (!storage.exists(note())) {
      return;
    }
    String text = new String(storage.read(note(), MOST_BYTES), StandardCharsets.US_ASCII);
    String[] words = text.strip().split(" ");
    Optional<Volser> from = Volser.parse(words[0]);
    Optional<Volser> to = words.length == 2 ? Volser.parse(words[1]) : Optional.empty();
    if (from.isPresent() && to.isPresent()) {
      complete(from.get(), to.get(), watch);
    } else {
      deleteNote();
    }
  }

  private void complete(Volser from, Volser to, Watch watch) {
    if (workspace.has(from) && !workspace.has(to)) {
      try {
        access.relabel(workspace.image(from), to, watch);
      } catch (AltresException e) {
        // What broke off where it may already count is completed by the next change.
        if (e.problem().severity() != Severity.TERMINATING) {
          deleteNote();
        }
        throw e;
      }
      storage.rename(workspace.image(from), workspace.image(to));
      storage.forceFolder(workspace.volumes());
    }
    deleteNote();
  }

  private void deleteNote() {
    storage.delete(note());
    storage.forceFolder(workspace.volumes());
  }

  private Path note() {
    return workspace.volumes().resolve(NOTE);
  }
}
