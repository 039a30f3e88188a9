package org.altres.mcs.command;

import java.util.List;
import org.altres.mcs.syntax.Statement;

/// A statement of a UCLIN or ZONEEDIT block. Of a UCL statement the keyword is the verb `ADD`,
/// `REP` or `DEL`, and the first operand is the entry with its name: `MOD(IGC0013A)`.
///
/// @param statement the statement
/// @param rawCards the records between `++LMODIN` and `++ENDLMODIN`, or `++ASMIN` and `++ENDASMIN`,
///   columns 1 to 80 with blanks at the end cut off
public record UclStatement(Statement statement, List<String> rawCards) {

  public UclStatement {
    rawCards = List.copyOf(rawCards);
  }

  /// `ADD`, `REP` or `DEL`; of ZONEEDIT `CHANGE` or `ADD`.
  public String verb() {
    return statement.keyword();
  }
}
