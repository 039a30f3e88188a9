package org.altres.mcs.command;

import org.altres.mcs.syntax.Statement;
import org.altres.mcs.syntax.SyntaxProblem;

/// Takes commands as they are read, the statements of a UCLIN or ZONEEDIT block one by one.
public interface CommandConsumer {

  /// A command that is no block, or a block whose first statement is in error.
  void command(SmpCommand command);

  /// A block begins.
  ///
  /// @param statement the UCLIN or ZONEEDIT
  void begin(Statement statement);

  /// A statement of the block.
  void entry(UclStatement entry);

  /// Something is wrong with a statement of the block, or with the block.
  void problem(SyntaxProblem problem);

  /// The block ends.
  ///
  /// @param lastLine the line of its last record
  void end(int lastLine);
}
