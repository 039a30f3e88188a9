package org.altres.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// Locks of the operating system. One byte far behind the text is locked, so that the text can be
/// read where locks are mandatory.
final class FileLocks {

  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;
  private static final int LONGEST_TEXT = 1024;
  private static final String UNKNOWN = "another process";

  // The operating system's locks belong to the process, and POSIX drops all of them on a file as
  // soon as the process closes any channel on it: so whoever already holds a file in this process
  // must be known before it is opened a second time, whichever FileStorage is asked.
  private static final ConcurrentMap<Path, String> HELD = new ConcurrentHashMap<>();

  private FileLocks() {}

  /// Takes a lock.
  ///
  /// @throws InUseException if somebody has it
  static StorageLock take(Path file, String holder) throws IOException {
    Path key = Storage.folderOf(file).toRealPath().resolve(file.getFileName());
    String other = HELD.putIfAbsent(key, holder);
    if (other != null) {
      throw new InUseException(file, other);
    }
    boolean taken = false;
    try {
      Optional<FileChannel> channel = open(key, holder);
      if (channel.isEmpty()) {
        throw new InUseException(file, holderOf(key));
      }
      taken = true;
      return new Held(key, channel.get());
    } finally {
      if (!taken) {
        HELD.remove(key);
      }
    }
  }

  private static Optional<FileChannel> open(Path file, String holder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
    boolean taken = false;
    try {
      FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      taken = lock != null;
      if (taken) {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
      }
      return taken ? Optional.of(channel) : Optional.empty();
    } catch (OverlappingFileLockException e) {
      throw new IOException("the lock is held outside of the storage", e);
    } catch (IOException e) {
      taken = false;
      throw e;
    } finally {
      if (!taken) {
        channel.close();
      }
    }
  }

  private static String holderOf(Path file) {
    try {
      if (Files.size(file) > LONGEST_TEXT) {
        return UNKNOWN;
      }
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return text.isBlank() ? UNKNOWN : text;
    } catch (IOException e) {
      return UNKNOWN; // the text only informs, the lock is the truth
    }
  }

  private record Held(Path key, FileChannel channel) implements StorageLock {

    @Override
    public void close() {
      if (!channel.isOpen()) {
        return;
      }
      try {
        channel.truncate(0);
      } catch (IOException e) {
        // The text only informs; the lock is given back all the same.
      } finally {
        closeChannel();
      }
    }

    private void closeChannel() {
      try {
        channel.close();
      } catch (IOException e) {
        throw FileStorage.failure(StorageMessages.CANNOT_LOCK, key, e);
      } finally {
        HELD.remove(key);
      }
    }
  }
}
