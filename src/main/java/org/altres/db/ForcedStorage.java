package org.altres.db;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.altres.storage.Storage;
import org.altres.storage.StorageLock;
import org.altres.storage.StoredFile;

/// A storage that remembers of each file that is written what was in it when it was last forced:
/// all that a power failure has to leave. For small files only.
final class ForcedStorage implements Storage {

  private final Storage storage;
  private final Map<Path, byte[]> forced = new HashMap<>();

  ForcedStorage(Storage storage) {
    this.storage = storage;
  }

  /// What a power failure leaves of the files that were forced at all.
  Map<Path, byte[]> survivors() {
    return Map.copyOf(forced);
  }

  @Override
  public StoredFile openForReading(Path file) {
    return storage.openForReading(file);
  }

  @Override
  public StoredFile openForWriting(Path file) {
    return new Watched(storage.openForWriting(file));
  }

  @Override
  public StoredFile create(Path file) {
    return new Watched(storage.create(file));
  }

  @Override
  public boolean exists(Path path) {
    return storage.exists(path);
  }

  @Override
  public List<Path> list(Path folder) {
    return storage.list(folder);
  }

  @Override
  public Path realPath(Path path) {
    return storage.realPath(path);
  }

  @Override
  public void createFolders(Path folder) {
    storage.createFolders(folder);
  }

  @Override
  public void rename(Path from, Path to) {
    storage.rename(from, to);
  }

  @Override
  public void delete(Path file) {
    storage.delete(file);
  }

  @Override
  public void forceFolder(Path folder) {
    storage.forceFolder(folder);
  }

  @Override
  public long usableSpace(Path path) {
    return storage.usableSpace(path);
  }

  @Override
  public StorageLock lock(Path file, String holder) {
    return storage.lock(file, holder);
  }

  private final class Watched implements StoredFile {

    private final StoredFile file;

    Watched(StoredFile file) {
      this.file = file;
    }

    @Override
    public Path path() {
      return file.path();
    }

    @Override
    public long size() {
      return file.size();
    }

    @Override
    public int read(ByteBuffer target, long position) {
      return file.read(target, position);
    }

    @Override
    public void write(ByteBuffer source, long position) {
      file.write(source, position);
    }

    @Override
    public void setSize(long size) {
      file.setSize(size);
    }

    @Override
    public void force() {
      file.force();
      ByteBuffer content = ByteBuffer.allocate(Math.toIntExact(file.size()));
      file.read(content, 0);
      forced.put(file.path(), content.array());
    }

    @Override
    public void close() {
      file.close();
    }
  }
}
