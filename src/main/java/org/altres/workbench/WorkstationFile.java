package org.altres.workbench;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.altres.bytes.Bytes;
import org.altres.message.AltresException;
import org.altres.message.Place;
import org.altres.storage.Storage;
import org.altres.storage.StoredFile;

/// A file that Altres hands out, and small files, read and written whole. A new one is written
/// under a name of its own beside its target, and gets the target's name when all of it is on disk;
/// closed before that, it is deleted.
final class WorkstationFile implements AutoCloseable {

  private static final int CHUNK = 1 << 20;

  private final Storage storage;
  private final Path target;
  private final Path aside;
  private final StoredFile file;
  private final Bytes.Builder pending = new Bytes.Builder(CHUNK);
  private long written;
  private boolean published;

  private WorkstationFile(Storage storage, Path target, Path aside) {
    this.storage = storage;
    this.target = target;
    this.aside = aside;
    this.file = storage.create(aside);
  }

  /// Begins a file.
  ///
  /// @param replace whether a file of that name may be replaced
  /// @throws AltresException if there is one and it may not
  static WorkstationFile create(Storage storage, Path target, boolean replace) {
    refuseExisting(storage, target, replace);
    Path aside = asideOf(target);
    storage.delete(aside);
    return new WorkstationFile(storage, target, aside);
  }

  /// The name beside a target under which it is made.
  static Path asideOf(Path target) {
    Path absolute = target.toAbsolutePath();
    return absolute.resolveSibling("." + absolute.getFileName() + ".altres-new");
  }

  /// @throws AltresException if there is something of that name and it may not be replaced
  static void refuseExisting(Storage storage, Path target, boolean replace) {
    if (!replace && storage.exists(target)) {
      throw new AltresException(
          WorkbenchMessages.TARGET_EXISTS, Place.of("file", target), target.getFileName());
    }
  }

  /// What is put in here is written behind the rest; call [#written()] after each record or so.
  Bytes.Builder content() {
    return pending;
  }

  /// Lets what was put in go to disk when it is much.
  void written() {
    if (pending.length() >= CHUNK) {
      drain();
    }
  }

  /// Bytes put in so far.
  long size() {
    return written + pending.length();
  }

  private void drain() {
    Bytes bytes = pending.view();
    file.write(bytes.toBuffer(), written);
    written += bytes.length();
    pending.clear();
  }

  /// Gives the file its name.
  void publish() {
    drain();
    file.force();
    file.close();
    storage.rename(aside, target);
    published = true;
    storage.forceFolder(target.toAbsolutePath().getParent());
  }

  @Override
  public void close() {
    if (!published) {
      file.close();
      storage.delete(aside);
    }
  }

  /// All of a file.
  ///
  /// @param most the most bytes that it may have
  static Bytes read(Storage storage, Path file, int most) {
    try (StoredFile open = storage.openForReading(file)) {
      if (open.size() > most) {
        throw new AltresException(
            WorkbenchMessages.FILE_TOO_LARGE, Place.of("file", file), file, open.size(), most);
      }
      ByteBuffer buffer = ByteBuffer.allocate((int) open.size());
      int count = open.read(buffer, 0);
      return Bytes.of(buffer.array(), 0, count);
    }
  }

  /// Puts a file in the place of what may stand there, in one step: it is on disk before it gets
  /// its name.
  static void replace(Storage storage, Path file, Bytes content) {
    Path aside = file.resolveSibling("." + file.getFileName() + ".new");
    storage.delete(aside);
    try (StoredFile open = storage.create(aside)) {
      open.write(content.toBuffer(), 0);
      open.force();
    }
    storage.rename(aside, file);
    storage.forceFolder(file.toAbsolutePath().getParent());
  }
}
