package org.altres.transport.tape;

import org.altres.bytes.Bytes;

/// The header of a chunk, the unit that AWS and HET files are chains of (Hercules User Reference
/// Guide, AWSTAPE and HET formats; numbers are little-endian).
///
/// | Offset | Bytes | Meaning |
/// | --- | --- | --- |
/// | 0 | 2 | length of this chunk's data as stored |
/// | 2 | 2 | length of the previous chunk's data as stored, 0 for the first |
/// | 4 | 1 | X'80' first of a block, X'40' tape mark, X'20' last of a block, X'03' compression |
/// | 5 | 1 | X'80' other style of bzip2 or zlib use; 0 |
///
/// @param offset where the header is in the image
/// @param length bytes of data behind it, 0 to 65535
/// @param previous what it says the previous chunk's length was
/// @param flags the byte at 4
record Chunk(long offset, int length, int previous, int flags) {

  static final int HEADER_LENGTH = 6;

  private static final int FIRST = 0x80;
  private static final int MARK = 0x40;
  private static final int LAST = 0x20;
  private static final int COMPRESSION = 0x03;

  static Chunk read(long offset, Bytes header) {
    return new Chunk(offset, header.leU16(0), header.leU16(2), header.u8(4));
  }

  boolean isMark() {
    return (flags & MARK) != 0;
  }

  boolean isFirst() {
    return (flags & FIRST) != 0;
  }

  boolean isLast() {
    return (flags & LAST) != 0;
  }

  /// 0 none, 1 zlib, 2 bzip2; 3 is not in use.
  int compression() {
    return flags & COMPRESSION;
  }

  long dataOffset() {
    return offset + HEADER_LENGTH;
  }

  long end() {
    return dataOffset() + length;
  }
}
