package org.altres.zone;

import java.util.Collection;

/// A zone, to be changed inside a transaction.
public interface ZoneWriter extends ZoneReader {

  /// Writes an entry, in the place of one of the same key if there is one.
  void put(ZoneEntry entry);

  /// Writes many entries; what [#put] does for each, but fast.
  void putAll(Collection<ZoneEntry> entries);

  /// Deletes an entry, if it is there.
  ///
  /// @return whether it was there
  boolean delete(EntryKey key);
}
