package org.altres.zone;

import java.util.Optional;
import java.util.Set;

/// A change of zones that is made as a whole or not at all. It reads what it wrote.
public interface CsiTransaction extends CsiView {

  /// Makes a zone without any entry, not even the one that defines it.
  ///
  /// @throws IllegalArgumentException if it is there
  ZoneWriter create(ZoneId id, ZoneKind kind);

  /// A zone, to change it.
  Optional<ZoneWriter> writer(ZoneId id);

  /// Adds to a zone all entries that another has of some types, replacing none.
  ///
  /// @param types which types; all if empty
  /// @throws IllegalArgumentException if one of the zones is not there, or the second has an entry
  ///   of the same key already; the change can then only be given up
  void copy(ZoneId from, ZoneId to, Set<EntryType> types);

  /// Removes a zone and all its entries.
  ///
  /// @throws IllegalArgumentException if it is not there
  void drop(ZoneId id);

  /// Makes the change lasting: when this returns it survives a crash, and each zone that was
  /// changed has its next generation. After it there is nothing left to do but to close.
  void commit();

  /// Ends it; takes back what was not committed.
  @Override
  void close();
}
