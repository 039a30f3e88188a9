package org.altres.command;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The planners by the verb of their command. A verb without planner is refused by name.
public final class CommandTable {

  private final Map<String, SmpCommandPlanner> planners;

  private CommandTable(Map<String, SmpCommandPlanner> planners) {
    this.planners = Map.copyOf(planners);
  }

  /// A table without any.
  public static CommandTable empty() {
    return new CommandTable(Map.of());
  }

  /// This table and one more command.
  ///
  /// @param verb as SMP/E spells it out: `RECEIVE`
  public CommandTable with(String verb, SmpCommandPlanner planner) {
    if (Verbs.zones(verb).isEmpty() || planners.containsKey(verb)) {
      throw new IllegalArgumentException("no command, or twice: " + verb);
    }
    Map<String, SmpCommandPlanner> more = new HashMap<>(planners);
    more.put(verb, planner);
    return new CommandTable(more);
  }

  /// The planner of a command.
  Optional<SmpCommandPlanner> find(String verb) {
    return Optional.ofNullable(planners.get(verb));
  }
}
