package org.altres.dasd.log;

import java.nio.file.Path;
import java.util.List;
import org.altres.storage.Storage;

/// The files that stand beside volumes while they change.
final class Names {

  private static final String LOG_SUFFIX = ".altres-log";
  private static final String NEW_SUFFIX = ".altres-new";
  private static final String LOCK_SUFFIX = ".altres-lock";

  private Names() {}

  /// The track log of the transaction that is named after a volume.
  static Path log(CommitPoint commits, String lead) {
    return commits.journal().resolve(flat(lead) + LOG_SUFFIX);
  }

  /// The lock of a volume.
  static Path lock(CommitPoint commits, String volume) {
    return commits.journal().resolve(flat(volume) + LOCK_SUFFIX);
  }

  /// The name of a new image until it is published.
  static Path temporary(Path image) {
    return image.resolveSibling(image.getFileName() + NEW_SUFFIX);
  }

  /// The volumes that have a new image which is not published, in the journal's folder.
  static List<String> unpublished(Storage storage, CommitPoint commits) {
    return without(NEW_SUFFIX, storage, commits);
  }

  /// The volumes that logs are named after.
  static List<String> leadsOfLogs(Storage storage, CommitPoint commits) {
    return without(LOG_SUFFIX, storage, commits).stream().map(Names::unflat).toList();
  }

  private static List<String> without(String suffix, Storage storage, CommitPoint commits) {
    return storage.list(commits.journal()).stream()
        .map(file -> file.getFileName().toString())
        .filter(name -> name.endsWith(suffix) && name.length() > suffix.length())
        .map(name -> name.substring(0, name.length() - suffix.length()))
        .toList();
  }

  /// The volumes' names may be paths; percent signs keep two of them apart.
  private static String flat(String name) {
    return name.replace("%", "%25").replace("/", "%2F").replace("\\", "%5C");
  }

  private static String unflat(String name) {
    return name.replace("%5C", "\\").replace("%2F", "/").replace("%25", "%");
  }
}
