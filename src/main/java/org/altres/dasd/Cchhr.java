package org.altres.dasd;

import org.altres.bytes.Bytes;

/// A record on a track: cylinder, head, record number; five bytes.
///
/// @param track the track
/// @param record 0 to 255
public record Cchhr(Cchh track, int record) implements Comparable<Cchhr> {

  public Cchhr {
    if (record < 0 || record > 255) {
      throw new IllegalArgumentException("no record has the number " + record);
    }
  }

  /// Reads five bytes CCHHR.
  public static Cchhr read(Bytes bytes, int offset) {
    return new Cchhr(Cchh.read(bytes, offset), bytes.u8(offset + 4));
  }

  /// Five bytes CCHHR.
  public Bytes toBytes() {
    return new Bytes.Builder(5).add(track.toBytes()).u8(record).build();
  }

  @Override
  public int compareTo(Cchhr other) {
    int byTrack = track.compareTo(other.track);
    return byTrack != 0 ? byTrack : Integer.compare(record, other.record);
  }
}
