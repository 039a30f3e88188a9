package org.altres.command;

import org.altres.mcs.command.UclStatement;
import org.altres.mcs.syntax.SyntaxProblem;

/// A block of statements, UCLIN or ZONEEDIT, while it is read. A block may have more statements
/// than there is memory for, so it takes them one by one.
public interface BlockPlanning {

  /// Takes the next statement.
  void entry(UclStatement entry);

  /// Takes note of a statement in error.
  void problem(SyntaxProblem problem);

  /// The plan for the whole block.
  ///
  /// @param lastLine the line of its last record
  /// @throws org.altres.message.AltresException if it is refused
  Planned end(int lastLine);
}
