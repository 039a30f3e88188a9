package org.altres.transport.unload;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.dataset.Ttr;
import org.altres.dataset.pds.DirectoryEntry;
import org.altres.dataset.pds.MemberBlock;
import org.altres.dataset.pds.MemberName;
import org.altres.message.DamagedDataException;
import org.altres.message.Place;
import org.jspecify.annotations.Nullable;

/// Takes the logical records of an unload one after the other: COPYR1, COPYR2, the directory, the
/// members.
public final class UnloadReader {

  /// What is between two ends of file: a member of the library.
  static final class Run {
    final List<MemberBlock> blocks = new ArrayList<>();
    final List<Ttr> addresses = new ArrayList<>();
    boolean ended;
    boolean outside;

    /// Where the member begins; where its end of file is if it has nothing else.
    Optional<Ttr> start() {
      return addresses.isEmpty() ? Optional.empty() : Optional.of(addresses.getFirst());
    }
  }

  private static final int DIRECTORY_KEY = MemberName.LENGTH;
  private static final int DIRECTORY_BLOCK = 256;
  private static final int ENTRY_TTR = 8;

  private final Place place;
  private final List<DirectoryEntry> entries = new ArrayList<>();
  private final List<Run> runs = new ArrayList<>();
  private @Nullable CopyHeader header;
  private @Nullable CopyExtents extents;
  private boolean directoryRead;
  private boolean entriesEnded;
  private Run run = new Run();
  private long count;

  /// A reader of an unload.
  ///
  /// @param place what carries it, for messages
  public UnloadReader(Place place) {
    this.place = place;
  }

  /// Takes the next logical record.
  ///
  /// @param record without record descriptor word; it is kept, not copied
  /// @throws DamagedDataException if it is not what an unload has there
  /// @throws org.altres.message.AltresException if it is the unload of a PDSE
  public void accept(Bytes record) {
    count++;
    Place here = place.with("record", count);
    if (header == null) {
      header = CopyHeader.read(record, here);
    } else if (extents == null) {
      extents = CopyExtents.read(record, header.heads(), here);
    } else {
      for (UnloadBlock block : UnloadBlock.read(record, here)) {
        if (directoryRead) {
          member(block, extents);
        } else {
          directory(block, here);
        }
      }
    }
  }

  /// No record follows.
  ///
  /// @throws DamagedDataException if the directory was not complete
  public UnloadedLibrary end() {
    if (header == null || extents == null || !directoryRead) {
      throw new DamagedDataException(UnloadMessages.UNLOAD_ENDS_EARLY, place, count);
    }
    if (!run.addresses.isEmpty()) {
      runs.add(run);
      run = new Run();
    }
    return UnloadedLibrary.of(header, entries, runs, place);
  }

  private void directory(UnloadBlock block, Place here) {
    if (block.isEndOfFile()) {
      directoryRead = true;
      return;
    }
    if (block.key().length() != DIRECTORY_KEY || block.data().length() != DIRECTORY_BLOCK) {
      String sizes = "KL %d, DL %d".formatted(block.key().length(), block.data().length());
      throw new DamagedDataException(UnloadMessages.DIRECTORY_WRONG, here, sizes);
    }
    int used = block.data().u16(0);
    if (used > DIRECTORY_BLOCK) {
      throw new DamagedDataException(UnloadMessages.DIRECTORY_WRONG, here, used + " bytes used");
    }
    int at = 2;
    while (at < used && !entriesEnded) {
      at += entry(block.data().slice(at, used - at), here);
    }
  }

  /// @return bytes of the entry
  private int entry(Bytes rest, Place here) {
    if (rest.length() >= MemberName.LENGTH && rest.slice(0, MemberName.LENGTH).isAll(0xFF)) {
      entriesEnded = true;
      return rest.length();
    }
    if (rest.length() < DirectoryEntry.SHORTEST) {
      throw new DamagedDataException(UnloadMessages.DIRECTORY_WRONG, here, rest.hex());
    }
    int indicator = rest.u8(DirectoryEntry.SHORTEST - 1);
    int length = DirectoryEntry.userDataLength(indicator);
    if (length > rest.length() - DirectoryEntry.SHORTEST) {
      throw new DamagedDataException(UnloadMessages.DIRECTORY_WRONG, here, rest.hex());
    }
    entries.add(
        new DirectoryEntry(
            new MemberName(rest.slice(0, MemberName.LENGTH)),
            Ttr.read(rest, ENTRY_TTR),
            indicator,
            rest.slice(DirectoryEntry.SHORTEST, length)));
    return DirectoryEntry.SHORTEST + length;
  }

  private void member(UnloadBlock block, CopyExtents where) {
    Optional<Ttr> ttr = where.relative(block.address());
    run.outside |= ttr.isEmpty();
    run.addresses.add(ttr.orElse(Ttr.NONE));
    if (block.isEndOfFile()) {
      run.ended = true;
      runs.add(run);
      run = new Run();
    } else {
      run.blocks.add(new MemberBlock(ttr.orElse(Ttr.NONE), block.key(), block.data()));
    }
  }
}
