package org.altres.workbench;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.altres.bytes.Bytes;
import org.altres.message.AltresException;
import org.altres.message.Place;
import org.altres.storage.Storage;
import org.altres.storage.StoredFile;

/// Small files, read and written whole.
final class WholeFiles {

  private WholeFiles() {}

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

  /// Writes a file that is not there yet.
  static void create(Storage storage, Path file, Bytes content) {
    try (StoredFile open = storage.create(file)) {
      open.write(content.toBuffer(), 0);
    }
  }
}
