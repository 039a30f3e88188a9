package org.altres.transport.tape;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.altres.bytes.Bytes;
import org.altres.message.Place;
import org.altres.storage.StoredFile;

/// Where the bytes of an image are: a file, or memory (a tape that is a member of a library).
sealed interface TapeSource extends AutoCloseable {

  /// How many bytes the image has.
  long size();

  /// The bytes at an offset; fewer than wanted only where the image ends.
  Bytes read(long offset, int length);

  /// What messages say of it.
  Place place();

  @Override
  void close();

  /// An image in a file; may be read from several workers at once.
  record InFile(StoredFile file, long size) implements TapeSource {

    @Override
    public Bytes read(long offset, int length) {
      byte[] array = new byte[(int) Math.max(0, Math.min(length, size - offset))];
      int count = file.read(ByteBuffer.wrap(array), offset);
      return Bytes.of(count == array.length ? array : Arrays.copyOf(array, count));
    }

    @Override
    public Place place() {
      return Place.of("file", file.path());
    }

    @Override
    public void close() {
      file.close();
    }
  }

  /// An image in memory.
  record InMemory(Bytes bytes, Place place) implements TapeSource {

    @Override
    public long size() {
      return bytes.length();
    }

    @Override
    public Bytes read(long offset, int length) {
      long from = Math.min(offset, size());
      return bytes.slice((int) from, (int) Math.min(length, size() - from));
    }

    @Override
    public void close() {
      // memory needs no closing
    }
  }
}
