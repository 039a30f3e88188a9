package org.altres.zone.entry;

import java.util.List;
import org.altres.zone.ZoneEntry;

/// A module (SMP/E Reference, MOD entry).
///
/// @param entry the MOD entry
public record ModEntry(ZoneEntry entry) {

  public ModEntry {
    if (!entry.type().name().equals("MOD")) {
      throw new IllegalArgumentException(entry.key().toString());
    }
  }

  /// What it has as every element has.
  public ElementEntry element() {
    return new ElementEntry(entry);
  }

  /// The load modules that it is part of; none if it is in no target library.
  public List<String> loadModules() {
    return entry.values("LMOD");
  }

  /// Its CSECTs: one of its own name if the entry names none.
  public List<String> csects() {
    List<String> named = entry.values("CSECT");
    return named.isEmpty() ? List.of(entry.name()) : named;
  }

  /// Whether its RMID made it by assembly.
  public boolean isAssembled() {
    return entry.has("RMIDASM");
  }

  /// The load modules of other zones that it is part of.
  public List<ZonedName> loadModulesElsewhere() {
    return Typed.zoned(entry, "XZLMOD");
  }
}
