package org.altres.command;

import java.util.ArrayList;
import java.util.List;
import org.altres.mcs.command.SmpCommand;
import org.altres.mcs.command.UclStatement;
import org.altres.mcs.syntax.Statement;
import org.altres.mcs.syntax.SyntaxProblem;

/// Plans a command that is a block of statements.
@FunctionalInterface
public interface SmpBlockPlanner {

  /// Begins a block.
  ///
  /// @param statement the UCLIN or ZONEEDIT
  BlockPlanning begin(Statement statement, SetContext context);

  /// Waits for all statements of a block and then plans it as one command; for blocks that are
  /// short.
  static SmpBlockPlanner whole(SmpCommandPlanner planner) {
    return (statement, context) ->
        new BlockPlanning() {
          private final List<UclStatement> entries = new ArrayList<>();
          private final List<SyntaxProblem> problems = new ArrayList<>();

          @Override
          public void entry(UclStatement entry) {
            entries.add(entry);
          }

          @Override
          public void problem(SyntaxProblem problem) {
            problems.add(problem);
          }

          @Override
          public Planned end(int lastLine) {
            return planner.plan(
                new SmpCommand.Block(statement, entries, problems, lastLine), context);
          }
        };
  }
}
