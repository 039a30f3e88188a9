package org.altres.db;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import org.altres.message.AltresException;
import org.altres.storage.Storage;
import org.altres.storage.StoredFile;

/// What is to be written into a file, in order, in a file beside it named `….journal`. Numbers are
/// big-endian.
///
/// | offset | length | meaning |
/// |---|---|---|
/// | 0 | 8 | `ALTRJRNL`, ASCII |
/// | 8 | 4 | version of the format: 1 |
/// | 12 | | records |
///
/// | record | meaning |
/// |---|---|
/// | 1, position (8), length (4), bytes | to be written there |
/// | 2, size (8) | the size that the file gets |
/// | 3, CRC-32C (4) of all before this record | the journal is complete, and ends here |
///
/// A journal without its last record, or with one that is wrong, says nothing: it was cut off
/// before anything of it came into the file.
final class Journal implements AutoCloseable {

  private static final byte[] MAGIC = "ALTRJRNL".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = 1;
  private static final int HEADER = 12;
  private static final int WRITE = 1;
  private static final int SIZE = 2;
  private static final int END = 3;
  private static final int WRITE_HEAD = 13;
  private static final int SIZE_LENGTH = 9;
  private static final int END_LENGTH = 5;
  private static final int CHUNK = 1 << 18;

  private final StoredFile journal;
  private final CRC32C digest = new CRC32C();
  private final ByteBuffer pending = ByteBuffer.allocate(CHUNK);
  private long end;
  private long lastSize = -1;

  private Journal(StoredFile journal) {
    this.journal = journal;
  }

  /// Opens the journal of a file, or makes it.
  static Journal open(Storage storage, Path file) {
    Path path = file.resolveSibling(file.getFileName() + ".journal");
    return new Journal(storage.exists(path) ? storage.openForWriting(path) : storage.create(path));
  }

  /// Begins it anew.
  void begin() {
    if (journal.size() > 0) {
      journal.setSize(0);
    }
    digest.reset();
    pending.clear();
    lastSize = -1;
    end = 0;
  }

  /// Whether nothing was written since it was begun.
  boolean isEmpty() {
    return end == 0;
  }

  /// Adds bytes for a position of the file.
  ///
  /// @return where they begin in the journal
  long write(long position, ByteBuffer bytes) {
    int length = bytes.remaining();
    append(
        ByteBuffer.allocate(WRITE_HEAD).put((byte) WRITE).putLong(position).putInt(length).flip());
    long at = end;
    append(bytes.duplicate());
    return at;
  }

  /// Adds the size of the file, if it is another one than was said last.
  ///
  /// @param always adds it even so
  void size(long size, boolean always) {
    if (always || size != lastSize) {
      lastSize = size;
      append(ByteBuffer.allocate(SIZE_LENGTH).put((byte) SIZE).putLong(size).flip());
    }
  }

  /// Reads bytes that are in the journal.
  int read(ByteBuffer target, long at) {
    drain();
    return journal.read(target, at);
  }

  /// Ends it and brings it to the disk: from here on it counts.
  void complete() {
    int crc = (int) digest.getValue();
    append(ByteBuffer.allocate(END_LENGTH).put((byte) END).putInt(crc).flip());
    drain();
    journal.force();
  }

  private void append(ByteBuffer bytes) {
    if (end == 0) {
      ByteBuffer header = ByteBuffer.allocate(HEADER).put(MAGIC).putInt(VERSION).flip();
      digest.update(header.duplicate());
      pending.put(header);
      end = HEADER;
    }
    digest.update(bytes.duplicate());
    int length = bytes.remaining();
    if (length > pending.remaining()) {
      drain();
    }
    if (length > pending.remaining()) {
      journal.write(bytes, end);
    } else {
      pending.put(bytes);
    }
    end += length;
  }

  private void drain() {
    pending.flip();
    if (pending.hasRemaining()) {
      journal.write(pending, end - pending.remaining());
    }
    pending.clear();
  }

  /// Whether it is complete.
  ///
  /// @throws AltresException if it is of a later version
  boolean isComplete() {
    end = journal.size();
    ByteBuffer header = bytes(0, HEADER);
    if (header.remaining() < HEADER || !header.slice(0, 8).equals(ByteBuffer.wrap(MAGIC))) {
      return false;
    }
    if (header.getInt(8) > VERSION) {
      throw new AltresException(
          new Failures(journal.path()).message(DbMessages.TOO_NEW, header.getInt(8), VERSION));
    }
    long at = HEADER;
    while (true) {
      ByteBuffer head = bytes(at, WRITE_HEAD);
      switch (head.hasRemaining() ? head.get(0) : 0) {
        case WRITE -> {
          if (head.remaining() < WRITE_HEAD || head.getLong(1) < 0 || head.getInt(9) < 0) {
            return false;
          }
          at += WRITE_HEAD + head.getInt(9);
        }
        case SIZE -> at += SIZE_LENGTH;
        case END -> {
          return head.remaining() >= END_LENGTH && head.getInt(1) == digestOf(at);
        }
        default -> {
          return false;
        }
      }
    }
  }

  private int digestOf(long length) {
    CRC32C found = new CRC32C();
    for (long at = 0; at < length; at += CHUNK) {
      found.update(bytes(at, (int) Math.min(CHUNK, length - at)));
    }
    return (int) found.getValue();
  }

  /// Does to a file what it says. It may be done any number of times.
  void replay(StoredFile file) {
    long at = HEADER;
    while (true) {
      ByteBuffer head = bytes(at, WRITE_HEAD);
      if (head.get(0) == END) {
        return;
      }
      if (head.get(0) == SIZE) {
        if (file.size() != head.getLong(1)) {
          file.setSize(head.getLong(1));
        }
        at += SIZE_LENGTH;
      } else {
        int length = head.getInt(9);
        at += WRITE_HEAD;
        for (int done = 0; done < length; done += CHUNK) {
          int some = Math.min(CHUNK, length - done);
          file.write(bytes(at + done, some), head.getLong(1) + done);
        }
        at += length;
      }
    }
  }

  /// Bytes of the journal; fewer at its end.
  private ByteBuffer bytes(long at, int length) {
    ByteBuffer bytes = ByteBuffer.allocate((int) Math.max(0, Math.min(length, end - at)));
    journal.read(bytes, at);
    return bytes.flip();
  }

  @Override
  public void close() {
    journal.close();
  }
}
