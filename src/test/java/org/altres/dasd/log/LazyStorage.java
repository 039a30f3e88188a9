package org.altres.dasd.log;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.altres.storage.Storage;
import org.altres.storage.StorageLock;
import org.altres.storage.StoredFile;

/// A storage that forgets to force some files: what the code above would do if it did not ask.
///
/// @param real does everything else
/// @param suffix of the names that are not forced
record LazyStorage(Storage real, String suffix) implements Storage {

  @Override
  public StoredFile openForReading(Path file) {
    return new LazyFile(real.openForReading(file));
  }

  @Override
  public StoredFile openForWriting(Path file) {
    return new LazyFile(real.openForWriting(file));
  }

  @Override
  public StoredFile create(Path file) {
    return new LazyFile(real.create(file));
  }

  @Override
  public boolean exists(Path path) {
    return real.exists(path);
  }

  @Override
  public List<Path> list(Path folder) {
    return real.list(folder);
  }

  @Override
  public Path realPath(Path path) {
    return real.realPath(path);
  }

  @Override
  public void createFolders(Path folder) {
    real.createFolders(folder);
  }

  @Override
  public void rename(Path from, Path to) {
    real.rename(from, to);
  }

  @Override
  public void delete(Path file) {
    real.delete(file);
  }

  @Override
  public void forceFolder(Path folder) {
    if (!folder.toString().endsWith(suffix)) {
      real.forceFolder(folder);
    }
  }

  @Override
  public long usableSpace(Path path) {
    return real.usableSpace(path);
  }

  @Override
  public StorageLock lock(Path file, String holder) {
    return real.lock(file, holder);
  }

  private final class LazyFile implements StoredFile {

    private final StoredFile file;

    LazyFile(StoredFile file) {
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
      if (!path().toString().endsWith(suffix)) {
        file.force();
      }
    }

    @Override
    public void close() {
      file.close();
    }
  }
}
