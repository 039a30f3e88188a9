package org.altres.transport.unload;

import java.util.ArrayList;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.dataset.pds.PdsDirectory;
import org.altres.message.DamagedDataException;
import org.altres.message.Message;
import org.altres.message.Place;
import org.jspecify.annotations.Nullable;

/// Takes the logical records of an unload one after the other: COPYR1, COPYR2, the directory, the
/// members. Holds the directory and one member.
public final class UnloadReader {

  /// The most bytes of memory that the blocks of one member may take.
  private static final int MOST_HELD = 96 << 20;

  private final Place place;
  private final UnloadVisitor visitor;
  private final List<Bytes> directoryBlocks = new ArrayList<>();
  private @Nullable CopyHeader header;
  private @Nullable CopyExtents extents;
  private @Nullable MemberMatching matching;
  private long count;

  /// A reader of an unload.
  ///
  /// @param place what carries it, for messages
  /// @param visitor is shown what is read
  public UnloadReader(Place place, UnloadVisitor visitor) {
    this.place = place;
    this.visitor = visitor;
  }

  /// Takes the next logical record.
  ///
  /// @param record without record descriptor word; it is kept, not copied
  /// @throws DamagedDataException if it is not what an unload has there
  /// @throws org.altres.message.AltresException if it is the unload of a PDSE, or a member is
  ///   larger than 96 MiB
  public void accept(Bytes record) {
    count++;
    Place here = place.with("record", count);
    if (header == null) {
      header = CopyHeader.read(record, here);
    } else if (extents == null) {
      extents = CopyExtents.read(record, header.heads(), here);
    } else {
      for (UnloadBlock block : UnloadBlock.read(record, here)) {
        if (matching != null) {
          matching.accept(extents.relative(block.address()), block);
        } else if (block.isEndOfFile()) {
          matching = begin(header);
        } else {
          directory(block, here);
        }
      }
    }
  }

  /// No record follows.
  ///
  /// @return which members are damaged, and how; empty if none is
  /// @throws DamagedDataException if the directory was not complete
  public List<Message> end() {
    if (matching == null) {
      throw new DamagedDataException(UnloadMessages.UNLOAD_ENDS_EARLY, place, count);
    }
    return matching.end();
  }

  private MemberMatching begin(CopyHeader of) {
    PdsDirectory directory =
        PdsDirectory.read(directoryBlocks, index -> place.with("directory block", index + 1));
    visitor.begin(of, directory);
    return new MemberMatching(directory, place, MOST_HELD, visitor::member);
  }

  private void directory(UnloadBlock block, Place here) {
    if (block.key().length() != PdsDirectory.KEY_LENGTH
        || block.data().length() != PdsDirectory.DATA_LENGTH) {
      String sizes = "KL %d, DL %d".formatted(block.key().length(), block.data().length());
      throw new DamagedDataException(UnloadMessages.DIRECTORY_WRONG, here, sizes);
    }
    directoryBlocks.add(block.key().plus(block.data()));
  }
}
