package org.altres.dasd.log;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.altres.dasd.image.PlainImageFile;
import org.altres.message.AltresException;
import org.altres.message.Place;
import org.altres.storage.Storage;
import org.altres.task.Progress;

/// Brings a committed transaction into the images. It may be cut off anywhere and begun again from
/// the beginning: each step sets what will be, whatever is there.
final class Fold {

  private final Storage storage;
  private final CommitPoint commits;
  private final Commit commit;

  Fold(Storage storage, CommitPoint commits, Commit commit) {
    this.storage = storage;
    this.commits = commits;
    this.commit = commit;
  }

  /// Copies tracks, publishes and deletes images, forces all of it, notes that it is done, and only
  /// then deletes the log.
  ///
  /// @param log verified, or just sealed
  void run(TrackLog log, Progress progress) {
    checkImages();
    copyTracks(log, progress);
    publish();
    commits.folded(commit);
    log.close();
    storage.delete(Names.log(commits, commit.lead()));
    storage.forceFolder(commits.journal());
  }

  /// Every image is looked at before the first is changed.
  private void checkImages() {
    for (LoggedVolume volume : commit.changed()) {
      Path image = commits.imageOf(volume.name());
      if (!storage.exists(image)) {
        throw cannotComplete("the image " + volume.name() + " is not there");
      }
      try (PlainImageFile target = PlainImages.open(storage, image, false)) {
        if (!target.geometry().equals(volume.geometry())) {
          throw cannotComplete("the image " + volume.name() + " is not of the size that it was");
        }
      }
    }
    for (Commit.Creation created : commit.created()) {
      if (!storage.exists(commits.imageOf(created.temporary()))
          && !storage.exists(commits.imageOf(created.name()))) {
        throw cannotComplete("the new image " + created.temporary() + " is not there");
      }
    }
  }

  private AltresException cannotComplete(String why) {
    return cannotComplete(commits, commit.lead(), commit.volumes(), why, null);
  }

  /// A committed transaction that cannot be folded any more.
  static AltresException cannotComplete(
      CommitPoint commits,
      String lead,
      List<String> volumes,
      String why,
      @org.jspecify.annotations.Nullable Throwable cause) {
    Place place = Place.of("file", Names.log(commits, lead));
    return new org.altres.message.DamagedDataException(
        org.altres.message.Message.of(
            LogMessages.CANNOT_COMPLETE, place, String.join(", ", volumes), why),
        cause);
  }

  private void copyTracks(TrackLog log, Progress progress) {
    List<PlainImageFile> targets = new ArrayList<>();
    progress.begin("writing changed tracks", log.tracks(), "tracks");
    try {
      for (LoggedVolume volume : commit.changed()) {
        targets.add(PlainImages.open(storage, commits.imageOf(volume.name()), true));
      }
      log.forEach((record, track) -> {
        targets.get(record.volume()).write(track, record.before().used());
        progress.advance(1);
      });
      targets.forEach(PlainImageFile::force);
    } finally {
      targets.forEach(PlainImageFile::close);
    }
    progress.end();
  }

  private void publish() {
    TreeSet<Path> folders = new TreeSet<>();
    for (Commit.Creation created : commit.created()) {
      Path temporary = commits.imageOf(created.temporary());
      Path image = commits.imageOf(created.name());
      if (!storage.exists(temporary)) {
        // Published before, but perhaps never on disk: forcing alone would not prove it.
        storage.rename(image, temporary);
      }
      storage.rename(temporary, image);
      folder(image).ifPresent(folders::add);
    }
    for (String name : commit.deleted()) {
      Path image = commits.imageOf(name);
      storage.delete(image);
      folder(image).ifPresent(folders::add);
    }
    folders.forEach(storage::forceFolder);
  }

  private static Optional<Path> folder(Path image) {
    return Optional.ofNullable(image.getParent());
  }
}
