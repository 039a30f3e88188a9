package org.altres.dasd.vtoc;

import java.util.List;
import java.util.OptionalInt;
import org.altres.dasd.Cchhr;
import org.altres.dasd.Dsname;
import org.altres.dasd.Extent;
import org.altres.message.Message;

/// What the VTOC says of one data set: its format 1 with the formats 2, 3 and 9 chained to it.
///
/// @param location where the format 1 is
/// @param format1 the format 1, or 8
/// @param chain the DSCBs behind it, in order
/// @param entries the extents as they stand, those of labels and indexes included
/// @param extents the runs of tracks that hold data, in the order in which relative tracks count
///   through them; up to the first that is damaged
/// @param problems what is wrong with it; the extents are right as far as they go
public record DataSetLabel(
    Cchhr location,
    Format1Dscb format1,
    List<Vtoc.Slot> chain,
    List<ExtentEntry> entries,
    List<Extent> extents,
    List<Message> problems) {

  /// The most extents that a data set has on a volume.
  public static final int MOST_EXTENTS = 16;

  public DataSetLabel {
    chain = List.copyOf(chain);
    entries = List.copyOf(entries);
    extents = List.copyOf(extents);
    problems = List.copyOf(problems);
  }

  public Dsname dsname() {
    return format1.name();
  }

  public DataSetOrganization dsorg() {
    return format1.dsorg();
  }

  /// DS1RECFM, a byte.
  public int recfmByte() {
    return format1.recfmByte();
  }

  /// Bytes of a block, at most.
  public int blockSize() {
    return format1.blockSize();
  }

  /// Bytes of a record; X'8000' when records are longer than 32,760.
  public int recordLength() {
    return format1.recordLength();
  }

  public int keyLength() {
    return format1.keyLength();
  }

  /// DS1LSTAR as its three bytes stand: two of relative track, one of record.
  public int lastUsed() {
    return format1.lastUsed();
  }

  /// Tracks that hold data.
  public int tracks() {
    return extents.stream().mapToInt(Extent::tracks).sum();
  }

  /// The track of the volume that a relative track of the data set is; none when the data set does
  /// not go so far.
  ///
  /// @param relative from 0
  public OptionalInt volumeTrack(int relative) {
    int left = relative;
    for (Extent extent : extents) {
      if (left >= 0 && left < extent.tracks()) {
        return OptionalInt.of(extent.first() + left);
      }
      left -= extent.tracks();
    }
    return OptionalInt.empty();
  }

  /// The relative track of the data set that a track of the volume is; none when it is not its.
  public OptionalInt relativeTrack(int volumeTrack) {
    int before = 0;
    for (Extent extent : extents) {
      if (extent.contains(volumeTrack)) {
        return OptionalInt.of(before + volumeTrack - extent.first());
      }
      before += extent.tracks();
    }
    return OptionalInt.empty();
  }
}
