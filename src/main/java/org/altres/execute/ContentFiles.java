package org.altres.execute;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.altres.bytes.Bytes;
import org.altres.bytes.Fingerprint;
import org.altres.message.AltresException;
import org.altres.message.Place;
import org.altres.storage.Storage;
import org.altres.storage.StoredFile;

/// Keeps contents as files of a folder (docs/formats/content-files.md): `ab/abcd…`, named by the 64
/// digits of the fingerprint, in folders by the first two of them. A file is written beside its
/// place and forced, then renamed, so that one that has its name is whole; it is checked again when
/// it is read.
public final class ContentFiles implements ContentStore {

  private static final int FOLDER_DIGITS = 2;
  private static final String STAGED = ".new";

  private final Storage storage;
  private final Path folder;
  private final Set<Path> unforced = new HashSet<>();

  /// @param folder made when something is kept
  public ContentFiles(Storage storage, Path folder) {
    this.storage = storage;
    this.folder = folder;
  }

  @Override
  public Optional<Bytes> find(Fingerprint fingerprint) {
    Path file = fileOf(fingerprint);
    if (!storage.exists(file)) {
      return Optional.empty();
    }
    Bytes bytes = Bytes.of(storage.read(file, Integer.MAX_VALUE - 8));
    if (!Fingerprint.of(bytes).equals(fingerprint)) {
      throw new AltresException(ExecuteMessages.CONTENT_DAMAGED, Place.of("file", file));
    }
    return Optional.of(bytes);
  }

  @Override
  public void keep(Fingerprint fingerprint, Bytes bytes) {
    Path file = fileOf(fingerprint);
    if (storage.exists(file) && find(fingerprint).isPresent()) {
      return;
    }
    Path in = Storage.folderOf(file);
    if (!storage.exists(in)) {
      storage.createFolders(in);
      unforced.add(Storage.folderOf(in));
    }
    Path staged = in.resolve(fingerprint.hex() + STAGED);
    storage.delete(staged);
    try (StoredFile out = storage.create(staged)) {
      out.write(ByteBuffer.wrap(bytes.toArray()), 0);
      out.force();
    }
    storage.rename(staged, file);
    unforced.add(in);
  }

  @Override
  public void force() {
    List<Path> folders = new ArrayList<>(unforced);
    folders.forEach(storage::forceFolder);
    if (!folders.isEmpty()) {
      storage.forceFolder(Storage.folderOf(folder));
    }
    unforced.clear();
  }

  private Path fileOf(Fingerprint fingerprint) {
    String hex = fingerprint.hex();
    return folder.resolve(hex.substring(0, FOLDER_DIGITS)).resolve(hex);
  }
}
