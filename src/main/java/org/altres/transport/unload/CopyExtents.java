package org.altres.transport.unload;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.dataset.Ttr;
import org.altres.message.DamagedDataException;
import org.altres.message.Place;

/// COPYR2, the second logical record of an unload: the extents of the library on its volume, as its
/// data extent block had them. Blocks are unloaded under their address on the volume; with this it
/// becomes their TTR.
///
/// | Offset | Bytes | Meaning |
/// | --- | --- | --- |
/// | 0 | 1 | number of extents, 1 to 16 |
/// | 1 | 15 | of the source system's data extent block |
/// | 16 | 16 * 16 | extents: 6 lower CCHH, 10 upper CCHH, 14 tracks (2); the rest is the source system's |
/// | 272 | 4 | not used |
final class CopyExtents {

  static final int LENGTH = 276;

  private static final int MOST = 16;
  private static final int BASIC_LENGTH = 16;
  private static final int ENTRY_LENGTH = 16;

  /// @param first relative track on the volume
  /// @param tracks how many
  /// @param before tracks of the extents in front
  private record Run(long first, long tracks, long before) {}

  private final int heads;
  private final List<Run> runs = new ArrayList<>();

  private CopyExtents(int heads) {
    this.heads = heads;
  }

  /// Reads the record.
  ///
  /// @param heads tracks per cylinder, from COPYR1
  /// @throws DamagedDataException if it has no extents, or one that ends before it begins
  static CopyExtents read(Bytes record, int heads, Place place) {
    int count = record.length() == LENGTH ? record.u8(0) : 0;
    if (count < 1 || count > MOST || heads == 0) {
      throw damaged(place, record.length() + " bytes, " + count + " extents, " + heads + " heads");
    }
    CopyExtents extents = new CopyExtents(heads);
    long before = 0;
    for (int i = 0; i < count; i++) {
      int at = BASIC_LENGTH + i * ENTRY_LENGTH;
      long first = track(record, at + 6, heads);
      long last = track(record, at + 10, heads);
      if (last < first) {
        throw damaged(place, "extent " + i + " is " + record.slice(at, ENTRY_LENGTH).hex());
      }
      extents.runs.add(new Run(first, last - first + 1, before));
      before += last - first + 1;
    }
    return extents;
  }

  /// Whether bytes can be this record: used where records are not delimited.
  static boolean plausible(Bytes record, int heads) {
    if (heads == 0 || record.u8(0) < 1 || record.u8(0) > MOST) {
      return false;
    }
    for (int i = 0; i < record.u8(0); i++) {
      int at = BASIC_LENGTH + i * ENTRY_LENGTH;
      long tracks = track(record, at + 10, heads) - track(record, at + 6, heads) + 1;
      if (tracks != record.u16(at + 14)) {
        return false;
      }
    }
    return true;
  }

  /// Makes the record of a library of one extent that begins at the first track of its volume.
  static Bytes ofOneExtent(int tracks, int heads) {
    int last = tracks - 1;
    return new Bytes.Builder(LENGTH)
        .u32(0x01000000L)
        .u32(0xFF000000L)
        .u32(0x8F000000L)
        .u32(0x04000000L)
        .u32(0x58000000L)
        .u16(0)
        .u32(0)
        .u16(last / heads)
        .u16(last % heads)
        .u16(tracks)
        .padTo(LENGTH, 0)
        .build();
  }

  /// The TTR of a block, if it is inside of the extents.
  ///
  /// @param block the address, CCHHR, in five bytes
  Optional<Ttr> relative(Bytes block) {
    long track = track(block, 0, heads);
    for (Run run : runs) {
      if (track >= run.first() && track < run.first() + run.tracks()) {
        long relative = run.before() + track - run.first();
        return relative > 0xFFFF
            ? Optional.empty()
            : Optional.of(new Ttr((int) relative, block.u8(4)));
      }
    }
    return Optional.empty();
  }

  private static long track(Bytes bytes, int offset, int heads) {
    return (long) bytes.u16(offset) * heads + bytes.u16(offset + 2);
  }

  private static DamagedDataException damaged(Place place, String what) {
    return new DamagedDataException(UnloadMessages.EXTENTS_WRONG, place, what);
  }
}
