package org.altres.dasd.log;

import java.util.List;
import java.util.stream.Stream;
import org.altres.bytes.Fingerprint;

/// What counts from the commit on, and what the fold does: it is all that a [CommitPoint] keeps.
///
/// @param transaction the transaction's id, which its log carries too
/// @param lead the volume that log and marker are named after
/// @param digest of the track log
/// @param changed the volumes whose tracks the log has, by ordinal
/// @param created new images, complete under a temporary name
/// @param deleted names of the volumes that are to go
public record Commit(
    TransactionId transaction,
    String lead,
    Fingerprint digest,
    List<LoggedVolume> changed,
    List<Creation> created,
    List<String> deleted) {

  public Commit {
    changed = List.copyOf(changed);
    created = List.copyOf(created);
    deleted = List.copyOf(deleted);
  }

  /// A new image that the fold gives its name.
  ///
  /// @param temporary the name that it has until then
  /// @param name the name that it gets
  public record Creation(String temporary, String name) {}

  /// The names of all volumes that it changes, makes or deletes.
  public List<String> volumes() {
    return Stream.of(
            changed.stream().map(LoggedVolume::name),
            created.stream().map(Creation::name),
            deleted.stream())
        .flatMap(names -> names)
        .distinct()
        .sorted()
        .toList();
  }
}
