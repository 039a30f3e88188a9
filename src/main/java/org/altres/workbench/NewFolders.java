package org.altres.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.altres.storage.Storage;

/// The folders that a command makes to write into: when it fails, those that were not there before
/// and have nothing in them are removed again.
final class NewFolders {

  private NewFolders() {}

  /// Does what may make a folder.
  static <T> T around(Storage storage, Path folder, Supplier<T> work) {
    List<Path> missing = missing(storage, folder);
    boolean done = false;
    try {
      T result = work.get();
      done = true;
      return result;
    } finally {
      if (!done) {
        missing.stream().takeWhile(each -> storage.list(each).isEmpty()).forEach(storage::delete);
      }
    }
  }

  /// A folder and those above it that are not there, the innermost first.
  private static List<Path> missing(Storage storage, Path folder) {
    List<Path> missing = new ArrayList<>();
    Path at = folder.toAbsolutePath();
    while (at != null && !storage.exists(at)) {
      missing.add(at);
      at = at.getParent();
    }
    return missing;
  }
}
