package org.altres.db;

import java.nio.file.Path;
import java.util.function.LongSupplier;
import org.altres.message.AltresException;
import org.altres.storage.Storage;
import org.altres.storage.StoredFile;

/// Looks before large changes whether the disk has room for what the database needs while it makes
/// them: a row more than once, since it keeps a way back, and the journal beside the file.
///
/// @param storage the disk
/// @param folder where the database lies
record Room(Storage storage, Path folder, Failures failures) {

  /// Bytes that the files grow by at most for each character of names and bodies that is written
  /// ahead of the commit (measured: 1.8), and for each that is written or removed in one
  /// transaction (measured: 6.1); see docs/formats/database.md.
  private static final long AHEAD = 3;

  private static final long AT_ONCE = 8;
  private static final long SMALLEST = 1L << 20;

  /// More characters than a byte of the file can stand for, with pages compressed by LZF, and than
  /// what is not written yet may have.
  private static final long COMPRESSED = 100;

  private static final long IN_MEMORY = 64L << 20;

  /// Refuses a change of which the disk could get full. Where there is room for all that the file
  /// can hold, nothing is counted.
  ///
  /// @param characters counts the names and bodies that are written or removed, which takes long
  /// @param ahead whether they are written ahead of the commit
  void require(LongSupplier characters, boolean ahead) {
    Path file = folder.resolve(H2CsiStore.NAME + StorageFilePath.DATABASE);
    try (StoredFile open = storage.openForReading(file)) {
      long most = open.size() * COMPRESSED + IN_MEMORY;
      if (storage.usableSpace(folder) >= most * AT_ONCE) {
        return;
      }
    }
    require(characters.getAsLong(), ahead);
  }

  /// Refuses a change of which the disk could get full.
  ///
  /// @param characters of the names and bodies that are written or removed
  /// @param ahead whether they are written ahead of the commit
  void require(long characters, boolean ahead) {
    long needed = characters * (ahead ? AHEAD : AT_ONCE);
    if (needed < SMALLEST) {
      return;
    }
    long free = storage.usableSpace(folder);
    if (free < needed) {
      throw new AltresException(
          failures.message(DbMessages.NO_ROOM, "%,d".formatted(free), "%,d".formatted(needed)));
    }
  }
}
