package org.altres.dasd.vtoc;

import java.util.List;
import org.altres.dasd.DeviceType;
import org.altres.dasd.Track;
import org.altres.dasd.TrackReader;

/// How many tracks a quantity is.
final class Quantity {

  /// Bytes of the key and data of a directory block.
  private static final int DIRECTORY_KEY = 8;

  private static final int DIRECTORY_DATA = 256;

  private Quantity() {}

  /// Tracks of the primary quantity of a request.
  static int primary(AllocationRequest request, DeviceType type) {
    AllocationRequest.Space space = request.space();
    int keyLength = request.attributes().keyLength();
    int tracks = tracks(space.unit(), space.primary(), keyLength, space.averageBlock(), type);
    return space.unit() == SpaceUnit.BLOCKS
        ? saturated((long) tracks + directory(space.directoryBlocks(), type))
        : tracks;
  }

  /// Tracks of the secondary quantity of a data set; 0 if it has none.
  static int secondary(Format1Dscb format1, DeviceType type) {
    int block = format1.averageBlockLength().orElse(format1.blockSize());
    return tracks(format1.unit(), format1.secondaryQuantity(), format1.keyLength(), block, type);
  }

  private static int tracks(
      SpaceUnit unit, int quantity, int keyLength, int block, DeviceType type) {
    return switch (unit) {
      case ABSOLUTE_TRACKS -> 0;
      case TRACKS -> quantity;
      case CYLINDERS -> saturated((long) quantity * type.heads());
      case BLOCKS -> {
        int perTrack = Math.max(1, type.recordsPerTrack(keyLength, Math.max(1, block)));
        yield up(quantity, perTrack);
      }
    };
  }

  /// Tracks that a directory takes, the end of file behind it included; 0 for no blocks.
  static int directory(int blocks, DeviceType type) {
    if (blocks == 0) {
      return 0;
    }
    int perTrack = type.directoryBlocksPerTrack();
    int onLast = blocks % perTrack;
    int used = onLast * type.cost(DIRECTORY_KEY, DIRECTORY_DATA, false);
    boolean endOfFileFits = onLast > 0 && used + type.cost(0, 0, true) <= type.capacity();
    return endOfFileFits ? up(blocks, perTrack) : blocks / perTrack + (onLast > 0 ? 2 : 1);
  }

  /// How many tracks of a sequential or partitioned data set are used, at least one: those up to
  /// the last block, and the one behind it when its end of file is there. All of a partitioned data
  /// set whose label does not say, since it may have a directory.
  static int used(DataSetLabel dataSet, TrackReader tracks) {
    Format1Dscb format1 = dataSet.format1();
    if (dataSet.dsorg() == DataSetOrganization.PO && format1.lastUsed() == 0) {
      return dataSet.tracks();
    }
    int last = format1.lastUsedTrack();
    boolean further =
        format1.lastUsedRecord() > 0
            && dataSet.volumeTrack(last).stream()
                .mapToObj(tracks::read)
                .noneMatch(track -> hasEndOfFileFrom(track, format1.lastUsedRecord()));
    return Math.min(dataSet.tracks(), last + (further ? 2 : 1));
  }

  private static boolean hasEndOfFileFrom(Track track, int record) {
    for (int number = record; number <= Math.min(record + 1, track.recordCount()); number++) {
      if (track.isEndOfFile(number)) {
        return true;
      }
    }
    return false;
  }

  /// The sequence number of the extent behind others.
  static int nextSequence(List<ExtentEntry> entries) {
    return entries.stream()
        .filter(ExtentEntry::isData)
        .mapToInt(entry -> entry.sequence() + 1)
        .max()
        .orElse(0);
  }

  private static int saturated(long value) {
    return (int) Math.min(value, Integer.MAX_VALUE);
  }

  private static int up(int value, int unit) {
    return (int) (((long) value + unit - 1) / unit);
  }
}
