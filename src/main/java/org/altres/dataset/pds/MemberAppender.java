package org.altres.dataset.pds;

import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.dasd.CkdRecord;
import org.altres.dasd.DeviceType;
import org.altres.dasd.Track;
import org.altres.dasd.TrackWriter;
import org.altres.dataset.DataSetTracks;
import org.altres.dataset.Ttr;

/// Puts records behind the end of the used space of a data set, as many on a track as fit; a record
/// that does not fit becomes the first of the next track. The track being filled is written when it
/// is full or [#flush()] asks for it.
final class MemberAppender {

  private final TrackWriter volume;
  private final DeviceType type;
  private DataSetTracks tracks;
  private int relative;
  private Track.Builder builder;
  private TrackFill fill;
  private boolean changed;

  /// Appends behind a record.
  ///
  /// @param lastUsed a record of the data set, or [Ttr#NONE] to begin at its start
  MemberAppender(TrackWriter volume, DataSetTracks tracks, Ttr lastUsed) {
    this.volume = volume;
    this.type = volume.geometry().type();
    this.tracks = tracks;
    this.relative = lastUsed.track();
    Track track = tracks.read(relative);
    this.builder = track.keep(lastUsed.record());
    this.fill = TrackFill.of(type, track, lastUsed.record());
  }

  /// The data set has got more tracks.
  void extended(DataSetTracks more) {
    tracks = more;
  }

  /// How many tracks the data set must have for records to be appended.
  ///
  /// @param blocks without the end of file, which is counted here
  int tracksFor(List<MemberBlock> blocks) {
    TrackFill trial = fill.copy();
    int needed = relative + 1;
    for (int i = 0; i <= blocks.size(); i++) {
      boolean end = i == blocks.size();
      int keyLength = end ? 0 : blocks.get(i).key().length();
      int dataLength = end ? 0 : blocks.get(i).data().length();
      if (!trial.fits(keyLength, dataLength)) {
        trial = new TrackFill(type);
        needed++;
      }
      trial.add(keyLength, dataLength);
    }
    return needed;
  }

  /// Appends a record.
  ///
  /// @return where it is
  /// @throws IndexOutOfBoundsException if the data set has no track for it; [#tracksFor] tells
  ///   before
  Ttr append(Bytes key, Bytes data) {
    if (!fill.fits(key.length(), data.length())) {
      flush();
      relative++;
      int track = tracks.volumeTrack(relative);
      builder = Track.builder(volume.geometry().address(track));
      fill = new TrackFill(type);
    }
    builder.add(key, data);
    fill.add(key.length(), data.length());
    changed = true;
    return new Ttr(relative, builder.size());
  }

  /// Appends an end of file.
  Ttr endOfFile() {
    return append(Bytes.EMPTY, Bytes.EMPTY);
  }

  /// The data of a record that was appended.
  Bytes data(Ttr ttr) {
    flush();
    return tracks.read(ttr.track()).record(ttr.record()).data();
  }

  /// Puts other data of the same length in the place of a record that was appended.
  void replace(Ttr ttr, Bytes data) {
    flush();
    Track track = tracks.read(ttr.track());
    Track.Builder other = track.keep(ttr.record() - 1);
    CkdRecord record = track.record(ttr.record());
    other.add(new CkdRecord(record.count(), record.key(), data));
    for (int number = ttr.record() + 1; number <= track.recordCount(); number++) {
      other.add(track.record(number));
    }
    volume.write(other.build());
    if (ttr.track() == relative) {
      builder = other;
    }
  }

  /// Writes the track that is being filled.
  void flush() {
    if (changed) {
      volume.write(builder.build());
      changed = false;
    }
  }
}
