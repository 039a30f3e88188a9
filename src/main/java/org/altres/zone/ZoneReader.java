package org.altres.zone;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A zone, to be read.
public interface ZoneReader {

  /// Which zone.
  ZoneId id();

  /// What it describes.
  ZoneKind kind();

  /// How often it was changed and committed, from 1; a zone that was only just made, and is not yet
  /// committed, has 0.
  long generation();

  /// The entry of that key, if there is one.
  Optional<ZoneEntry> entry(EntryKey key);

  /// Whether there is such an entry.
  default boolean has(EntryKey key) {
    return entry(key).isPresent();
  }

  /// How many entries of a type there are.
  long count(EntryType type);

  /// All entries of a type whose names begin so, in the order of their names (by UTF-16 unit).
  ///
  /// @param prefix the beginning of the names; empty for all
  void forEach(EntryType type, String prefix, Consumer<ZoneEntry> consumer);

  /// All keys of a type, in order.
  void forEachKey(EntryType type, Consumer<EntryKey> consumer);

  /// The entries that refer to a name, in order.
  List<EntryKey> referrers(Relation relation, String target);

  /// The types of which there are entries, in order.
  List<EntryType> types();

  /// The entry that defines the zone, if it is there.
  default Optional<ZoneEntry> definition() {
    return entry(new EntryKey(kind().definition(), id().name().value()));
  }
}
