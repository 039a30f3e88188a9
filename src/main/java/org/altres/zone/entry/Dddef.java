package org.altres.zone.entry;

import java.util.List;
import java.util.Optional;
import org.altres.mcs.DdName;
import org.altres.zone.ZoneEntry;

/// What is allocated for a ddname (SMP/E Reference, DDDEF entry).
///
/// @param entry the DDDEF entry
public record Dddef(ZoneEntry entry) {

  public Dddef {
    if (!entry.type().name().equals("DDDEF")) {
      throw new IllegalArgumentException(entry.key().toString());
    }
  }

  /// The data set.
  public Optional<String> dataSet() {
    return entry.value("DATASET");
  }

  /// The directory, if it is one.
  public Optional<String> path() {
    return entry.value("PATH");
  }

  /// The DDDEFs that it is a concatenation of, in order; none if it is none.
  public List<DdName> concatenation() {
    return Typed.dds(entry, "CONCAT");
  }

  /// The volumes that the data set is on; none if the catalog says so.
  public List<String> volumes() {
    return entry.values("VOLUME");
  }

  /// The unit.
  public Optional<String> unit() {
    return entry.value("UNIT");
  }

  /// How it is allocated: OLD, SHR, MOD, NEW.
  public Optional<String> disposition() {
    return entry.value("DISP");
  }

  /// The class of printed output, if it is that.
  public Optional<String> outputClass() {
    return entry.value("SYSOUT");
  }
}
