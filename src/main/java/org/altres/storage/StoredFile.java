package org.altres.storage;

import java.nio.ByteBuffer;
import java.nio.file.Path;

/// An open file, read and written at positions. Every method throws [StorageException]. Reading may
/// be done from several workers at once.
public interface StoredFile extends AutoCloseable {

  /// Its name, for messages.
  Path path();

  /// Its length in bytes.
  long size();

  /// Reads into the buffer until it is full or the file ends.
  ///
  /// @return how many bytes were read; fewer than wanted only at the end of the file
  int read(ByteBuffer target, long position);

  /// Writes all of the buffer.
  void write(ByteBuffer source, long position);

  /// Sets the length; what is new reads as zeros and takes no space.
  void setSize(long size);

  /// Returns when all that was written is on disk. A failed force is never tried again: what is on
  /// disk is then not known.
  void force();

  @Override
  void close();
}
