package org.altres.command.report;

import java.util.ArrayList;
import java.util.List;
import org.altres.zone.HoldKey;
import org.altres.zone.ZoneEntry;

/// The holds of SYSMODs that another zone has, so far as they are not resolved in the zone that
/// they would be installed in.
///
/// @param present the SYSMODs of that zone
/// @param received its global zone
record ComparisonHolds(ZoneSysmods present, Received received) {

  private static final String FIXCAT = "FIXCAT";
  private static final String ERROR = "ERROR";

  /// The lines of the report.
  List<List<String>> rows(List<Finding.Difference> differences) {
    List<List<String>> rows = new ArrayList<>();
    for (Finding.Difference each : differences) {
      received
          .global()
          .forEach(HoldAge.HOLDDATA, each.sysmod() + " ", hold -> look(each, hold, rows));
    }
    return rows;
  }

  private void look(Finding.Difference difference, ZoneEntry hold, List<List<String>> rows) {
    HoldKey key = HoldKey.ofEntryName(hold.name());
    boolean resolved =
        key.type().equals(ERROR)
            ? present.hasFix(key.reason())
            : key.originator().filter(id -> present.state(id).isPresent()).isPresent();
    if (resolved || key.type().equals(FIXCAT)) {
      return;
    }
    rows.add(
        List.of(
            difference.fmid(),
            difference.sysmod(),
            key.type(),
            key.reason(),
            hold.value("HOLDCLASS").orElse(""),
            hold.value("HOLDDATE").map(HoldAge::julian).orElse("")));
  }
}
