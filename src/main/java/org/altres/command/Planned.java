package org.altres.command;

import java.util.List;
import org.altres.message.Message;
import org.altres.plan.Plan;

/// What a planner gives: the plan, and what the command prints.
///
/// @param plan what is done
/// @param outputs what is printed, in order
public record Planned(Plan plan, List<CommandOutput> outputs) {

  public Planned {
    outputs = List.copyOf(outputs);
  }

  /// A plan without anything to print but its messages.
  public static Planned of(Plan plan) {
    return new Planned(plan, List.of());
  }

  /// A command that is refused.
  public static Planned refused(String title, Message... reasons) {
    return of(Plan.refused(title, List.of(reasons)));
  }
}
