package org.altres.dataset.pds;

import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.dasd.CkdRecord;
import org.altres.dasd.Track;
import org.altres.dasd.TrackWriter;
import org.altres.dasd.vtoc.DataSetLabel;
import org.altres.dasd.vtoc.Format1Dscb;
import org.altres.dasd.vtoc.VtocEditor;
import org.altres.dataset.DataSetTracks;
import org.altres.dataset.Ttr;
import org.altres.message.AltresException;
import org.altres.message.Message;

/// The tracks of a library that is being changed, and its label in the VTOC.
final class LibrarySpace {

  private final TrackWriter volume;
  private final VtocEditor vtoc;
  private DataSetLabel label;
  private DataSetTracks tracks;

  /// The space of a library.
  ///
  /// @throws AltresException if the volume must not be changed
  LibrarySpace(TrackWriter volume, DataSetLabel label) {
    this.volume = volume;
    this.vtoc = new VtocEditor(volume);
    this.label = label;
    this.tracks = DataSetTracks.of(volume, label.dsname(), label.extents());
  }

  TrackWriter volume() {
    return volume;
  }

  DataSetLabel label() {
    return label;
  }

  DataSetTracks tracks() {
    return tracks;
  }

  /// Adds secondary quantities until there are so many tracks.
  ///
  /// @throws AltresException if that cannot be
  void ensure(int needed) {
    while (needed > tracks.count()) {
      try {
        label = vtoc.extend(label);
      } catch (AltresException e) {
        throw new AltresException(
            Message.of(
                LibraryMessages.LIBRARY_FULL,
                tracks.place(),
                needed,
                tracks.count(),
                e.problem().text()),
            e);
      }
      tracks = DataSetTracks.of(volume, label.dsname(), label.extents());
    }
  }

  /// Writes the blocks of a directory over those that are there; what is behind them on their
  /// tracks stays.
  ///
  /// @param places as it was read; its directory has as many blocks
  void writeDirectory(DirectoryTracks places, PdsDirectory directory) {
    int block = 0;
    List<Integer> counts = places.blocksOnTrack();
    for (int relative = 0; relative < counts.size(); relative++) {
      Track old = tracks.read(relative);
      Track.Builder changed = old.keep(0);
      for (int number = 1; number <= old.recordCount(); number++) {
        CkdRecord record = old.record(number);
        if (number <= counts.get(relative)) {
          Bytes bytes = directory.blocks().get(block++);
          record =
              new CkdRecord(
                  record.count(),
                  bytes.slice(0, PdsDirectory.KEY_LENGTH),
                  bytes.from(PdsDirectory.KEY_LENGTH));
        }
        changed.add(record);
      }
      Track track = changed.build();
      if (!track.equals(old)) {
        volume.write(track);
      }
    }
  }

  /// Writes the end of the used space, what is left on its track, and the used bytes of the last
  /// directory block into the label.
  void writeLabel(Ttr lastUsed, PdsDirectory directory) {
    Format1Dscb changed =
        label.format1().withLastDirectoryBlockUsed(directory.lastBlockUsed() & 0xFF);
    if (!lastUsed.equals(PartitionedDataSet.lastUsed(label))) {
      Track track = tracks.read(lastUsed.track());
      int balance = Math.max(0, track.balance(volume.geometry().type(), lastUsed.record()));
      changed = changed.withLastUsed(lastUsed.track(), lastUsed.record(), balance);
    }
    if (!changed.equals(label.format1())) {
      label = vtoc.updateFormat1(label, changed);
    }
  }
}
