package org.altres.dasd.image;

import org.altres.bytes.Bytes;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.DeviceType;
import org.altres.message.AltresException;
import org.altres.message.DamagedDataException;
import org.altres.message.Place;

/// The header of a compressed image: 512 bytes behind the device header, as Hercules writes it
/// ("Compressed DASD" notes; of CCKD64 the fields of a real file). Numbers are little-endian, or
/// big-endian where the option says so; the cylinders are little-endian always.
///
/// | CCKD | CCKD64 | meaning |
/// |---|---|---|
/// | 0, 3 | 0, 3 | version, release, modification |
/// | 3, 1 | 3, 1 | options: X'80' opened, X'02' big-endian |
/// | 4, 4 | 4, 4 | entries of the first table (L1) |
/// | 8, 4 | 8, 4 | entries of each second table (L2): 256 |
/// | 12, 4 | 16, 8 | size of the file |
/// | 16, 4 | 24, 8 | bytes of it in use |
/// | 20, 4 | 32, 8 | offset of the first free block, 0 for none |
/// | 24, 4 | 40, 8 | free bytes, imbedded ones included |
/// | 28, 4 | 48, 8 | largest free block |
/// | 32, 4 | 56, 8 | number of free blocks |
/// | 36, 4 | 64, 8 | imbedded free bytes: reserved for an image beyond its length |
/// | 40, 4 | 12, 4 | cylinders |
/// | 44, 1 | 72, 1 | null format of tracks without L2 table |
/// | 45, 1 | 73, 1 | compression of new tracks: 0 none, 1 zlib, 2 bzip2 |
/// | 46, 2 | 74, 2 | parameter of the compression, X'FFFF' for the usual one |
///
/// @param wide whether this is CCKD64
/// @param options the options byte
/// @param l1Entries entries of the first table, as many as the cylinders need or more
/// @param cylinders 1 to 65520
/// @param size what the header says the file's size is
/// @param used what it says of it is in use
/// @param free what it says is free
/// @param nullFormat null format of tracks that have no L2 table, 0 to 255
/// @param compression compression of new tracks
record CckdHeader(
    boolean wide,
    int options,
    int l1Entries,
    int cylinders,
    long size,
    long used,
    Free free,
    int nullFormat,
    int compression) {

  /// Free space as the header counts it.
  ///
  /// @param offset of the first free block, 0 for none
  /// @param total free bytes, imbedded ones included
  /// @param largest bytes of the largest block
  /// @param blocks how many
  /// @param imbedded bytes reserved for images beyond their length
  record Free(long offset, long total, long largest, long blocks, long imbedded) {

    static final Free NONE = new Free(0, 0, 0, 0, 0);
  }

  /// Bytes of the header.
  static final int LENGTH = 512;

  /// Where the L1 table begins in the file.
  static final int L1_OFFSET = DeviceHeader.LENGTH + LENGTH;

  /// Entries of an L2 table, each for one track.
  static final int L2_ENTRIES = 256;

  /// Option: some system has it open, or had when it ended.
  static final int OPENED = 0x80;

  private static final int BIG_ENDIAN = 0x02;

  /// Reads a header.
  ///
  /// @param bytes 512 bytes
  /// @param type the device type
  /// @param wide whether this is CCKD64
  /// @param place the file
  static CckdHeader read(Bytes bytes, DeviceType type, boolean wide, Place place) {
    Fields fields = new Fields(bytes, (bytes.u8(3) & BIG_ENDIAN) != 0);
    long l1Entries = fields.u32(4);
    long l2Entries = fields.u32(8);
    long cylinders = bytes.leU32(wide ? 12 : 40);
    if (l2Entries != L2_ENTRIES) {
      throw new DamagedDataException(ImageMessages.L2_ENTRIES_WRONG, place, l2Entries);
    }
    if (cylinders == 0) {
      throw new DamagedDataException(ImageMessages.NO_CYLINDERS, place);
    }
    if (cylinders > DeviceGeometry.MOST_CYLINDERS) {
      throw new AltresException(ImageMessages.TOO_MANY_CYLINDERS, place, cylinders);
    }
    long needed = l1Needed(new DeviceGeometry(type, (int) cylinders));
    if (l1Entries < needed || l1Entries > Integer.MAX_VALUE) {
      throw new DamagedDataException(
          ImageMessages.L1_ENTRIES_WRONG, place, l1Entries, cylinders, needed);
    }
    Free free =
        wide
            ? new Free(
                fields.s64(32), fields.s64(40), fields.s64(48), fields.s64(56), fields.s64(64))
            : new Free(
                fields.u32(20), fields.u32(24), fields.u32(28), fields.u32(32), fields.u32(36));
    return new CckdHeader(
        wide,
        bytes.u8(3),
        (int) l1Entries,
        (int) cylinders,
        wide ? fields.s64(16) : fields.u32(12),
        wide ? fields.s64(24) : fields.u32(16),
        free,
        bytes.u8(wide ? 72 : 44),
        bytes.u8(wide ? 73 : 45));
  }

  /// How many L1 entries a volume needs.
  static int l1Needed(DeviceGeometry geometry) {
    return (geometry.tracks() + L2_ENTRIES - 1) / L2_ENTRIES;
  }

  boolean bigEndian() {
    return (options & BIG_ENDIAN) != 0;
  }

  boolean opened() {
    return (options & OPENED) != 0;
  }

  /// Bytes of an L1 entry.
  int l1EntryLength() {
    return wide ? 8 : 4;
  }

  /// Bytes of an L2 entry.
  int l2EntryLength() {
    return wide ? 16 : 8;
  }

  /// Bytes of an L2 table.
  int l2Length() {
    return L2_ENTRIES * l2EntryLength();
  }

  /// The first offset behind the L1 table.
  long tablesEnd() {
    return L1_OFFSET + (long) l1Entries * l1EntryLength();
  }

  /// The 512 bytes of a CCKD header, little-endian, version 0.3.1.
  Bytes toBytes() {
    return new Bytes.Builder(LENGTH)
        .u24(0x000301)
        .u8(options)
        .leU32(l1Entries)
        .leU32(L2_ENTRIES)
        .leU32(size)
        .leU32(used)
        .leU32(free.offset())
        .leU32(free.total())
        .leU32(free.largest())
        .leU32(free.blocks())
        .leU32(free.imbedded())
        .leU32(cylinders)
        .u8(nullFormat)
        .u8(compression)
        .leU16(0xFFFF)
        .padTo(LENGTH, 0)
        .build();
  }

  /// Numbers in the byte order of the file.
  record Fields(Bytes bytes, boolean bigEndian) {

    int u16(int offset) {
      return bigEndian ? bytes.u16(offset) : bytes.leU16(offset);
    }

    long u32(int offset) {
      return bigEndian ? bytes.u32(offset) : bytes.leU32(offset);
    }

    long s64(int offset) {
      return bigEndian ? bytes.s64(offset) : bytes.leS64(offset);
    }
  }
}
