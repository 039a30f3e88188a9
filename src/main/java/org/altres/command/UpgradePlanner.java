package org.altres.command;

import java.util.List;
import java.util.Optional;
import org.altres.mcs.command.SmpCommand;
import org.altres.message.AltresException;
import org.altres.message.Place;
import org.altres.plan.Basis;
import org.altres.plan.Plan;
import org.altres.plan.Step;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneReader;

/// `UPGRADE`: lets a zone have entries that releases of SMP/E before this one cannot read, by
/// setting its UPGLEVEL.
public final class UpgradePlanner implements SmpCommandPlanner {

  /// The release of SMP/E whose entries zones have here, `vv.rr`.
  static final String LEVEL = "37.00";

  @Override
  public Planned plan(SmpCommand command, SetContext context) {
    ZoneReader zone = context.reader();
    ZoneEntry before =
        zone.definition()
            .orElseThrow(() ->
                new AltresException(
                    CommandMessages.ZONE_EMPTY, Place.nowhere(), zone.id(), context.kind()));
    ZoneEntry after = before.edit().set("UPGLEVEL", LEVEL).build();
    List<Step> steps =
        after.equals(before)
            ? List.of()
            : List.of(new Step.PutEntry(zone.id(), Optional.of(before), after));
    return Planned.of(Plan.of("UPGRADE", Basis.of(context.view(), zone.id()), steps, List.of()));
  }
}
