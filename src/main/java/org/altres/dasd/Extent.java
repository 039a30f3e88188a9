package org.altres.dasd;

/// A run of tracks, both ends in it.
///
/// @param first relative track of the volume, from 0 (cylinder * heads + head)
/// @param last relative track of the volume, not before the first
public record Extent(int first, int last) implements Comparable<Extent> {

  public Extent {
    if (first < 0 || last < first) {
      throw new IllegalArgumentException("no extent runs from track " + first + " to " + last);
    }
  }

  /// A run of so many tracks.
  public static Extent ofTracks(int first, int tracks) {
    return new Extent(first, first + tracks - 1);
  }

  /// How many tracks.
  public int tracks() {
    return last - first + 1;
  }

  public boolean contains(int track) {
    return track >= first && track <= last;
  }

  public boolean overlaps(Extent other) {
    return first <= other.last && other.first <= last;
  }

  @Override
  public int compareTo(Extent other) {
    int byFirst = Integer.compare(first, other.first);
    return byFirst != 0 ? byFirst : Integer.compare(last, other.last);
  }
}
