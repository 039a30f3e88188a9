package org.altres.dasd.image;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.altres.bytes.Bytes;
import org.altres.message.Message;
import org.altres.message.MessageId;
import org.altres.message.Place;
import org.altres.storage.Storage;
import org.altres.storage.StorageException;
import org.altres.storage.StorageLock;
import org.altres.storage.StoredFile;

/// Files in memory that can only be read.
record BytesStorage(Map<Path, Bytes> contents) implements Storage {

  @Override
  public StoredFile openForReading(Path file) {
    Bytes found = contents.get(file);
    if (found == null) {
      Message message = Message.of(MessageId.of("ALT0104S"), Place.of("file", file));
      throw new StorageException(message, null);
    }
    return new OpenBytes(file, found.toBuffer());
  }

  private record OpenBytes(Path path, ByteBuffer buffer) implements StoredFile {

    @Override
    public long size() {
      return buffer.limit();
    }

    @Override
    public int read(ByteBuffer target, long position) {
      int count = (int) Math.max(0, Math.min(target.remaining(), size() - position));
      if (count > 0) {
        target.put(buffer.slice((int) position, count));
      }
      return count;
    }

    @Override
    public void write(ByteBuffer source, long position) {
      throw readOnly();
    }

    @Override
    public void setSize(long size) {
      throw readOnly();
    }

    @Override
    public void force() {
      throw readOnly();
    }

    @Override
    public void close() {}
  }

  private static UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException("these files are only read");
  }

  @Override
  public boolean exists(Path path) {
    return contents.containsKey(path);
  }

  @Override
  public StoredFile openForWriting(Path file) {
    throw readOnly();
  }

  @Override
  public StoredFile create(Path file) {
    throw readOnly();
  }

  @Override
  public List<Path> list(Path folder) {
    throw readOnly();
  }

  @Override
  public void createFolders(Path folder) {
    throw readOnly();
  }

  @Override
  public Path realPath(Path path) {
    return path;
  }

  @Override
  public void rename(Path from, Path to) {
    throw readOnly();
  }

  @Override
  public void delete(Path file) {
    throw readOnly();
  }

  @Override
  public void forceFolder(Path folder) {
    throw readOnly();
  }

  @Override
  public long usableSpace(Path path) {
    throw readOnly();
  }

  @Override
  public StorageLock lock(Path file, String holder) {
    throw readOnly();
  }
}
