package org.altres.command;

import java.util.List;
import org.altres.mcs.command.SmpCommand;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.plan.Plan;

/// `DEBUG(...)`, which takes dumps of SMP/E itself: understood, and nothing is done.
public final class DebugPlanner implements SmpCommandPlanner {

  @Override
  public Planned plan(SmpCommand command, SetContext context) {
    Message note = Message.of(CommandMessages.DEBUG_IGNORED, Place.nowhere());
    return Planned.of(Plan.reading("DEBUG", List.of(note)));
  }
}
