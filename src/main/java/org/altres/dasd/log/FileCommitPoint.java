package org.altres.dasd.log;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.bytes.Fingerprint;
import org.altres.message.AltresException;
import org.altres.message.Place;
import org.altres.storage.Storage;
import org.altres.storage.StoredFile;

/// The commit point of volumes outside of a workspace: a small file beside the images, made by
/// rename (docs/formats/commit-marker.md). It answers for the images of one folder, since whoever
/// opens one of them looks there; logs are in that folder too, and a volume's name is the name of
/// its file.
///
/// The marker is there from the commit until all is folded, so its deletion is what notes that.
public final class FileCommitPoint implements CommitPoint {

  private static final FileFrame FRAME = new FileFrame("ALTRCMIT", 1, 1);
  private static final String SUFFIX = ".altres-commit";
  private static final String NEW_SUFFIX = ".altres-commit-new";

  private final Storage storage;
  private final Path folder;

  /// The commit point of the images in a folder.
  public FileCommitPoint(Storage storage, Path folder) {
    this.storage = storage;
    this.folder = storage.realPath(folder);
  }

  /// The commit point of an image.
  public static FileCommitPoint of(Storage storage, Path image) {
    Path real = storage.realPath(image);
    return new FileCommitPoint(storage, Optional.ofNullable(real.getParent()).orElse(real));
  }

  @Override
  public Path journal() {
    return folder;
  }

  @Override
  public String nameOf(Path image) {
    Path real = storage.realPath(image);
    if (!folder.equals(real.getParent())) {
      throw new AltresException(LogMessages.OTHER_FOLDER, Place.of("file", image), folder);
    }
    return real.getFileName().toString();
  }

  @Override
  public Path imageOf(String name) {
    boolean plain = !name.equals(".") && !name.equals("..") && name.indexOf('\0') < 0;
    Path image = plain && name.indexOf('\\') < 0 ? folder.resolve(name) : folder;
    if (!folder.equals(image.normalize().getParent()) || !image.endsWith(name)) {
      throw FileFrame.damaged(Place.of("file", folder), 0, "a name leads out of the folder");
    }
    return image;
  }

  @Override
  public void commit(Commit commit) {
    Path marker = marker(commit.lead(), SUFFIX);
    Path written = marker(commit.lead(), NEW_SUFFIX);
    storage.delete(written);
    try (StoredFile file = storage.create(written)) {
      file.write(FRAME.write(part(commit)).toBuffer(), 0);
      file.force();
    }
    storage.rename(written, marker);
    storage.forceFolder(folder);
  }

  /// The marker is written again: forcing once more what once failed to be forced proves nothing.
  @Override
  public void confirm(Commit commit) {
    commit(commit);
  }

  @Override
  public void folded(Commit commit) {
    storage.delete(marker(commit.lead(), SUFFIX));
    storage.forceFolder(folder);
  }

  @Override
  public Optional<Commit> pending(String lead) {
    Path marker = marker(lead, SUFFIX);
    if (!storage.exists(marker)) {
      return Optional.empty();
    }
    try (StoredFile file = storage.openForReading(marker)) {
      Bytes part = FRAME.read(file);
      Place place = Place.of("file", marker);
      if (file.size() != FileFrame.lengthOf(part)) {
        throw FileFrame.damaged(place, FileFrame.lengthOf(part), "there is something behind it");
      }
      return Optional.of(commit(new FieldReader(part, place), lead, place));
    }
  }

  @Override
  public List<String> pendingLeads() {
    return storage.list(folder).stream()
        .map(file -> file.getFileName().toString())
        .filter(name -> name.endsWith(SUFFIX) && name.length() > SUFFIX.length())
        .map(name -> name.substring(0, name.length() - SUFFIX.length()))
        .toList();
  }

  @Override
  public void discard(String lead) {
    storage.delete(marker(lead, NEW_SUFFIX));
  }

  private Path marker(String lead, String suffix) {
    return imageOf(lead + suffix);
  }

  private static Bytes part(Commit commit) {
    Bytes.Builder part =
        new Bytes.Builder()
            .add(commit.transaction().value())
            .add(commit.digest().value())
            .add(FieldReader.write(commit.lead()))
            .u32(commit.changed().size());
    commit.changed().forEach(volume -> part.add(FieldReader.write(volume)));
    part.u32(commit.created().size());
    for (Commit.Creation created : commit.created()) {
      part.add(FieldReader.write(created.temporary())).add(FieldReader.write(created.name()));
    }
    part.u32(commit.deleted().size());
    commit.deleted().forEach(name -> part.add(FieldReader.write(name)));
    return part.build();
  }

  private static Commit commit(FieldReader fields, String lead, Place place) {
    TransactionId transaction = new TransactionId(fields.bytes(TransactionId.LENGTH).compact());
    Fingerprint digest = new Fingerprint(fields.bytes(32).compact());
    if (!fields.name().equals(lead)) {
      throw FileFrame.damaged(place, 0, "it is the marker of another volume");
    }
    List<LoggedVolume> changed = new ArrayList<>();
    for (int left = fields.count(); left > 0; left--) {
      changed.add(fields.volume());
    }
    List<Commit.Creation> created = new ArrayList<>();
    for (int left = fields.count(); left > 0; left--) {
      created.add(new Commit.Creation(fields.name(), fields.name()));
    }
    List<String> deleted = new ArrayList<>();
    for (int left = fields.count(); left > 0; left--) {
      deleted.add(fields.name());
    }
    fields.end();
    return new Commit(transaction, lead, digest, changed, created, deleted);
  }
}
