package org.altres.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.altres.dasd.Cchh;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.Track;
import org.altres.dasd.TrackWriter;
import org.altres.message.Place;

/// A volume in memory; a track that nobody wrote is formatted and empty.
public final class MemoryTracks implements TrackWriter {

  private final DeviceGeometry geometry;
  private final Map<Cchh, Track> written = new HashMap<>();

  public MemoryTracks(DeviceGeometry geometry) {
    this.geometry = geometry;
  }

  @Override
  public DeviceGeometry geometry() {
    return geometry;
  }

  @Override
  public Place place() {
    return Place.of("volume", "in memory");
  }

  @Override
  public Track read(int track) {
    Objects.checkIndex(track, geometry.tracks());
    Cchh address = geometry.address(track);
    Track found = written.get(address);
    return found == null ? Track.formatted(address) : found;
  }

  @Override
  public void write(Track track) {
    Objects.checkIndex(geometry.index(track.address()), geometry.tracks());
    if (track.image().length() > geometry.type().trackImageSize()) {
      throw new IllegalArgumentException("longer than a track: " + track);
    }
    written.put(track.address(), track);
  }
}
