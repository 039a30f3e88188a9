package org.altres.command;

import org.altres.mcs.command.SmpCommand;

/// Plans one SMP/E command: a pure function of the command and of what it finds. What else it needs
/// - inputs, printing rules - it is given when it is made.
@FunctionalInterface
public interface SmpCommandPlanner {

  /// Plans a command.
  ///
  /// @param command of the verb that the planner was registered for, without syntax error as a
  ///   whole
  /// @throws org.altres.message.AltresException if the command is refused; as well as giving a
  ///   refused plan
  Planned plan(SmpCommand command, SetContext context);
}
