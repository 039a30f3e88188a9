package org.altres.dataset.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.altres.dasd.Dsname;
import org.altres.dasd.Extent;
import org.altres.dasd.vtoc.DataSetLabel;
import org.altres.message.Message;
import org.altres.message.Place;

/// Which data set has a track.
final class DataSetMap {

  private record Owner(Extent extent, Dsname name) {}

  private final TreeMap<Integer, Owner> byFirstTrack = new TreeMap<>();

  DataSetMap(List<DataSetLabel> labels) {
    for (DataSetLabel label : labels) {
      for (Extent extent : label.extents()) {
        byFirstTrack.putIfAbsent(extent.first(), new Owner(extent, label.dsname()));
      }
    }
  }

  /// A place on a track, with the data set that has the track.
  Place named(Place place, int track) {
    return owner(track).map(name -> place.with("data set", name)).orElse(place);
  }

  /// A message about a track, with the data set that has the track.
  Message named(Message message, int track) {
    return new Message(message.id(), named(message.place(), track), message.arguments());
  }

  private Optional<Dsname> owner(int track) {
    return Optional.ofNullable(byFirstTrack.floorEntry(track))
        .map(Map.Entry::getValue)
        .filter(owner -> owner.extent().contains(track))
        .map(Owner::name);
  }
}
