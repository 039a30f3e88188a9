package org.altres.storage;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.altres.message.Message;
import org.altres.message.Place;

/// The files that Altres reads and writes in place. One real implementation ([FileStorage]); tests
/// have one that loses power. What is written is on disk only after [StoredFile#force()], a new
/// name, a rename or a deletion only after [#forceFolder(Path)]. Every method throws
/// [StorageException].
public interface Storage {

  /// Opens a file that exists, for reading.
  StoredFile openForReading(Path file);

  /// Opens a file that exists, for reading and writing.
  StoredFile openForWriting(Path file);

  /// Makes a new file, for reading and writing; one that exists already is an error.
  StoredFile create(Path file);

  /// All of a file.
  ///
  /// @param most the most bytes that it may have
  default byte[] read(Path file, int most) {
    try (StoredFile open = openForReading(file)) {
      if (open.size() > most) {
        Place place = Place.of("file", file);
        throw new StorageException(
            Message.of(StorageMessages.FILE_TOO_LARGE, place, open.size(), most), null);
      }
      byte[] content = new byte[(int) open.size()];
      int count = open.read(ByteBuffer.wrap(content), 0);
      return count == content.length ? content : Arrays.copyOf(content, count);
    }
  }

  /// Whether there is a file or folder of that name.
  boolean exists(Path path);

  /// The names in a folder, in order; empty if there is no such folder.
  List<Path> list(Path folder);

  /// The one path of a file that may have several: absolute, with symbolic links followed as far as
  /// they lead to what exists.
  Path realPath(Path path);

  /// Makes a folder and those above it.
  void createFolders(Path folder);

  /// Gives a file another name in the same file system, replacing what has it, in one step.
  void rename(Path from, Path to);

  /// Deletes a file if it exists.
  void delete(Path file);

  /// Makes names, renames and deletions in a folder durable.
  void forceFolder(Path folder);

  /// The folder that a file is in, absolute; the root of a file system for itself.
  static Path folderOf(Path file) {
    Path absolute = file.toAbsolutePath();
    Path folder = absolute.getParent();
    return folder == null ? absolute : folder;
  }

  /// How many bytes can still be written in the file system of a path that exists.
  long usableSpace(Path path);

  /// Takes a lock that nobody else has, in this process or another one, without waiting. The
  /// operating system holds it and takes it back when the process ends, however it ends.
  ///
  /// @param file the lock's own file, of which nothing else is read or written; made if it is not
  ///   there, and left there when the lock is given back, since deleting it would let two in
  /// @param holder who takes it and for what: host, process, since when, doing what; others are
  ///   told this
  /// @throws InUseException if somebody has it, naming that holder
  StorageLock lock(Path file, String holder);
}
