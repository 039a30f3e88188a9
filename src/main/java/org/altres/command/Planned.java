package org.altres.command;

import java.util.List;
import org.altres.mcs.syntax.SyntaxProblem;
import org.altres.message.Message;
import org.altres.plan.Plan;

/// What a planner gives: the plan, and what the command prints.
///
/// @param plan what is done
/// @param outputs what is printed, in order
/// @param problems statements of the command's input that are in error, each shown with its place;
///   what else was planned is done all the same
public record Planned(Plan plan, List<CommandOutput> outputs, List<SyntaxProblem> problems) {

  private static final int FAILED_IN_PART = 8;

  public Planned {
    outputs = List.copyOf(outputs);
    problems = List.copyOf(problems);
  }

  /// A plan and what is printed.
  public Planned(Plan plan, List<CommandOutput> outputs) {
    this(plan, outputs, List.of());
  }

  /// A plan without anything to print but its messages.
  public static Planned of(Plan plan) {
    return new Planned(plan, List.of());
  }

  /// A command that is refused.
  public static Planned refused(String title, Message... reasons) {
    return of(Plan.refused(title, List.of(reasons)));
  }

  /// The return code: that of the worst message; a statement in error is a part that failed.
  public int returnCode() {
    int worst = problems.stream().mapToInt(each -> each.severity().returnCode()).max().orElse(0);
    return Math.max(plan.returnCode(), Math.min(worst, FAILED_IN_PART));
  }
}
