package org.altres.dasd.log;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Where it is written that a transaction counts. Everything about a transaction is on disk before
/// [#commit] is called and nothing of it is in an image; from its return on all of it counts, and
/// is folded, however often that is begun again.
///
/// Every method throws [org.altres.message.AltresException].
public interface CommitPoint {

  /// The folder of the track logs.
  Path journal();

  /// The name by which this commit point knows an image; the same for every spelling of a path.
  ///
  /// @throws org.altres.message.AltresException if whoever opens that image does not come by here,
  ///   so that a change to it might be left half done
  String nameOf(Path image);

  /// The image of a name; the reverse of [#nameOf].
  ///
  /// @throws org.altres.message.DamagedDataException if the name leads to a place that this commit
  ///   point has nothing to do with
  Path imageOf(String name);

  /// Makes a transaction count. When it returns this is on disk; when it throws, it is not known
  /// whether the transaction counts, and nobody may go on as if it did or did not.
  void commit(Commit commit);

  /// Makes sure that a commit which was found is on disk and not only seen: it may have been cut
  /// off between writing and forcing. Called before what it says is folded.
  void confirm(Commit commit);

  /// Notes that all of a transaction is in the images and forced. When it returns the commit is not
  /// pending any more, on disk.
  void folded(Commit commit);

  /// The commit that is not known to be folded and is named after this volume.
  Optional<Commit> pending(String lead);

  /// The lead volumes of all commits that are not known to be folded.
  List<String> pendingLeads();

  /// Removes what a commit that was never made has left, as temporary files. The caller has the
  /// lead volume's lock.
  void discard(String lead);
}
