package org.altres.zone;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The zones as they are at one moment. Whoever is given entries or keys one by one may ask it
/// other things meanwhile.
public interface CsiView extends AutoCloseable {

  /// All zones, in order.
  List<ZoneId> zones();

  /// A zone, if it is there.
  Optional<ZoneReader> zone(ZoneId id);

  /// Which entries of a type one zone has and another has not, in order.
  ///
  /// @throws IllegalArgumentException if one of the zones is not there
  void forEachKeyOnlyIn(ZoneId zone, ZoneId other, EntryType type, Consumer<EntryKey> consumer);

  @Override
  void close();
}
