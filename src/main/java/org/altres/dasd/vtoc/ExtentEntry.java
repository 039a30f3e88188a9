package org.altres.dasd.vtoc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.dasd.Cchh;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.Extent;

/// An extent as a DSCB has it ("DFSMSdfp Advanced Services", SC23-6861, DS1EXT1).
///
/// | offset | length | meaning |
/// |---|---|---|
/// | 0 | 1 | type |
/// | 1 | 1 | sequence number, from 0 |
/// | 2 | 4 | CCHH of the first track |
/// | 6 | 4 | CCHH of the last track |
///
/// Types: X'00' not used, X'01' data, X'81' data on cylinder boundaries, X'40' user labels, X'02'
/// and X'04' overflow and index of ISAM, X'80' split cylinders.
///
/// @param type 0 to 255
/// @param sequence 0 to 255
/// @param lower the first track
/// @param upper the last track
public record ExtentEntry(int type, int sequence, Cchh lower, Cchh upper) {

  /// Bytes of an entry.
  public static final int LENGTH = 10;

  /// Data on any tracks.
  public static final int DATA = 0x01;

  /// Data on whole cylinders.
  public static final int DATA_CYLINDERS = 0x81;

  /// Tracks of user labels, which hold no data.
  public static final int USER_LABEL = 0x40;

  /// Heads of cylinders that are shared with other data sets.
  public static final int SPLIT_CYLINDERS = 0x80;

  public ExtentEntry {
    if (type < 0 || type > 0xFF || sequence < 0 || sequence > 0xFF) {
      throw new IllegalArgumentException("type and sequence have a byte each");
    }
  }

  /// Reads ten bytes.
  public static ExtentEntry read(Bytes bytes, int offset) {
    return new ExtentEntry(
        bytes.u8(offset),
        bytes.u8(offset + 1),
        Cchh.read(bytes, offset + 2),
        Cchh.read(bytes, offset + 6));
  }

  /// The entries of a run of them that are in use.
  static List<ExtentEntry> used(Bytes bytes, int offset, int count) {
    List<ExtentEntry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (bytes.u8(offset + i * LENGTH) != 0) {
        entries.add(read(bytes, offset + i * LENGTH));
      }
    }
    return entries;
  }

  /// An entry for a run of tracks.
  static ExtentEntry of(int type, int sequence, Extent extent, DeviceGeometry geometry) {
    return new ExtentEntry(
        type, sequence, geometry.address(extent.first()), geometry.address(extent.last()));
  }

  /// Ten bytes.
  public Bytes toBytes() {
    return new Bytes.Builder(LENGTH)
        .u8(type)
        .u8(sequence)
        .add(lower.toBytes())
        .add(upper.toBytes())
        .build();
  }

  /// Whether its tracks count for relative track numbers (TT): data, and not labels or an index.
  public boolean isData() {
    return type == DATA || type == DATA_CYLINDERS;
  }

  /// The tracks, if both ends are on a volume of this geometry and in order.
  public Optional<Extent> on(DeviceGeometry geometry) {
    if (!geometry.contains(lower) || !geometry.contains(upper) || upper.compareTo(lower) < 0) {
      return Optional.empty();
    }
    return Optional.of(new Extent(geometry.index(lower), geometry.index(upper)));
  }

  /// `1/0-3/14`: cylinder and head of both ends.
  @Override
  public String toString() {
    return lower.cylinder() + "/" + lower.head() + "-" + upper.cylinder() + "/" + upper.head();
  }
}
