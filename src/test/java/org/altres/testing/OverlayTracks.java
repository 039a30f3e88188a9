package org.altres.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.altres.dasd.Cchh;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.Track;
import org.altres.dasd.TrackReader;
import org.altres.dasd.TrackWriter;
import org.altres.message.Place;

/// A volume that is only read, with what was changed kept in memory over it.
public final class OverlayTracks implements TrackWriter {

  private final TrackReader base;
  private final Map<Cchh, Track> written = new HashMap<>();

  public OverlayTracks(TrackReader base) {
    this.base = base;
  }

  @Override
  public DeviceGeometry geometry() {
    return base.geometry();
  }

  @Override
  public Place place() {
    return base.place();
  }

  @Override
  public Track read(int track) {
    Objects.checkIndex(track, geometry().tracks());
    Track found = written.get(geometry().address(track));
    return found == null ? base.read(track) : found;
  }

  @Override
  public void write(Track track) {
    Objects.checkIndex(geometry().index(track.address()), geometry().tracks());
    if (track.image().length() > geometry().type().trackImageSize()) {
      throw new IllegalArgumentException("longer than a track: " + track);
    }
    written.put(track.address(), track);
  }
}
