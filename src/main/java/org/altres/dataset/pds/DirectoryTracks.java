package org.altres.dataset.pds;

import java.util.ArrayList;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.dasd.Track;
import org.altres.dataset.DataSetTracks;
import org.altres.dataset.Ttr;
import org.altres.message.DamagedDataException;
import org.altres.message.Place;

/// A directory with the places of its blocks: they are the first records of the data set, over as
/// many tracks as it takes, and an end of file is behind them.
///
/// @param directory the directory
/// @param blocksOnTrack how many blocks each of the first tracks has
/// @param endOfFile the record behind the last block
record DirectoryTracks(PdsDirectory directory, List<Integer> blocksOnTrack, Ttr endOfFile) {

  /// Reads the directory of a data set.
  ///
  /// @throws DamagedDataException if another record comes before the end of file, if there is none,
  ///   or if the directory cannot be read
  static DirectoryTracks read(DataSetTracks tracks) {
    List<Bytes> blocks = new ArrayList<>();
    List<Ttr> places = new ArrayList<>();
    List<Integer> blocksOnTrack = new ArrayList<>();
    for (int relative = 0; relative < tracks.count(); relative++) {
      Track track = tracks.read(relative);
      int number = 1;
      while (number <= track.recordCount() && !track.isEndOfFile(number)) {
        Ttr ttr = new Ttr(relative, number);
        blocks.add(block(track, number, tracks, ttr));
        places.add(ttr);
        number++;
      }
      blocksOnTrack.add(number - 1);
      if (number <= track.recordCount()) {
        PdsDirectory directory = PdsDirectory.read(blocks, index -> placeOf(tracks, places, index));
        return new DirectoryTracks(
            directory, List.copyOf(blocksOnTrack), new Ttr(relative, number));
      }
    }
    throw new DamagedDataException(
        LibraryMessages.DIRECTORY_NOT_ENDED, tracks.place(), tracks.count());
  }

  private static Place placeOf(DataSetTracks tracks, List<Ttr> places, int index) {
    return places.isEmpty() ? tracks.place() : tracks.placeOf(places.get(index));
  }

  /// A copy of a block, so that it does not keep the whole track.
  private static Bytes block(Track track, int number, DataSetTracks tracks, Ttr ttr) {
    if (track.keyLength(number) != PdsDirectory.KEY_LENGTH
        || track.dataLength(number) != PdsDirectory.DATA_LENGTH) {
      throw new DamagedDataException(
          LibraryMessages.NO_DIRECTORY_BLOCK,
          tracks.placeOf(ttr),
          track.keyLength(number),
          track.dataLength(number));
    }
    return track.record(number).key().plus(track.record(number).data());
  }
}
