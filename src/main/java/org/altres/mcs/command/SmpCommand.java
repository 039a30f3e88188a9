package org.altres.mcs.command;

import java.util.List;
import org.altres.mcs.syntax.Statement;
import org.altres.mcs.syntax.SyntaxProblem;

/// A command of SMPCNTL. UCLIN and ZONEEDIT are one command each with all statements up to their
/// end.
public sealed interface SmpCommand {

  /// Upper case, spelled out: `SET`, `APPLY`, `UCLIN`.
  String verb();

  /// The line of its first record.
  int firstLine();

  /// The line of its last record, the end statement of a block included.
  int lastLine();

  /// What is wrong with it, and with the statements in its block.
  List<SyntaxProblem> problems();

  /// A command of one statement.
  record Simple(Statement statement) implements SmpCommand {
    @Override
    public String verb() {
      return statement.keyword();
    }

    @Override
    public int firstLine() {
      return statement.firstLine();
    }

    @Override
    public int lastLine() {
      return statement.lastLine();
    }

    @Override
    public List<SyntaxProblem> problems() {
      return List.of();
    }
  }

  /// UCLIN and what stands before ENDUCL, or ZONEEDIT and what stands before ENDZONEEDIT. One
  /// statement in error does not stop the others.
  ///
  /// @param statement the UCLIN or ZONEEDIT
  /// @param entries the statements without error
  /// @param problems what is wrong with the others
  /// @param lastLine the line of the last record of ENDUCL
  record Block(
      Statement statement, List<UclStatement> entries, List<SyntaxProblem> problems, int lastLine)
      implements SmpCommand {

    public Block {
      entries = List.copyOf(entries);
      problems = List.copyOf(problems);
    }

    @Override
    public String verb() {
      return statement.keyword();
    }

    @Override
    public int firstLine() {
      return statement.firstLine();
    }
  }

  /// A command that cannot be run, because of its problems: code 12.
  ///
  /// @param verb as it stands there, empty if there is none
  /// @param problems at least one
  record InError(String verb, List<SyntaxProblem> problems, int firstLine, int lastLine)
      implements SmpCommand {

    public InError {
      problems = List.copyOf(problems);
    }
  }
}
