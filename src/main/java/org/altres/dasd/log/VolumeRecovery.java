package org.altres.dasd.log;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.altres.dasd.image.VolumeImage;
import org.altres.dasd.image.VolumeImages;
import org.altres.message.AltresException;
import org.altres.message.DamagedDataException;
import org.altres.storage.InUseException;
import org.altres.storage.Storage;
import org.altres.storage.StorageException;
import org.altres.task.Progress;

/// Completes or undoes what a transaction that was cut off has left. A commit that is not folded is
/// folded again, from the beginning; a log without a commit is deleted. It may itself be cut off
/// and begun again.
///
/// A volume is opened through here before it is read or written. Nothing is done, and no lock is
/// taken, where nothing was left.
public final class VolumeRecovery {

  private final Storage storage;
  private final CommitPoint commits;
  private final VolumeLocks locks;
  private final Progress progress;

  VolumeRecovery(Storage storage, CommitPoint commits, VolumeLocks locks, Progress progress) {
    this.storage = storage;
    this.commits = commits;
    this.locks = locks;
    this.progress = progress;
  }

  /// Recovers what concerns one image.
  ///
  /// @param holder who does it, for others who wait: host, process, since when, doing what
  /// @throws InUseException if another process is just changing the volume, or recovering it
  /// @throws DamagedDataException if a committed change cannot be completed, because its log is
  ///   missing or damaged; nothing is touched then
  public static void recover(
      Storage storage, CommitPoint commits, Path image, String holder, Progress progress) {
    try (VolumeLocks locks = new VolumeLocks(storage, commits, holder)) {
      new VolumeRecovery(storage, commits, locks, progress).recover(commits.nameOf(image));
    }
  }

  /// Opens an image for reading, with every committed change in it. What was left is recovered
  /// first; where that cannot be, because another process is just doing it or because the folder
  /// cannot be written to, the committed tracks are read through the log.
  ///
  /// A reader takes no lock and holds nobody up: of a change that is committed while it reads, it
  /// may see some tracks before and some after it.
  ///
  /// @param image of any format
  /// @param holder who recovers, for others who wait
  /// @throws DamagedDataException if a committed change can neither be completed nor read
  public static VolumeImage openForReading(
      Storage storage, CommitPoint commits, Path image, String holder, Progress progress) {
    try {
      recover(storage, commits, image, holder, progress);
      return VolumeImages.open(storage, image);
    } catch (InUseException | StorageException e) {
      try (VolumeLocks none = new VolumeLocks(storage, commits, holder)) {
        VolumeRecovery recovery = new VolumeRecovery(storage, commits, none, progress);
        return recovery.openThroughLog(image);
      }
    }
  }

  private VolumeImage openThroughLog(Path image) {
    String volume = commits.nameOf(image);
    for (String lead : commits.pendingLeads()) {
      // Whoever folds it may be done and have deleted log and marker at any time.
      Optional<Commit> commit = concerns(lead, volume) ? pending(lead) : Optional.empty();
      if (commit.isPresent() && storage.exists(Names.log(commits, lead))) {
        return open(image, volume, commit.get());
      }
    }
    return VolumeImages.open(storage, image);
  }

  private VolumeImage open(Path image, String volume, Commit commit) {
    VolumeImage base = VolumeImages.open(storage, image);
    try {
      for (int ordinal = 0; ordinal < commit.changed().size(); ordinal++) {
        LoggedVolume changed = commit.changed().get(ordinal);
        if (changed.name().equals(volume) && changed.geometry().equals(base.geometry())) {
          return new CommittedImage(base, openLog(commit), ordinal);
        }
      }
      return base;
    } catch (AltresException e) {
      base.close();
      throw e;
    }
  }

  /// Recovers everything that was left in the journal, except where another process is at work.
  ///
  /// @param holder who does it, for others who wait
  /// @throws DamagedDataException if a committed change cannot be completed
  public static void recoverAll(
      Storage storage, CommitPoint commits, String holder, Progress progress) {
    try (VolumeLocks locks = new VolumeLocks(storage, commits, holder)) {
      VolumeRecovery recovery = new VolumeRecovery(storage, commits, locks, progress);
      for (String lead : recovery.leads()) {
        recovery.unlessInUse(() -> recovery.complete(lead));
      }
      recovery.sweepAll();
    }
  }

  private void sweepAll() {
    for (String name : Names.unpublished(storage, commits)) {
      unlessInUse(() -> sweep(name));
    }
  }

  private void unlessInUse(Runnable work) {
    try {
      work.run();
    } catch (InUseException e) {
      // Whoever has it completes it.
    }
  }

  private TreeSet<String> leads() {
    TreeSet<String> leads = new TreeSet<>(commits.pendingLeads());
    leads.addAll(Names.leadsOfLogs(storage, commits));
    return leads;
  }

  /// Recovers what concerns a volume.
  void recover(String volume) {
    for (String lead : commits.pendingLeads()) {
      if (concerns(lead, volume)) {
        complete(lead);
      }
    }
    if (storage.exists(Names.log(commits, volume))) {
      complete(volume);
      sweepAll();
    }
    if (Names.unpublished(storage, commits).contains(volume)) {
      sweep(volume);
    }
  }

  /// Whether a pending commit is about a volume. When the marker is damaged the log says it; when
  /// that is damaged too, it may be about any.
  private boolean concerns(String lead, String volume) {
    if (lead.equals(volume)) {
      return true;
    }
    try {
      return commits.pending(lead).map(c -> c.volumes().contains(volume)).orElse(false);
    } catch (DamagedDataException marker) {
      return logConcerns(lead, volume);
    }
  }

  private boolean logConcerns(String lead, String volume) {
    Path path = Names.log(commits, lead);
    if (!storage.exists(path)) {
      return true;
    }
    try (TrackLog log = TrackLog.open(storage, path)) {
      return log.volumes().stream().anyMatch(logged -> logged.name().equals(volume));
    } catch (DamagedDataException both) {
      return true;
    }
  }

  /// Folds the commit that is named after a volume, or deletes what it has left without one.
  private void complete(String lead) {
    try (VolumeLocks more = locks.more()) {
      more.take(lead);
      Optional<Commit> commit = pending(lead);
      if (commit.isPresent()) {
        commit.get().volumes().forEach(more::take);
        // The volumes may have been folded by somebody else until their locks were free.
        commit = pending(lead);
      }
      if (commit.isPresent()) {
        fold(commit.get());
      } else {
        // The log goes last: it is what leads the next one here, should this be cut off as well.
        commits.discard(lead);
        storage.forceFolder(commits.journal());
        storage.delete(Names.log(commits, lead));
        storage.forceFolder(commits.journal());
      }
    }
  }

  private Optional<Commit> pending(String lead) {
    try {
      return commits.pending(lead);
    } catch (DamagedDataException marker) {
      String why = "its commit marker is damaged";
      throw Fold.cannotComplete(commits, lead, List.of(lead), why, marker);
    }
  }

  private void fold(Commit commit) {
    try (TrackLog log = openLog(commit)) {
      commits.confirm(commit);
      new Fold(storage, commits, commit).run(log, progress);
    }
  }

  private TrackLog openLog(Commit commit) {
    Path path = Names.log(commits, commit.lead());
    if (!storage.exists(path)) {
      throw cannotComplete(commit, "its track log is not there", null);
    }
    TrackLog log;
    try {
      log = TrackLog.open(storage, path);
    } catch (DamagedDataException e) {
      throw cannotComplete(commit, e.problem().text(), e);
    }
    try {
      if (!log.transaction().equals(commit.transaction())
          || !log.volumes().equals(commit.changed())) {
        throw cannotComplete(commit, "the track log is that of another change", null);
      }
      log.verify(commit.digest());
      return log;
    } catch (DamagedDataException e) {
      log.close();
      throw cannotComplete(commit, e.problem().text(), e);
    } catch (AltresException e) {
      log.close();
      throw e;
    }
  }

  private AltresException cannotComplete(
      Commit commit, String why, @org.jspecify.annotations.Nullable Throwable cause) {
    return Fold.cannotComplete(commits, commit.lead(), commit.volumes(), why, cause);
  }

  /// Deletes a new image that was never committed.
  private void sweep(String name) {
    try (VolumeLocks more = locks.more()) {
      more.take(name);
      boolean committed = commits.pendingLeads().stream().anyMatch(lead -> concerns(lead, name));
      if (!committed) {
        storage.delete(Names.temporary(commits.imageOf(name)));
        storage.forceFolder(commits.journal());
      }
    }
  }
}
