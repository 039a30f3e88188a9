package org.altres.dasd.image;

import java.nio.file.Path;
import org.altres.message.AltresException;
import org.altres.message.Place;
import org.altres.storage.Storage;
import org.altres.storage.StoredFile;

/// A file in the making, under a temporary name beside its own.
final class NewFile implements AutoCloseable {

  private final Storage storage;
  private final Path target;
  private final StoredFile file;
  private boolean published;
  private boolean closed;

  private NewFile(Storage storage, Path target, StoredFile file) {
    this.storage = storage;
    this.target = target;
    this.file = file;
  }

  /// Begins a new file.
  ///
  /// @param target its name to be
  /// @throws AltresException if there is such a file already
  static NewFile create(Storage storage, Path target) {
    refuseIfThere(storage, target);
    int number = 1;
    while (storage.exists(temporary(target, number))) {
      number++;
    }
    return new NewFile(storage, target, storage.create(temporary(target, number)));
  }

  /// Begins a new file whose temporary name the caller knows and will replace.
  ///
  /// @param target its name to be
  /// @param temporary its name until then; there is no such file
  /// @throws AltresException if there is a file of either name already
  static NewFile create(Storage storage, Path target, Path temporary) {
    refuseIfThere(storage, target);
    return new NewFile(storage, target, storage.create(temporary));
  }

  private static Path temporary(Path target, int number) {
    return target.resolveSibling(target.getFileName() + ".new" + number);
  }

  private static void refuseIfThere(Storage storage, Path target) {
    if (storage.exists(target)) {
      throw new AltresException(ImageMessages.TARGET_EXISTS, Place.of("file", target), target);
    }
  }

  /// The name to be.
  Path target() {
    return target;
  }

  /// The file under its temporary name.
  StoredFile file() {
    return file;
  }

  /// Makes what was written safe on disk and leaves the file under its temporary name.
  void leave() {
    file.force();
    published = true;
  }

  /// Makes what was written safe on disk, then gives the file its name.
  void publish() {
    file.force();
    refuseIfThere(storage, target);
    storage.rename(file.path(), target);
    published = true;
    storage.forceFolder(target.toAbsolutePath().getParent());
  }

  /// Closes the file, and deletes it if it was not published.
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      file.close();
    } finally {
      if (!published) {
        storage.delete(file.path());
      }
    }
  }
}
