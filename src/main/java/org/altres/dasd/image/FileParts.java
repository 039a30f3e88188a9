package org.altres.dasd.image;

import java.nio.ByteBuffer;
import org.altres.bytes.Bytes;
import org.altres.message.DamagedDataException;
import org.altres.message.Place;
import org.altres.storage.StoredFile;

/// Reads parts of a file whose length was checked.
final class FileParts {

  private FileParts() {}

  /// The place that a message names.
  static Place place(StoredFile file) {
    return Place.of("file", file.path());
  }

  /// The first bytes, fewer if the file is shorter.
  static Bytes head(StoredFile file, int count) {
    byte[] array = new byte[count];
    return Bytes.of(array, 0, file.read(ByteBuffer.wrap(array), 0));
  }

  /// A part.
  ///
  /// @throws DamagedDataException if the file ends before it
  static Bytes read(StoredFile file, long offset, int count) {
    byte[] array = new byte[count];
    read(file, offset, array, count);
    return Bytes.of(array);
  }

  /// A part, into the head of an array.
  ///
  /// @throws DamagedDataException if the file ends before it
  static void read(StoredFile file, long offset, byte[] target, int count) {
    int got = file.read(ByteBuffer.wrap(target, 0, count), offset);
    if (got < count) {
      throw new DamagedDataException(
          ImageMessages.ENDS_EARLY, place(file).with("offset", offset), count, got);
    }
  }
}
