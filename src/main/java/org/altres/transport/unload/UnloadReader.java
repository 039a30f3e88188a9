package org.altres.transport.unload;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.dataset.Ttr;
import org.altres.dataset.pds.MemberBlock;
import org.altres.dataset.pds.PdsDirectory;
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

  private final Place place;
  private final List<Bytes> directory = new ArrayList<>();
  private final List<Run> runs = new ArrayList<>();
  private @Nullable CopyHeader header;
  private @Nullable CopyExtents extents;
  private boolean directoryRead;
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
    PdsDirectory read =
        PdsDirectory.read(directory, index -> place.with("directory block", index + 1));
    return UnloadedLibrary.of(header, read, runs, place);
  }

  private void directory(UnloadBlock block, Place here) {
    if (block.isEndOfFile()) {
      directoryRead = true;
      return;
    }
    if (block.key().length() != PdsDirectory.KEY_LENGTH
        || block.data().length() != PdsDirectory.DATA_LENGTH) {
      String sizes = "KL %d, DL %d".formatted(block.key().length(), block.data().length());
      throw new DamagedDataException(UnloadMessages.DIRECTORY_WRONG, here, sizes);
    }
    directory.add(block.key().plus(block.data()));
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
