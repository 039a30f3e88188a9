package org.altres.plan;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.altres.zone.CsiView;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneReader;

/// What a plan was made on: each zone that was read, with the generation it had. A zone that was
/// not there has generation 0.
///
/// @param generations zone to generation, from 0
public record Basis(SortedMap<ZoneId, Long> generations) {

  /// Nothing was read.
  public static final Basis NONE = new Basis(Map.of());

  public Basis {
    generations = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(generations));
  }

  /// A basis of zones and their generations.
  public Basis(Map<ZoneId, Long> generations) {
    this(new TreeMap<>(generations));
  }

  /// The zones as they are in a view.
  public static Basis of(CsiView view, ZoneId... zones) {
    SortedMap<ZoneId, Long> generations = new TreeMap<>();
    for (ZoneId zone : zones) {
      generations.put(zone, view.zone(zone).map(ZoneReader::generation).orElse(0L));
    }
    return new Basis(generations);
  }

  /// This, and another zone as it is in a view.
  public Basis with(CsiView view, ZoneId zone) {
    SortedMap<ZoneId, Long> more = new TreeMap<>(generations);
    more.putAll(of(view, zone).generations);
    return new Basis(more);
  }
}
