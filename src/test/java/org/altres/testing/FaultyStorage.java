package org.altres.testing;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.altres.message.Message;
import org.altres.message.MessageId;
import org.altres.message.Place;
import org.altres.storage.InUseException;
import org.altres.storage.Storage;
import org.altres.storage.StorageException;
import org.altres.storage.StorageLock;
import org.altres.storage.StoredFile;

/// A storage in memory that fails when it is told to. It keeps apart what the process sees and what
/// is on disk: contents come to the disk by [StoredFile#force()] only, names by [#forceFolder]
/// only.
///
/// Operations are counted from [#plan] on: create, write, set size, force, rename, delete, force a
/// folder; reads are counted apart. At the planned one the [Fault] happens. After a stop or a power
/// cut every operation throws [ProcessStopped]; [#survivor] is what the next process finds.
///
/// A failed force leaves what it should have forced in the process's view and makes it unable to
/// come to the disk by another force: whoever wants it there has to write it again.
public final class FaultyStorage implements Storage {

  /// What goes wrong.
  public enum Fault {
    /// Nothing.
    NONE,
    /// The process stops before the operation; the operating system writes all that it has.
    STOP,
    /// The process stops when half of a write is done.
    STOP_MIDWAY,
    /// The power fails before the operation: all that was not forced is gone.
    POWER_LOSES_ALL,
    /// The power fails: of the sectors and names that were not forced any may be there.
    POWER_KEEPS_SOME,
    /// The power fails: names are there, contents that were not forced are gone.
    POWER_KEEPS_NAMES,
    /// The power fails: contents are there, names that were not forced are gone.
    POWER_KEEPS_CONTENTS,
    /// The power fails: writes are there in order up to one, which is torn at a sector.
    POWER_TEARS,
    /// The operation, or the next one that takes space, finds the disk full; later ones do not.
    DISK_FULL,
    /// The operation fails, a write half done; then the process ends in order.
    IO_ERROR,
    /// The operation fails, a write half done; the process goes on to its end, then the power
    /// fails.
    IO_ERROR_THEN_POWER_CUT,
    /// A read fails.
    READ_ERROR,
    /// A bit of what is read is flipped.
    READ_FLIP;

    /// Whether reads are counted for it, and not changes.
    public boolean isOfReading() {
      return this == READ_ERROR || this == READ_FLIP;
    }
  }

  /// The process is no more. Not an [org.altres.message.AltresException], so that nothing can take
  /// it for a failure to deal with.
  public static final class ProcessStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final FaultyDisk disk;
  private final Map<Path, String> locks = new HashMap<>();
  private final List<String> trace = new ArrayList<>();
  private Random random = new Random(0);
  private Fault fault = Fault.NONE;
  private long planned;
  private long operations;
  private long reads;
  private boolean stopped;
  private boolean happened;
  private long freeSpace = 1L << 40;

  /// An empty disk without faults.
  public FaultyStorage() {
    this(new FaultyDisk());
  }

  private FaultyStorage(FaultyDisk disk) {
    this.disk = disk;
  }

  /// Counts from here on, and fails at one operation.
  ///
  /// @param operation from 1
  public void plan(Fault fault, long operation, long seed) {
    this.fault = fault;
    this.planned = operation;
    this.random = new Random(seed);
    this.operations = 0;
    this.reads = 0;
    this.happened = false;
    trace.clear();
  }

  /// Says from now on that so much space is free; writing is not refused for it.
  public void setUsableSpace(long bytes) {
    freeSpace = bytes;
  }

  /// How many changes there were since the plan.
  public long operations() {
    return operations;
  }

  /// How many reads there were since the plan.
  public long reads() {
    return reads;
  }

  /// Whether the fault happened.
  public boolean happened() {
    return happened;
  }

  /// The changes since the plan, one line each.
  public List<String> trace() {
    return List.copyOf(trace);
  }

  /// What the next process finds on the disk. This storage must not be used any more.
  public FaultyStorage survivor() {
    stopped = true;
    FaultyDisk found =
        switch (fault) {
          case NONE, STOP, STOP_MIDWAY, DISK_FULL, IO_ERROR, READ_ERROR, READ_FLIP -> disk.asSeen();
          case POWER_LOSES_ALL, IO_ERROR_THEN_POWER_CUT -> disk.afterPowerCut(false, false);
          case POWER_KEEPS_NAMES -> disk.afterPowerCut(true, false);
          case POWER_KEEPS_CONTENTS -> disk.afterPowerCut(false, true);
          case POWER_KEEPS_SOME -> disk.afterPowerCutKeepingSome(random);
          case POWER_TEARS -> disk.afterPowerCutTearing(random);
        };
    return new FaultyStorage(found);
  }

  private enum Kind {
    TAKES_SPACE,
    CHANGES
  }

  /// Counts a change and says whether it may be done.
  ///
  /// @return whether half of it is done before the failure that follows
  private boolean count(Kind kind, String what, MessageId failure, Path path) {
    refuseIfStopped();
    operations++;
    trace.add(operations + " " + what);
    boolean due = fault == Fault.DISK_FULL ? operations >= planned : operations == planned;
    if (happened || !due || fault.isOfReading() || fault == Fault.NONE) {
      return false;
    }
    switch (fault) {
      case DISK_FULL -> {
        if (kind == Kind.TAKES_SPACE) {
          happened = true;
          throw failure(failure, path, "No space left on device");
        }
      }
      case STOP_MIDWAY, IO_ERROR, IO_ERROR_THEN_POWER_CUT -> {
        happened = true;
        return true;
      }
      case STOP,
          POWER_LOSES_ALL,
          POWER_KEEPS_SOME,
          POWER_KEEPS_NAMES,
          POWER_KEEPS_CONTENTS,
          POWER_TEARS -> {
        happened = true;
        stopped = true;
        throw new ProcessStopped();
      }
      case NONE, READ_ERROR, READ_FLIP -> throw new AssertionError(fault);
    }
    return false;
  }

  private RuntimeException broken(MessageId failure, Path path) {
    if (fault == Fault.STOP_MIDWAY) {
      stopped = true;
      return new ProcessStopped();
    }
    return failure(failure, path, "Input/output error");
  }

  private void change(String what, MessageId failure, Path path, Runnable work) {
    if (count(Kind.CHANGES, what + " " + path.getFileName(), failure, path)) {
      throw broken(failure, path);
    }
    work.run();
  }

  private void refuseIfStopped() {
    if (stopped) {
      throw new ProcessStopped();
    }
  }

  private static StorageException failure(MessageId id, Path path, String reason) {
    return new StorageException(Message.of(id, Place.of("file", path), reason), null);
  }

  @Override
  public synchronized StoredFile openForReading(Path file) {
    return new OpenFile(file, existing(file));
  }

  @Override
  public synchronized StoredFile openForWriting(Path file) {
    return new OpenFile(file, existing(file));
  }

  private FaultyDisk.Node existing(Path file) {
    refuseIfStopped();
    return disk.find(file).orElseThrow(() -> failure(MessageId.of("ALT0104S"), file, "not there"));
  }

  @Override
  public synchronized StoredFile create(Path file) {
    MessageId id = MessageId.of("ALT0103S");
    if (count(Kind.TAKES_SPACE, "create " + file.getFileName(), id, file)) {
      throw broken(id, file);
    }
    if (exists(file)) {
      throw failure(MessageId.of("ALT0105S"), file, "there already");
    }
    return new OpenFile(file, disk.create(file));
  }

  @Override
  public synchronized boolean exists(Path path) {
    refuseIfStopped();
    return disk.find(path).isPresent() || disk.isFolder(path);
  }

  @Override
  public synchronized List<Path> list(Path folder) {
    refuseIfStopped();
    return disk.list(folder);
  }

  @Override
  public synchronized void createFolders(Path folder) {
    refuseIfStopped();
    disk.createFolders(folder);
  }

  @Override
  public synchronized Path realPath(Path path) {
    return path.toAbsolutePath().normalize();
  }

  @Override
  public synchronized void rename(Path from, Path to) {
    MessageId id = MessageId.of("ALT0107S");
    if (disk.find(from).isEmpty() && !stopped) {
      throw failure(id, from, "not there");
    }
    change("rename to " + to.getFileName() + " from", id, from, () -> disk.rename(from, to));
  }

  @Override
  public synchronized void delete(Path file) {
    change("delete", MessageId.of("ALT0108S"), file, () -> disk.delete(file));
  }

  @Override
  public synchronized void forceFolder(Path folder) {
    MessageId id = MessageId.of("ALT0106S");
    if (count(Kind.CHANGES, "force folder " + folder.getFileName(), id, folder)) {
      disk.failToForce(folder);
      throw broken(id, folder);
    }
    disk.force(folder);
  }

  @Override
  public synchronized long usableSpace(Path path) {
    refuseIfStopped();
    return freeSpace;
  }

  @Override
  public synchronized StorageLock lock(Path file, String holder) {
    refuseIfStopped();
    String other = locks.putIfAbsent(file, holder);
    if (other != null) {
      throw new InUseException(file, other);
    }
    disk.createAtOnce(file);
    return () -> locks.remove(file);
  }

  private final class OpenFile implements StoredFile {

    private final Path path;
    private final FaultyDisk.Node node;

    OpenFile(Path path, FaultyDisk.Node node) {
      this.path = path;
      this.node = node;
    }

    @Override
    public Path path() {
      return path;
    }

    @Override
    public long size() {
      synchronized (FaultyStorage.this) {
        refuseIfStopped();
        return node.size();
      }
    }

    @Override
    public int read(ByteBuffer target, long position) {
      synchronized (FaultyStorage.this) {
        refuseIfStopped();
        reads++;
        boolean due = fault.isOfReading() && reads == planned;
        happened |= due;
        if (due && fault == Fault.READ_ERROR) {
          throw failure(MessageId.of("ALT0102S"), path, "Input/output error");
        }
        int begin = target.position();
        int count = node.read(target, position);
        if (due && count > 0) {
          int at = begin + random.nextInt(count);
          target.put(at, (byte) (target.get(at) ^ 1 << random.nextInt(8)));
        }
        return count;
      }
    }

    @Override
    public void write(ByteBuffer source, long position) {
      synchronized (FaultyStorage.this) {
        MessageId id = MessageId.of("ALT0103S");
        byte[] data = new byte[source.remaining()];
        source.get(data);
        String what = "write " + data.length + " at " + position + " of " + path.getFileName();
        if (count(Kind.TAKES_SPACE, what, id, path)) {
          node.write(position, java.util.Arrays.copyOf(data, data.length / 2));
          throw broken(id, path);
        }
        node.write(position, data);
      }
    }

    @Override
    public void setSize(long size) {
      synchronized (FaultyStorage.this) {
        MessageId id = MessageId.of("ALT0103S");
        if (count(Kind.TAKES_SPACE, "set size of " + path.getFileName(), id, path)) {
          throw broken(id, path);
        }
        node.setSize(Math.toIntExact(size));
      }
    }

    @Override
    public void force() {
      synchronized (FaultyStorage.this) {
        MessageId id = MessageId.of("ALT0106S");
        if (count(Kind.CHANGES, "force " + path.getFileName(), id, path)) {
          node.failToForce();
          throw broken(id, path);
        }
        node.force();
      }
    }

    @Override
    public void close() {}
  }
}
