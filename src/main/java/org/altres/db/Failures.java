package org.altres.db;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.altres.message.AltresException;
import org.altres.message.DamagedDataException;
import org.altres.message.Message;
import org.altres.message.MessageId;
import org.altres.message.Place;
import org.altres.storage.InUseException;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/// Makes messages of what the database reports.
///
/// @param file the file of the database
record Failures(Path file) {

  /// The message for a failure.
  AltresException translated(Exception failure) {
    Optional<MVStoreException> store = cause(failure, MVStoreException.class);
    int code = cause(failure, SQLException.class).map(SQLException::getErrorCode).orElse(0);
    int storeCode = store.map(MVStoreException::getErrorCode).orElse(0);
    if (code == ErrorCode.DATABASE_ALREADY_OPEN_1 || storeCode == DataUtils.ERROR_FILE_LOCKED) {
      return new InUseException(file, "another program");
    }
    if (code == ErrorCode.FILE_VERSION_ERROR_1 || storeCode == DataUtils.ERROR_UNSUPPORTED_FORMAT) {
      return new AltresException(
          message(DbMessages.TOO_NEW, reason(failure), SchemaUpgrade.NEWEST), failure);
    }
    if (code == ErrorCode.FILE_CORRUPTED_1
        || storeCode == DataUtils.ERROR_FILE_CORRUPT
        || storeCode == DataUtils.ERROR_CHUNK_NOT_FOUND) {
      return new DamagedDataException(message(DbMessages.DAMAGED, reason(failure)), failure);
    }
    return new AltresException(message(DbMessages.CANNOT_USE, reason(failure)), failure);
  }

  /// Whether something failed since there is already a row of that key.
  static boolean isDuplicate(Exception failure) {
    return cause(failure, SQLException.class)
        .filter(e -> e.getErrorCode() == ErrorCode.DUPLICATE_KEY_1)
        .isPresent();
  }

  /// Damage that the rows themselves show.
  DamagedDataException damaged(String what) {
    return new DamagedDataException(message(DbMessages.DAMAGED, what), null);
  }

  Message message(MessageId id, Object... arguments) {
    return Message.of(id, Place.of("file", file), arguments);
  }

  /// What went wrong at the bottom, on one line.
  static String reason(Throwable failure) {
    Throwable last = causes(failure).reduce(failure, (a, b) -> b);
    String text = last.getMessage() == null ? last.toString() : last.getMessage();
    return text.lines().findFirst().orElse("").strip();
  }

  private static <T> Optional<T> cause(Throwable failure, Class<T> kind) {
    return causes(failure).filter(kind::isInstance).map(kind::cast).findFirst();
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(50);
  }
}
