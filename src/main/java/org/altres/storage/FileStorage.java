package org.altres.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.altres.message.Message;
import org.altres.message.MessageId;
import org.altres.message.Place;

/// The files of the operating system.
public final class FileStorage implements Storage {

  @Override
  public StoredFile openForReading(Path file) {
    return open(file, StandardOpenOption.READ);
  }

  @Override
  public StoredFile openForWriting(Path file) {
    return open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  @Override
  public StoredFile create(Path file) {
    return open(
        file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
  }

  @Override
  public boolean exists(Path path) {
    return Files.exists(path);
  }

  @Override
  public List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> names = Files.list(folder)) {
      return names.sorted().toList();
    } catch (IOException e) {
      throw failure(StorageMessages.CANNOT_LIST, folder, e);
    }
  }

  @Override
  public Path realPath(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    try {
      if (Files.exists(absolute)) {
        return absolute.toRealPath();
      }
      Path parent = absolute.getParent();
      return parent == null || !Files.exists(parent)
          ? absolute
          : parent.toRealPath().resolve(absolute.getFileName());
    } catch (IOException e) {
      throw failure(StorageMessages.CANNOT_READ, path, e);
    }
  }

  @Override
  public void createFolders(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw failure(StorageMessages.CANNOT_WRITE, folder, e);
    }
  }

  @Override
  public void rename(Path from, Path to) {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw failure(StorageMessages.CANNOT_RENAME, from, e);
    }
  }

  @Override
  public void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw failure(StorageMessages.CANNOT_DELETE, file, e);
    }
  }

  @Override
  public void forceFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      throw failure(StorageMessages.CANNOT_FORCE, folder, e);
    }
  }

  @Override
  public long usableSpace(Path path) {
    try {
      return Files.getFileStore(path).getUsableSpace();
    } catch (IOException e) {
      throw failure(StorageMessages.CANNOT_READ, path, e);
    }
  }

  @Override
  public StorageLock lock(Path file, String holder) {
    try {
      return FileLocks.take(file, holder);
    } catch (IOException e) {
      throw failure(StorageMessages.CANNOT_LOCK, file, e);
    }
  }

  private static StoredFile open(Path file, OpenOption... options) {
    if (Files.isDirectory(file)) {
      // some systems open a folder as if it were a file, and refuse the first read
      throw new StorageException(
          Message.of(StorageMessages.IS_A_FOLDER, Place.of("file", file)), null);
    }
    try {
      return new ChannelFile(file, FileChannel.open(file, options));
    } catch (NoSuchFileException e) {
      throw failure(StorageMessages.NO_SUCH_FILE, file, e);
    } catch (FileAlreadyExistsException e) {
      throw failure(StorageMessages.EXISTS_ALREADY, file, e);
    } catch (IOException e) {
      throw failure(StorageMessages.CANNOT_OPEN, file, e);
    }
  }

  static StorageException failure(MessageId id, Path path, IOException cause) {
    return new StorageException(Message.of(id, Place.of("file", path), reason(cause)), cause);
  }

  /// What went wrong, without the name of the file, which the place has.
  private static String reason(IOException cause) {
    return switch (cause) {
      case AccessDeniedException _ -> "permission denied";
      case NoSuchFileException _ -> "no such file or folder";
      case FileSystemException refused when refused.getReason() != null -> refused.getReason();
      case FileSystemException refused -> refused.getClass().getSimpleName();
      default -> cause.getMessage() == null ? cause.toString() : cause.getMessage();
    };
  }

  private record ChannelFile(Path path, FileChannel channel) implements StoredFile {

    @Override
    public long size() {
      try {
        return channel.size();
      } catch (IOException e) {
        throw failure(StorageMessages.CANNOT_READ, path, e);
      }
    }

    @Override
    public int read(ByteBuffer target, long position) {
      int total = 0;
      try {
        while (target.hasRemaining()) {
          int count = channel.read(target, position + total);
          if (count < 0) {
            break;
          }
          total += count;
        }
      } catch (IOException e) {
        throw failure(StorageMessages.CANNOT_READ, path, e);
      }
      return total;
    }

    @Override
    public void write(ByteBuffer source, long position) {
      long at = position;
      try {
        while (source.hasRemaining()) {
          at += channel.write(source, at);
        }
      } catch (IOException e) {
        throw failure(StorageMessages.CANNOT_WRITE, path, e);
      }
    }

    @Override
    public void setSize(long size) {
      try {
        if (size < channel.size()) {
          channel.truncate(size);
        } else if (size > channel.size()) {
          channel.write(ByteBuffer.wrap(new byte[1]), size - 1);
        }
      } catch (IOException e) {
        throw failure(StorageMessages.CANNOT_WRITE, path, e);
      }
    }

    @Override
    public void force() {
      try {
        channel.force(true);
      } catch (IOException e) {
        throw failure(StorageMessages.CANNOT_FORCE, path, e);
      }
    }

    @Override
    public void close() {
      try {
        channel.close();
      } catch (IOException e) {
        throw failure(StorageMessages.CANNOT_WRITE, path, e);
      }
    }
  }
}
