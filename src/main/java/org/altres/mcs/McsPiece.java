package org.altres.mcs;

import java.util.List;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.mcs.syntax.Statement;
import org.altres.mcs.syntax.SyntaxProblem;
import org.altres.text.Card;

/// A piece of an input of MCS: a SYSMOD, or a statement that stands by itself. The pieces of an
/// input follow each other without a gap, so that their records together are the input.
public sealed interface McsPiece
    permits Sysmod, McsPiece.SysmodInError, McsPiece.Free, McsPiece.Refused, McsPiece.Blank {

  /// The line of its first record.
  int firstLine();

  /// Its records, 80 bytes of EBCDIC each.
  Bytes records();

  /// What is wrong with it.
  List<SyntaxProblem> problems();

  /// The line of its last record.
  default int lastLine() {
    return firstLine() + records().length() / Card.LENGTH - 1;
  }

  /// A SYSMOD that cannot be received, because of its problems; at least one is an error.
  ///
  /// @param type what its header says
  /// @param id what its header says, if that is an id
  record SysmodInError(
      SysmodType type,
      Optional<SysmodId> id,
      List<SyntaxProblem> problems,
      int firstLine,
      Bytes records)
      implements McsPiece {

    public SysmodInError {
      problems = List.copyOf(problems);
    }
  }

  /// A statement that belongs to no SYSMOD.
  ///
  /// @param mcs what it says
  record Free(FreeMcs mcs, List<SyntaxProblem> problems, int firstLine, Bytes records)
      implements McsPiece {

    public Free {
      problems = List.copyOf(problems);
    }
  }

  /// Records outside a SYSMOD that are no statement, or one in error; there is a problem.
  record Refused(
      Optional<Statement> statement, List<SyntaxProblem> problems, int firstLine, Bytes records)
      implements McsPiece {

    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /// Blank records before or between the others.
  record Blank(int firstLine, Bytes records) implements McsPiece {
    @Override
    public List<SyntaxProblem> problems() {
      return List.of();
    }
  }
}
