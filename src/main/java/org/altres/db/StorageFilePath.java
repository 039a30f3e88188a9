package org.altres.db;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.altres.message.AltresException;
import org.altres.storage.Storage;
import org.altres.storage.StoredFile;
import org.h2.store.fs.FakeFileChannel;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;

/// A file layer of H2 over a [Storage]: what is asked of the database's file can be watched, and
/// made to fail. Each storage has a scheme of its own.
final class StorageFilePath extends FilePath {

  /// What the name of a database's file ends with.
  static final String DATABASE = ".mv.db";

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final Storage storage;
  private final String scheme;
  private final Path path;

  private StorageFilePath(Storage storage, String scheme, Path path) {
    this.storage = storage;
    this.scheme = scheme;
    this.path = path;
    this.name = scheme + ":" + path;
  }

  /// Makes a storage a file layer.
  ///
  /// @return the name of the layer, with a colon
  static String register(Storage storage) {
    String scheme = "storage" + NUMBERS.incrementAndGet();
    FilePath.register(new StorageFilePath(storage, scheme, Path.of("/")));
    return scheme + ":";
  }

  /// Takes a layer away.
  static void unregister(String layer) {
    FilePath.unregister(FilePath.get(layer + "/"));
  }

  private StorageFilePath at(Path other) {
    return new StorageFilePath(storage, scheme, other);
  }

  @Override
  public String getScheme() {
    return scheme;
  }

  @Override
  public FilePath getPath(String text) {
    String rest = text.startsWith(scheme + ":") ? text.substring(scheme.length() + 1) : text;
    return at(Path.of(rest));
  }

  @Override
  public long size() {
    try (StoredFile file = storage.openForReading(path)) {
      return file.size();
    }
  }

  @Override
  public void moveTo(FilePath target, boolean replace) {
    storage.rename(path, ((StorageFilePath) target).path);
  }

  @Override
  public boolean createFile() {
    if (storage.exists(path)) {
      return false;
    }
    storage.create(path).close();
    return true;
  }

  @Override
  public boolean exists() {
    return storage.exists(path);
  }

  @Override
  public void delete() {
    if (storage.exists(path)) {
      storage.delete(path);
    }
  }

  @Override
  public List<FilePath> newDirectoryStream() {
    return storage.list(path).stream().<FilePath>map(this::at).toList();
  }

  @Override
  public FilePath toRealPath() {
    return this;
  }

  @Override
  public FilePath getParent() {
    return at(Storage.folderOf(path));
  }

  @Override
  public boolean isDirectory() {
    return storage.exists(path) && !isRegularFile();
  }

  @Override
  public boolean isRegularFile() {
    return storage.list(Storage.folderOf(path)).contains(path);
  }

  @Override
  public boolean isAbsolute() {
    return path.isAbsolute();
  }

  @Override
  public long lastModified() {
    return 0;
  }

  @Override
  public boolean canWrite() {
    return true;
  }

  @Override
  public void createDirectory() {
    storage.createFolders(path);
  }

  @Override
  public boolean setReadOnly() {
    return false;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    try {
      if (mode.equals("r")) {
        return new Channel(storage.openForReading(path));
      }
      if (path.toString().endsWith(DATABASE)) {
        return new Channel(JournaledFile.open(storage, path));
      }
      return new Channel(
          storage.exists(path) ? storage.openForWriting(path) : storage.create(path));
    } catch (AltresException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /// An open file. What the storage refuses becomes what H2 expects of a disk.
  private static final class Channel extends FileBaseDefault {

    private final StoredFile file;

    Channel(StoredFile file) {
      this.file = file;
    }

    private interface Access {
      int run();
    }

    private static int access(Access access) throws IOException {
      try {
        return access.run();
      } catch (AltresException | IllegalStateException e) {
        throw new IOException(e.getMessage(), e);
      }
    }

    @Override
    public long size() throws IOException {
      return access(() -> Math.toIntExact(file.size()));
    }

    @Override
    public synchronized int read(ByteBuffer target, long position) throws IOException {
      int wanted = target.remaining();
      int count = access(() -> file.read(target, position));
      return count == 0 && wanted > 0 ? -1 : count;
    }

    @Override
    public synchronized int write(ByteBuffer source, long position) throws IOException {
      int length = source.remaining();
      return access(() -> {
        file.write(source, position);
        return length;
      });
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      access(() -> {
        if (size < file.size()) {
          file.setSize(size);
        }
        return 0;
      });
    }

    @Override
    public void force(boolean metaData) throws IOException {
      access(() -> {
        file.force();
        return 0;
      });
    }

    @Override
    protected void implCloseChannel() {
      file.close();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) {
      return new FileLock(FakeFileChannel.INSTANCE, position, size, shared) {
        @Override
        public boolean isValid() {
          return true;
        }

        @Override
        public void release() {}
      };
    }
  }
}
