package org.altres.zone;

import java.util.List;
import java.util.Optional;

/// The zones as they are at one moment.
public interface CsiView extends AutoCloseable {

  /// All zones, in order.
  List<ZoneId> zones();

  /// A zone, if it is there.
  Optional<ZoneReader> zone(ZoneId id);

  @Override
  void close();
}
