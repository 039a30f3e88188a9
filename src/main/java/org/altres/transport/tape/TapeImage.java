package org.altres.transport.tape;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.altres.bytes.Bytes;
import org.altres.message.AltresException;
import org.altres.message.DamagedDataException;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.storage.Storage;
import org.altres.storage.StoredFile;

/// A tape in a file, as Hercules keeps it: AWS (blocks as they are) or HET (blocks compressed by
/// zlib or bzip2). Which of the two is said by the flags of each chunk, not by the name of the
/// file, and both may be mixed.
///
/// Opening goes through the chain of chunk headers; blocks are read one at a time when they are
/// asked for. Where the chain is broken the tape ends for us: what is before that is read, and
/// [#problems()] says where and why. May be read from several workers at once.
public final class TapeImage implements AutoCloseable {

  private final TapeSource source;
  private final List<TapeFile> files = new ArrayList<>();
  private final List<Message> problems = new ArrayList<>();

  private TapeImage(TapeSource source) {
    this.source = source;
    scan();
  }

  /// Opens an image.
  ///
  /// @throws DamagedDataException if it is none
  public static TapeImage open(Storage storage, Path path) {
    StoredFile file = storage.openForReading(path);
    try {
      return new TapeImage(new TapeSource.InFile(file, file.size()));
    } catch (AltresException e) {
      file.close();
      throw e;
    }
  }

  /// The image that bytes are: a tape that travelled as a member of a library.
  ///
  /// @throws DamagedDataException if they are none
  public static TapeImage of(Bytes image, Place place) {
    return new TapeImage(new TapeSource.InMemory(image, place));
  }

  /// The files, in order. A tape mark ends a file, so two in a row have an empty one between them;
  /// the two at the end of a volume do, too.
  public List<TapeFile> files() {
    return Collections.unmodifiableList(files);
  }

  /// The file of a number, from 1.
  ///
  /// @throws AltresException if the tape has no such file
  public TapeFile file(int number) {
    if (number < 1 || number > files.size()) {
      throw new AltresException(TapeMessages.NO_SUCH_FILE, place(), number, files.size());
    }
    return files.get(number - 1);
  }

  /// What is wrong with the image, and where; empty if nothing is.
  public List<Message> problems() {
    return Collections.unmodifiableList(problems);
  }

  /// The image, for messages.
  public Place place() {
    return source.place();
  }

  /// Reads the blocks of a file, one after the other.
  ///
  /// @throws DamagedDataException at a block that cannot be unpacked
  public void blocks(TapeFile file, Consumer<TapeBlock> consumer) {
    BlockReader reader = reader(file);
    while (reader.hasNext()) {
      consumer.accept(reader.next());
    }
  }

  /// Reads the blocks of a file, one each time it is asked; after a block that cannot be unpacked
  /// it may be asked for the next one.
  public BlockReader reader(TapeFile file) {
    return new BlockReader(source, file);
  }

  /// The figures of a file.
  ///
  /// @throws DamagedDataException if a block cannot be unpacked
  public TapeFile.Summary summary(TapeFile file) {
    BlockReader reader = reader(file);
    int shortest = 0;
    int longest = 0;
    long bytes = 0;
    while (reader.hasNext()) {
      int length = reader.next().data().length();
      shortest = bytes == 0 && longest == 0 ? length : Math.min(shortest, length);
      longest = Math.max(longest, length);
      bytes += length;
    }
    return new TapeFile.Summary(file, shortest, longest, bytes);
  }

  @Override
  public void close() {
    source.close();
  }

  private void scan() {
    ChunkReader chunks = new ChunkReader(source, 0, 0);
    FileScan file = new FileScan(0, 0);
    while (true) {
      switch (chunks.next()) {
        case ChunkReader.Step.Block block -> file.add(block.storedLength());
        case ChunkReader.Step.Mark mark -> {
          files.add(file.end(files.size() + 1, true));
          file = new FileScan(chunks.offset(), chunks.previous());
        }
        case ChunkReader.Step.End end -> {
          problems.addAll(end.notes());
          endUnclosed(file);
          return;
        }
        case ChunkReader.Step.Broken broken -> {
          if (files.isEmpty() && file.blocks == 0) {
            throw new DamagedDataException(
                TapeMessages.NOT_A_TAPE, broken.fault().place(), broken.fault().text());
          }
          problems.add(located(broken.fault(), file.blocks));
          endUnclosed(file);
          return;
        }
      }
    }
  }

  private void endUnclosed(FileScan file) {
    if (file.blocks > 0) {
      files.add(file.end(files.size() + 1, false));
    }
  }

  private Message located(Message fault, int blocks) {
    Place place = fault.place().with("tape file", files.size() + 1).with("block", blocks + 1);
    return new Message(fault.id(), place, fault.arguments());
  }

  private static final class FileScan {

    private final long offset;
    private final int previous;
    private int blocks;
    private int shortest = Integer.MAX_VALUE;
    private int longest;
    private long bytes;

    FileScan(long offset, int previous) {
      this.offset = offset;
      this.previous = previous;
    }

    void add(int stored) {
      blocks++;
      shortest = Math.min(shortest, stored);
      longest = Math.max(longest, stored);
      bytes += stored;
    }

    TapeFile end(int number, boolean closed) {
      int least = blocks == 0 ? 0 : shortest;
      return new TapeFile(number, offset, previous, blocks, least, longest, bytes, closed);
    }
  }
}
