package org.altres.zone.listing;

import java.util.ArrayList;
import java.util.List;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneName;

/// Keeps what a listing holds.
final class CollectingSink implements ListingSink {

  final List<String> zones = new ArrayList<>();
  final List<ZoneEntry> entries = new ArrayList<>();
  final List<String> problems = new ArrayList<>();

  static CollectingSink of(List<String> lines) {
    CollectingSink sink = new CollectingSink();
    ListingReader reader = new ListingReader(Place.nowhere(), sink);
    lines.forEach(reader::line);
    reader.finish();
    return sink;
  }

  @Override
  public void zone(ZoneName name, ZoneKind kind) {
    zones.add(kind + " " + name);
  }

  @Override
  public void entry(ZoneEntry entry) {
    entries.add(entry);
  }

  @Override
  public void problem(Message message) {
    problems.add(message.toString());
  }
}
