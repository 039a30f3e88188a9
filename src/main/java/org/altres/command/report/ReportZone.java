package org.altres.command.report;

import org.altres.command.ZoneIndex;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneReader;

/// A zone that is reported on.
///
/// @param global the global zone that knows it
/// @param id the zone
/// @param kind what it is
/// @param reader what it holds
record ReportZone(ZoneId global, ZoneId id, ZoneKind kind, ZoneReader reader) {

  static ReportZone of(ZoneId global, ZoneIndex.Line line, ZoneReader reader) {
    return new ReportZone(global, line.id(), line.kind(), reader);
  }

  /// Its name.
  String name() {
    return id.name().value();
  }

  /// As titles have it: `ZONE TGT1`, `GLOBAL ZONE`.
  String inWords() {
    return isGlobal() ? "GLOBAL ZONE" : "ZONE " + name();
  }

  boolean isGlobal() {
    return kind == ZoneKind.GLOBAL;
  }

  /// The command that installs in it.
  String command() {
    return kind == ZoneKind.DLIB ? "ACCEPT" : "APPLY";
  }
}
