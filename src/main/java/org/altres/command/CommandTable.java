package org.altres.command;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The planners by the verb of their command. A verb without planner is refused by name.
public final class CommandTable {

  private final Map<String, SmpCommandPlanner> planners;
  private final Map<String, SmpBlockPlanner> blocks;

  private CommandTable(
      Map<String, SmpCommandPlanner> planners, Map<String, SmpBlockPlanner> blocks) {
    this.planners = Map.copyOf(planners);
    this.blocks = Map.copyOf(blocks);
  }

  /// A table without any.
  public static CommandTable empty() {
    return new CommandTable(Map.of(), Map.of());
  }

  /// This table and one more command.
  ///
  /// @param verb as SMP/E spells it out: `RECEIVE`
  public CommandTable with(String verb, SmpCommandPlanner planner) {
    requireNew(verb);
    Map<String, SmpCommandPlanner> more = new HashMap<>(planners);
    more.put(verb, planner);
    return new CommandTable(more, blocks);
  }

  /// This table and one more command that is a block of statements.
  ///
  /// @param verb `UCLIN` or `ZONEEDIT`
  public CommandTable withBlock(String verb, SmpBlockPlanner planner) {
    requireNew(verb);
    Map<String, SmpBlockPlanner> more = new HashMap<>(blocks);
    more.put(verb, planner);
    return new CommandTable(planners, more);
  }

  private void requireNew(String verb) {
    if (Verbs.zones(verb).isEmpty() || has(verb)) {
      throw new IllegalArgumentException("no command, or twice: " + verb);
    }
  }

  boolean has(String verb) {
    return planners.containsKey(verb) || blocks.containsKey(verb);
  }

  /// The planner of a command.
  Optional<SmpCommandPlanner> find(String verb) {
    return Optional.ofNullable(planners.get(verb));
  }

  /// The planner of a block.
  Optional<SmpBlockPlanner> findBlock(String verb) {
    return Optional.ofNullable(blocks.get(verb));
  }
}
