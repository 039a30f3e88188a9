package org.altres.db;

import java.nio.file.Path;
import org.altres.message.AltresException;
import org.altres.storage.Storage;

/// Looks before large changes whether the disk has room for what the database needs while it makes
/// them: each row twice, since it keeps a way back, and what it wrote before it gathered more.
///
/// @param storage the disk
/// @param folder where the database lies
record Room(Storage storage, Path folder, Failures failures) {

  /// Bytes that the file grew by for each character of names and bodies, at most, while a change
  /// was made; docs/performance.md has what was measured.
  private static final long BYTES_PER_CHARACTER = 4;

  private static final long SMALLEST = 1L << 20;

  /// Refuses a change of which the disk could get full.
  ///
  /// @param characters of the names and bodies that are written or removed
  void require(long characters) {
    long needed = characters * BYTES_PER_CHARACTER;
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
