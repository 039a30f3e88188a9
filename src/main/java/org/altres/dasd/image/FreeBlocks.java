package org.altres.dasd.image;

import java.nio.charset.StandardCharsets;
import org.altres.bytes.Bytes;
import org.altres.message.Message;
import org.altres.message.MessageId;

/// The free blocks of a compressed file, in either form in which Hercules lists them:
///
/// | form | where | what |
/// |---|---|---|
/// | chain | at the head of each free block | offset of the next, 0 for none; its own length |
/// | table | at the first offset, behind ASCII `FREE_BLK` | for each block offset and length |
///
/// Numbers have four bytes, in CCKD64 eight. Blocks are in order of their offsets.
final class FreeBlocks {

  private static final Bytes TABLE_ID = Bytes.of("FREE_BLK".getBytes(StandardCharsets.US_ASCII));

  private final CckdFile file;
  private final CckdHeader header;
  private final UsedAreas areas;
  private final Findings findings;
  private final int numberLength;
  private long total;
  private long blocks;
  private long largest;
  private long end;

  /// What free blocks come to.
  ///
  /// @param total their bytes
  /// @param blocks how many
  /// @param largest bytes of the largest
  record Sum(long total, long blocks, long largest) {}

  /// The free blocks of a file.
  ///
  /// @param areas what of it is in use, in order
  FreeBlocks(CckdFile file, UsedAreas areas, Findings findings) {
    this.file = file;
    this.header = file.header();
    this.areas = areas;
    this.findings = findings;
    this.numberLength = header.l1EntryLength();
    this.end = header.tablesEnd();
  }

  /// Follows the list to its end, or to where it goes wrong.
  Sum check() {
    long first = header.free().offset();
    if (first != 0) {
      if (isOutside(first, TABLE_ID.length())) {
        find(ImageMessages.FREE_BLOCK_WRONG, first, TABLE_ID.length());
      } else if (file.read(first, TABLE_ID.length()).equals(TABLE_ID)) {
        checkTable(first + TABLE_ID.length());
      } else {
        checkChain(first);
      }
    }
    return new Sum(total, blocks, largest);
  }

  private void checkTable(long first) {
    int pair = 2 * numberLength;
    long count = header.free().blocks();
    if (count < 0 || count > (file.size() - first) / pair) {
      find(ImageMessages.FREE_TABLE_OUTSIDE, first, count);
      return;
    }
    for (long i = 0; i < count; i++) {
      CckdHeader.Fields fields = fields(first + i * pair);
      if (!add(number(fields, 0), number(fields, numberLength))) {
        return;
      }
    }
  }

  /// A chain goes up only, so it comes to an end.
  private void checkChain(long first) {
    long next = first;
    while (next != 0) {
      if (isOutside(next, 2L * numberLength)) {
        find(ImageMessages.FREE_BLOCK_WRONG, next, 0);
        return;
      }
      CckdHeader.Fields fields = fields(next);
      if (!add(next, number(fields, numberLength))) {
        return;
      }
      next = number(fields, 0);
    }
  }

  /// Counts a block that is behind the others, in the file, and meets nothing that is in use.
  private boolean add(long offset, long length) {
    if (length <= 0 || offset < end || isOutside(offset, length) || areas.meets(offset, length)) {
      find(ImageMessages.FREE_BLOCK_WRONG, offset, length);
      return false;
    }
    end = offset + length;
    total += length;
    blocks++;
    largest = Math.max(largest, length);
    return true;
  }

  private boolean isOutside(long offset, long length) {
    return offset < header.tablesEnd() || length > file.size() || offset > file.size() - length;
  }

  private CckdHeader.Fields fields(long offset) {
    return new CckdHeader.Fields(file.read(offset, 2 * numberLength), header.bigEndian());
  }

  private long number(CckdHeader.Fields fields, int offset) {
    return header.wide() ? fields.s64(offset) : fields.u32(offset);
  }

  private void find(MessageId id, long offset, long length) {
    findings.add(offset, Message.of(id, file.place().with("offset", offset), length));
  }
}
