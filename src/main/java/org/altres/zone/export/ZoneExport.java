package org.altres.zone.export;

import java.util.List;
import org.altres.zone.CsiName;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneName;

/// What an export file holds.
///
/// @param zone the name that the zone had
/// @param csi the CSI that it was in
/// @param kind what it is
/// @param definition the entry that defines it
/// @param entries all others, in the order of the file, no key twice
public record ZoneExport(
    ZoneName zone, CsiName csi, ZoneKind kind, ZoneEntry definition, List<ZoneEntry> entries) {

  public ZoneExport {
    entries = java.util.Collections.unmodifiableList(entries);
  }
}
