package org.altres.dataset.pds;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.altres.bytes.Bytes;
import org.altres.dataset.Ttr;
import org.altres.message.DamagedDataException;
import org.altres.message.Message;
import org.altres.message.MessageId;
import org.altres.message.Place;

/// The directory of a partitioned data set ("DFSMS Using Data Sets", SC23-6855). Immutable; what
/// was read is kept as it is, the blocks behind the last used one too.
///
/// A block, key and data:
///
/// | offset | length | meaning |
/// |---|---|---|
/// | 0 | 8 | key: the last name in the block; X'FF' in the last used block; zeros behind it |
/// | 8 | 2 | bytes used of the data, these two counted; zeros behind the last used block |
/// | 10 | used - 2 | entries in ascending order of their names, none cut by the end of a block |
///
/// The last used block ends with an entry of eight bytes X'FF' and four of zero.
public final class PdsDirectory {

  /// Bytes of a block's key.
  public static final int KEY_LENGTH = 8;

  /// Bytes of a block's data.
  public static final int DATA_LENGTH = 256;

  /// Bytes of key and data.
  public static final int BLOCK_LENGTH = KEY_LENGTH + DATA_LENGTH;

  /// The most bytes of entries in a block.
  public static final int ROOM = DATA_LENGTH - 2;

  private static final int FIRST_ENTRY = KEY_LENGTH + 2;
  private static final int END_ENTRY_LENGTH = 12;
  private static final Bytes END_KEY = Bytes.filled(KEY_LENGTH, 0xFF);

  private final List<Bytes> blocks;
  private final List<DirectoryEntry> entries;
  private final int usedBlocks;
  private final List<Message> faults;

  private PdsDirectory(
      List<Bytes> blocks, List<DirectoryEntry> entries, int usedBlocks, List<Message> faults) {
    this.blocks = List.copyOf(blocks);
    this.entries = Collections.unmodifiableList(entries);
    this.usedBlocks = usedBlocks;
    this.faults = List.copyOf(faults);
  }

  /// Reads a directory.
  ///
  /// @param blocks each 264 bytes, key and data, in order
  /// @param places where a block stands, by its index, for messages
  /// @throws DamagedDataException if a used count cannot be, an entry does not fit into its block,
  ///   or no entry ends the directory
  public static PdsDirectory read(List<Bytes> blocks, IntFunction<Place> places) {
    return new Reader(blocks, places).read();
  }

  /// A directory without entries.
  ///
  /// @param blocks how many blocks, at least 1
  public static PdsDirectory empty(int blocks) {
    return pack(List.of(), blocks).orElseThrow();
  }

  /// Puts entries into blocks, each filled as far as whole entries go.
  ///
  /// @param entries in ascending order of their names
  /// @param blockCount how many blocks there are, at least 1
  /// @return the directory, if they fit
  /// @throws IllegalArgumentException if the entries are not in order
  public static Optional<PdsDirectory> pack(Collection<DirectoryEntry> entries, int blockCount) {
    if (blockCount < 1) {
      throw new IllegalArgumentException("a directory has at least one block, not " + blockCount);
    }
    Packer packer = new Packer();
    entries.forEach(packer::add);
    packer.end();
    int used = packer.blocks.size();
    if (used > blockCount) {
      return Optional.empty();
    }
    Bytes unused = Bytes.zeros(BLOCK_LENGTH);
    while (packer.blocks.size() < blockCount) {
      packer.blocks.add(unused);
    }
    return Optional.of(new PdsDirectory(packer.blocks, List.copyOf(entries), used, List.of()));
  }

  /// How many blocks entries take.
  ///
  /// @param entries in ascending order of their names
  public static int blocksFor(Collection<DirectoryEntry> entries) {
    int blocks = 1;
    int used = 0;
    for (DirectoryEntry entry : entries) {
      if (used + entry.length() > ROOM) {
        blocks++;
        used = 0;
      }
      used += entry.length();
    }
    return used + END_ENTRY_LENGTH > ROOM ? blocks + 1 : blocks;
  }

  /// All blocks, 264 bytes each, key and data.
  public List<Bytes> blocks() {
    return blocks;
  }

  /// The entries in the order in which they stand.
  public List<DirectoryEntry> entries() {
    return entries;
  }

  /// How many blocks hold entries or the end.
  public int usedBlocks() {
    return usedBlocks;
  }

  /// How many blocks are behind the last used one.
  public int unusedBlocks() {
    return blocks.size() - usedBlocks;
  }

  /// Bytes used in the last used block (DS1NOBDB), 14 in an empty directory.
  public int lastBlockUsed() {
    return blocks.get(usedBlocks - 1).u16(KEY_LENGTH);
  }

  /// The entry of a name.
  public Optional<DirectoryEntry> find(MemberName name) {
    if (!faults.isEmpty()) {
      return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }
    int low = 0;
    int high = entries.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = entries.get(middle).name().compareTo(name);
      if (order == 0) {
        return Optional.of(entries.get(middle));
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return Optional.empty();
  }

  /// What is wrong with it although all entries could be read: entries that are not in order, keys
  /// that are not the last name, bytes behind the end.
  public List<Message> faults() {
    return faults;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PdsDirectory that && blocks.equals(that.blocks);
  }

  @Override
  public int hashCode() {
    return blocks.hashCode();
  }

  @Override
  public String toString() {
    return entries.size() + " entries in " + usedBlocks + " of " + blocks.size() + " blocks";
  }

  /// Takes blocks apart.
  private static final class Reader {

    private final List<Bytes> blocks;
    private final IntFunction<Place> places;
    private final List<DirectoryEntry> entries = new ArrayList<>();
    private final List<Message> faults = new ArrayList<>();
    private boolean ended;

    Reader(List<Bytes> blocks, IntFunction<Place> places) {
      this.blocks = blocks;
      this.places = places;
    }

    PdsDirectory read() {
      for (int i = 0; i < blocks.size(); i++) {
        readBlock(i);
        if (ended) {
          return new PdsDirectory(blocks, entries, i + 1, faults);
        }
      }
      Place place = places.apply(Math.max(0, blocks.size() - 1));
      throw new DamagedDataException(LibraryMessages.END_ENTRY_MISSING, place, blocks.size());
    }

    private void readBlock(int index) {
      Bytes block = blocks.get(index);
      if (block.length() != BLOCK_LENGTH) {
        throw new IllegalArgumentException("no directory block has " + block.length() + " bytes");
      }
      int used = block.u16(KEY_LENGTH);
      if (used < 2 || used > DATA_LENGTH) {
        throw damaged(LibraryMessages.USED_COUNT_WRONG, index, used);
      }
      int end = KEY_LENGTH + used;
      int at = FIRST_ENTRY;
      while (at < end && !ended) {
        at += readEntry(block, index, at, end);
      }
      if (at < end) {
        faults.add(Message.of(LibraryMessages.BYTES_BEHIND_END, places.apply(index), end - at));
      }
      checkKey(block, index);
    }

    private int readEntry(Bytes block, int index, int at, int end) {
      if (end - at < DirectoryEntry.SHORTEST) {
        throw damaged(LibraryMessages.ENTRY_CUT_OFF, index, block.slice(at, end - at).hex());
      }
      Bytes key = block.slice(at, MemberName.LENGTH);
      int indicator = block.u8(at + 11);
      if (key.equals(END_KEY)) {
        ended = true;
        return END_ENTRY_LENGTH;
      }
      int userData = DirectoryEntry.userDataLength(indicator);
      MemberName name = new MemberName(key);
      if (userData > end - at - DirectoryEntry.SHORTEST) {
        throw damaged(LibraryMessages.ENTRY_CUT_OFF, index, name);
      }
      if (!entries.isEmpty() && entries.getLast().name().compareTo(name) >= 0) {
        faults.add(
            Message.of(
                LibraryMessages.ENTRIES_UNORDERED,
                places.apply(index),
                name,
                entries.getLast().name()));
      }
      entries.add(
          new DirectoryEntry(
              name,
              Ttr.read(block, at + 8),
              indicator,
              block.slice(at + DirectoryEntry.SHORTEST, userData)));
      return DirectoryEntry.SHORTEST + userData;
    }

    private void checkKey(Bytes block, int index) {
      Bytes key = block.slice(0, KEY_LENGTH);
      Bytes expected = ended || entries.isEmpty() ? END_KEY : entries.getLast().name().key();
      if (!key.equals(expected)) {
        faults.add(
            Message.of(
                LibraryMessages.BLOCK_KEY_WRONG, places.apply(index), key.hex(), expected.hex()));
      }
    }

    private DamagedDataException damaged(MessageId id, int index, Object argument) {
      return new DamagedDataException(id, places.apply(index), argument);
    }
  }

  /// Fills blocks with entries.
  private static final class Packer {

    private final List<Bytes> blocks = new ArrayList<>();
    private final Bytes.Builder room = new Bytes.Builder(ROOM);
    private Optional<MemberName> last = Optional.empty();

    void add(DirectoryEntry entry) {
      last.filter(name -> name.compareTo(entry.name()) >= 0)
          .ifPresent(name -> {
            throw new IllegalArgumentException(entry.name() + " stands behind " + name);
          });
      if (room.length() + entry.length() > ROOM) {
        flush(last.orElseThrow().key());
      }
      room.add(entry.toBytes());
      last = Optional.of(entry.name());
    }

    void end() {
      if (room.length() + END_ENTRY_LENGTH > ROOM) {
        flush(last.orElseThrow().key());
      }
      room.add(END_KEY).u32(0);
      flush(END_KEY);
    }

    private void flush(Bytes key) {
      blocks.add(
          new Bytes.Builder(BLOCK_LENGTH)
              .add(key)
              .u16(room.length() + 2)
              .add(room.build())
              .padTo(BLOCK_LENGTH, 0)
              .build());
      room.drainTo(java.io.OutputStream.nullOutputStream());
    }
  }
}
