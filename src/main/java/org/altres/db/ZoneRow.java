package org.altres.db;

import org.altres.zone.CsiName;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneName;

/// A row of the table `zone`.
record ZoneRow(int zoneId, String csi, String zoneName, String kind, long generation) {

  static ZoneRow of(int number, ZoneId id, ZoneKind kind) {
    return new ZoneRow(number, id.csi().value(), id.name().value(), kind.name(), 0);
  }

  ZoneId id() {
    return new ZoneId(new CsiName(csi), new ZoneName(zoneName));
  }

  ZoneKind zoneKind() {
    return ZoneKind.valueOf(kind);
  }

  ZoneRow withGeneration(long next) {
    return new ZoneRow(zoneId, csi, zoneName, kind, next);
  }
}
