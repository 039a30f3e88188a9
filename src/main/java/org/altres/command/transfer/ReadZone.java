package org.altres.command.transfer;

import java.util.List;
import java.util.Optional;
import org.altres.zone.EntryKey;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneName;

/// A zone as it was read from a file.
///
/// @param name the name that it had
/// @param kind what it is
/// @param entries all entries, the one that defines it among them if the file has it
public record ReadZone(ZoneName name, ZoneKind kind, List<ZoneEntry> entries) {

  /// The entry that defines it, if the file has it.
  Optional<ZoneEntry> definition() {
    return entries.stream().filter(entry -> entry.type().equals(kind.definition())).findFirst();
  }

  /// All entries but the one that defines it.
  List<ZoneEntry> others() {
    return entries.stream().filter(entry -> !entry.type().equals(kind.definition())).toList();
  }

  /// The entry that defines it under another name; an empty one if the file has none.
  ZoneEntry definitionAs(ZoneName other) {
    EntryKey key = new EntryKey(kind.definition(), other.value());
    return definition().map(entry -> ZoneEntry.ofBody(key, entry.body())).orElse(ZoneEntry.of(key));
  }
}
