package org.altres.dataset;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.altres.dasd.Dsname;
import org.altres.dasd.Extent;
import org.altres.dasd.Track;
import org.altres.dasd.TrackReader;
import org.altres.message.DamagedDataException;
import org.altres.message.Message;
import org.altres.message.Place;

/// The tracks of a data set in their order: relative track 0 is the first track of the first data
/// extent, and the count goes on through all extents ("DFSMSdfp Advanced Services", SC23-6861,
/// converting relative track addresses). May be read from several workers at once.
public final class DataSetTracks {

  private final TrackReader volume;
  private final Dsname name;
  private final List<Extent> extents;
  private final int[] firstRelative;
  private final int count;

  private DataSetTracks(TrackReader volume, Dsname name, List<Extent> extents) {
    this.volume = volume;
    this.name = name;
    this.extents = List.copyOf(extents);
    this.firstRelative = new int[extents.size()];
    int total = 0;
    for (int i = 0; i < firstRelative.length; i++) {
      firstRelative[i] = total;
      total += extents.get(i).tracks();
    }
    this.count = total;
  }

  /// The tracks of extents.
  ///
  /// @param volume where they are
  /// @param name the data set, for messages
  /// @param extents the data extents in the order of their sequence numbers
  /// @throws DamagedDataException if an extent is not on the volume, or they have more tracks
  ///   together than the volume
  public static DataSetTracks of(TrackReader volume, Dsname name, List<Extent> extents) {
    int onVolume = volume.geometry().tracks();
    long total = 0;
    for (Extent extent : extents) {
      total += extent.tracks();
      if (extent.last() >= onVolume || total > onVolume) {
        throw new DamagedDataException(
            DataSetMessages.EXTENT_OUTSIDE_VOLUME,
            volume.place().with("data set", name),
            extent.first(),
            extent.last(),
            onVolume);
      }
    }
    return new DataSetTracks(volume, name, extents);
  }

  /// The volume that they are on.
  public TrackReader volume() {
    return volume;
  }

  /// The data set.
  public Dsname name() {
    return name;
  }

  /// The data extents in order.
  public List<Extent> extents() {
    return extents;
  }

  /// How many tracks.
  public int count() {
    return count;
  }

  /// The track of the volume that a relative track is.
  ///
  /// @throws IndexOutOfBoundsException if the data set has no such track
  public int volumeTrack(int relative) {
    Objects.checkIndex(relative, count);
    int i = extents.size() - 1;
    while (firstRelative[i] > relative) {
      i--;
    }
    return extents.get(i).first() + relative - firstRelative[i];
  }

  /// The relative track that a track of the volume is, if it is one of these.
  public OptionalInt relativeTrack(int volumeTrack) {
    for (int i = 0; i < extents.size(); i++) {
      if (extents.get(i).contains(volumeTrack)) {
        return OptionalInt.of(firstRelative[i] + volumeTrack - extents.get(i).first());
      }
    }
    return OptionalInt.empty();
  }

  /// Reads a relative track.
  ///
  /// @throws DamagedDataException if it is not a sound track; the place names the data set
  /// @throws IndexOutOfBoundsException if the data set has no such track
  public Track read(int relative) {
    try {
      return volume.read(volumeTrack(relative));
    } catch (DamagedDataException e) {
      Message told = e.problem();
      throw new DamagedDataException(
          new Message(told.id(), told.place().with("data set", name), told.arguments()), e);
    }
  }

  /// The data set, for messages.
  public Place place() {
    return volume.place().with("data set", name);
  }

  /// Where a relative track is, for messages.
  ///
  /// @throws IndexOutOfBoundsException if the data set has no such track
  public Place placeOf(int relative) {
    return volume.placeOf(volumeTrack(relative)).with("data set", name);
  }

  /// Where a block is, for messages; a track that the data set does not have is left out.
  public Place placeOf(Ttr ttr) {
    if (ttr.track() >= count) {
      return place();
    }
    return volume
        .placeOf(volumeTrack(ttr.track()))
        .with("record", ttr.record())
        .with("data set", name);
  }
}
