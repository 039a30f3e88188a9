package org.altres.storage;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.altres.message.Message;
import org.altres.message.Place;

/// A file in the making, under a temporary name beside its own. It gets its name when all of it is
/// on disk; closed before that, it is deleted.
public final class NewFile implements AutoCloseable {

  private static final int CHUNK = 1 << 20;

  private final Storage storage;
  private final Path target;
  private final boolean replaces;
  private final StoredFile file;
  private ByteBuffer pending = ByteBuffer.allocate(0);
  private long written;
  private boolean kept;
  private boolean closed;

  private NewFile(Storage storage, Path target, Path temporary, boolean replaces) {
    this.storage = storage;
    this.target = target;
    this.replaces = replaces;
    this.file = storage.create(temporary);
  }

  /// Begins a new file.
  ///
  /// @param target its name to be
  /// @throws StorageException if there is such a file already
  public static NewFile create(Storage storage, Path target) {
    return create(storage, target, false);
  }

  /// Begins a file.
  ///
  /// @param target its name to be
  /// @param replace whether a file of that name may be replaced
  /// @throws StorageException if there is one and it may not
  public static NewFile create(Storage storage, Path target, boolean replace) {
    refuseExisting(storage, target, replace);
    Path aside = asideOf(target);
    Path temporary = aside;
    for (int number = 2; storage.exists(temporary); number++) {
      temporary = aside.resolveSibling(aside.getFileName().toString() + number);
    }
    return new NewFile(storage, target, temporary, replace);
  }

  /// Begins a new file whose temporary name the caller knows and will replace.
  ///
  /// @param target its name to be
  /// @param temporary its name until then; there is no such file
  /// @throws StorageException if there is a file of either name already
  public static NewFile create(Storage storage, Path target, Path temporary) {
    refuseExisting(storage, target, false);
    return new NewFile(storage, target, temporary, false);
  }

  /// Puts a file in the place of what may stand there, in one step: it is on disk before it gets
  /// its name. Nobody else may be doing so at the same time.
  public static void replace(Storage storage, Path target, ByteBuffer content) {
    Path temporary = asideOf(target);
    storage.delete(temporary);
    try (NewFile made = new NewFile(storage, target, temporary, true)) {
      made.file.write(content, 0);
      made.publish();
    }
  }

  /// The name beside a target under which it is made.
  public static Path asideOf(Path target) {
    Path absolute = target.toAbsolutePath();
    return absolute.resolveSibling("." + absolute.getFileName() + ".altres-new");
  }

  /// Refuses to write over what is there.
  ///
  /// @param replace whether it may be replaced
  /// @throws StorageException if there is something of that name and it may not be replaced
  public static void refuseExisting(Storage storage, Path target, boolean replace) {
    if (!replace && storage.exists(target)) {
      throw new StorageException(
          Message.of(StorageMessages.EXISTS_ALREADY, Place.of("file", target)), null);
    }
  }

  /// The name to be.
  public Path target() {
    return target;
  }

  /// The file under its temporary name, to be written at positions.
  public StoredFile file() {
    return file;
  }

  /// Writes bytes behind those that were appended before. Not together with writing at positions.
  public void append(ByteBuffer bytes) {
    if (pending.capacity() == 0) {
      pending = ByteBuffer.allocate(CHUNK);
    }
    if (bytes.remaining() > pending.remaining()) {
      drain();
    }
    if (bytes.remaining() > pending.remaining()) {
      int length = bytes.remaining();
      file.write(bytes, written);
      written += length;
    } else {
      pending.put(bytes);
    }
  }

  /// Bytes appended so far.
  public long size() {
    return written + pending.position();
  }

  private void drain() {
    pending.flip();
    int length = pending.remaining();
    if (length > 0) {
      file.write(pending, written);
    }
    written += length;
    pending.clear();
  }

  /// Makes what was written safe on disk and leaves the file under its temporary name.
  public void leave() {
    drain();
    file.force();
    kept = true;
  }

  /// Makes what was written safe on disk, then gives the file its name.
  ///
  /// @throws StorageException if a file of that name has come to be that may not be replaced
  public void publish() {
    drain();
    file.force();
    refuseExisting(storage, target, replaces);
    storage.rename(file.path(), target);
    kept = true;
    storage.forceFolder(Storage.folderOf(target));
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
      if (!kept) {
        storage.delete(file.path());
      }
    }
  }
}
