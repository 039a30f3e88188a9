package org.altres.dasd.image;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.altres.dasd.Track;
import org.altres.dasd.TrackReader;

/// An open image of a volume, for reading. Reading may be done from several workers at once; memory
/// does not grow with the volume.
public interface VolumeImage extends TrackReader, AutoCloseable {

  /// How it keeps its tracks; of an image with shadow files, how its base does.
  ImageFormat format();

  /// Its files: those of a plain image in order; the base of a compressed one and its shadow files,
  /// the oldest first.
  List<Path> files();

  /// Tracks one behind the other, read together where the format allows it. They may share memory:
  /// who keeps one keeps the bytes of all.
  ///
  /// @param first the first relative track
  /// @param count how many; [#runLength()] is a good number
  /// @throws org.altres.message.DamagedDataException if one of them is not a sound track
  /// @throws IndexOutOfBoundsException if the volume has no such tracks
  default List<Track> readRun(int first, int count) {
    Objects.checkFromIndexSize(first, count, geometry().tracks());
    List<Track> tracks = new ArrayList<>(count);
    for (int track = first; track < first + count; track++) {
      tracks.add(read(track));
    }
    return tracks;
  }

  /// How many tracks are best read at a time: about 1 MiB of them.
  default int runLength() {
    return Math.max(1, (1 << 20) / geometry().type().trackImageSize());
  }

  @Override
  void close();
}
