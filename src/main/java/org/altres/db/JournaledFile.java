package org.altres.db;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.altres.storage.Storage;
import org.altres.storage.StoredFile;

/// A file that goes from one [#force()] to the next in one step, however it is cut off: what is
/// written in between goes to a [Journal] beside it, through which is read, and comes into the file
/// only when the journal is complete and on the disk.
///
/// H2 itself needs this. It looks whether the ends of what it wrote are on the disk, but not
/// whether all between them is, and it writes both copies of its header at once: a power failure
/// that keeps some of the sectors, and not others, leaves it with a file that it cannot read, or
/// without its last commits (docs/decisions/0003-zones-in-the-database.md).
///
/// Reading and writing may be done from several threads.
final class JournaledFile implements StoredFile {

  private static final int BLOCK = 4096;

  private final Storage storage;
  private final StoredFile file;
  private final Journal journal;

  /// For each block that the journal has, where its bytes begin there.
  private final Map<Long, Long> blocks = new HashMap<>();

  private long size;

  /// How much of the file itself still counts: what it was cut to since the last force.
  private long kept;

  private boolean named;
  private boolean broken;

  private JournaledFile(Storage storage, StoredFile file, Journal journal) {
    this.storage = storage;
    this.file = file;
    this.journal = journal;
    this.size = file.size();
    this.kept = size;
  }

  /// Opens a file, or makes it. A complete journal that is found beside it is brought into it
  /// first.
  static JournaledFile open(Storage storage, Path path) {
    StoredFile file = storage.exists(path) ? storage.openForWriting(path) : storage.create(path);
    boolean opened = false;
    try {
      Journal journal = Journal.open(storage, path);
      if (journal.isComplete()) {
        journal.replay(file);
        file.force();
      }
      journal.begin();
      opened = true;
      return new JournaledFile(storage, file, journal);
    } finally {
      if (!opened) {
        file.close();
      }
    }
  }

  @Override
  public Path path() {
    return file.path();
  }

  @Override
  public synchronized long size() {
    return size;
  }

  @Override
  public synchronized int read(ByteBuffer target, long position) {
    int wanted = (int) Math.max(0, Math.min(target.remaining(), size - position));
    int done = 0;
    while (done < wanted) {
      long at = position + done;
      int length = sameSource(at, wanted - done);
      readOne(target, at, length);
      done += length;
    }
    return done;
  }

  /// How many bytes from a position on can be read at once.
  private int sameSource(long at, int most) {
    int length = Math.min(most, BLOCK - (int) (at % BLOCK));
    boolean journaled = blocks.containsKey(at / BLOCK);
    while (!journaled && length < most && !blocks.containsKey((at + length) / BLOCK)) {
      length = Math.min(most, length + BLOCK);
    }
    return length;
  }

  private void readOne(ByteBuffer target, long at, int length) {
    ByteBuffer part = target.slice(target.position(), length);
    Long journaled = blocks.get(at / BLOCK);
    int count;
    if (journaled == null) {
      int there = (int) Math.max(0, Math.min(length, kept - at));
      count = file.read(part.slice(0, there), at);
    } else {
      count = journal.read(part.duplicate(), journaled + at % BLOCK);
    }
    for (int i = count; i < length; i++) {
      part.put(i, (byte) 0); // made longer, and not written yet
    }
    target.position(target.position() + length);
  }

  @Override
  public synchronized void write(ByteBuffer source, long position) {
    guarded(() -> {
      long begin = position / BLOCK * BLOCK;
      int length = source.remaining();
      long end = (position + length + BLOCK - 1) / BLOCK * BLOCK;
      ByteBuffer whole = ByteBuffer.allocate(Math.toIntExact(end - begin));
      if (begin < position || position + length < end) {
        readOver(whole.duplicate(), begin);
      }
      whole.put((int) (position - begin), source, source.position(), length);
      source.position(source.limit());
      size = Math.max(size, position + length);
      note(begin, whole);
    });
  }

  /// Blocks are journaled whole; what is not written of them is as it was.
  private void readOver(ByteBuffer whole, long begin) {
    long known = Math.max(0, Math.min(whole.remaining(), size - begin));
    read(whole.limit((int) known), begin);
  }

  private void note(long begin, ByteBuffer whole) {
    long at = journal.write(begin, whole);
    int count = whole.limit() / BLOCK;
    for (int i = 0; i < count; i++) {
      blocks.put(begin / BLOCK + i, at + (long) i * BLOCK);
    }
    journal.size(size, begin + whole.limit() > size);
  }

  @Override
  public synchronized void setSize(long newSize) {
    guarded(() -> {
      if (newSize < size) {
        cut(newSize);
      }
      size = newSize;
      journal.size(newSize, false);
    });
  }

  /// Takes away what lies behind a size; it must not come back when the file is made longer again.
  private void cut(long newSize) {
    blocks.keySet().removeIf(block -> block * BLOCK >= newSize);
    kept = Math.min(kept, newSize);
    size = newSize;
    journal.size(newSize, true);
    if (newSize % BLOCK != 0) {
      ByteBuffer last = ByteBuffer.allocate(BLOCK);
      long begin = newSize / BLOCK * BLOCK;
      readOver(last.duplicate(), begin);
      note(begin, last);
    }
  }

  @Override
  public synchronized void force() {
    if (journal.isEmpty()) {
      return;
    }
    guarded(() -> {
      if (!named) {
        storage.forceFolder(Storage.folderOf(path()));
        named = true;
      }
      journal.complete();
      journal.replay(file);
      file.force();
      blocks.clear();
      kept = size;
      journal.begin();
    });
  }

  /// After a failure it is not known what is on the disk: nothing more is written then, and only
  /// who opens the file again finds out.
  private void guarded(Runnable work) {
    if (broken) {
      throw new IllegalStateException("writing failed before: " + path());
    }
    broken = true;
    work.run();
    broken = false;
  }

  /// Brings what was written into the file unless something failed.
  @Override
  public synchronized void close() {
    try {
      if (!broken) {
        force();
      }
    } finally {
      journal.close();
      file.close();
    }
  }
}
