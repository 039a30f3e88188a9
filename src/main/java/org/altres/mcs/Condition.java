package org.altres.mcs;

import java.util.List;
import org.altres.mcs.syntax.Statement;

/// An `++IF`: where that function is installed, these SYSMODs must be too.
///
/// @param statement the `++IF`
/// @param fmid the function
/// @param req at least one
public record Condition(Statement statement, Fmid fmid, List<SysmodId> req) {

  public Condition {
    req = List.copyOf(req);
  }

  /// SMP4 takes `++IF (fmid) THEN REQ(...)` too.
  static Condition of(Statement statement) {
    String fmid = statement.first("FMID").or(() -> statement.first("")).orElseThrow();
    return new Condition(statement, new Fmid(fmid), Version.ids(statement, "REQ"));
  }
}
