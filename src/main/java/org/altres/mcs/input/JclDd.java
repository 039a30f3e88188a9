package org.altres.mcs.input;

import java.util.List;
import java.util.Optional;

/// A DD statement and the step that it is of. One without a name is concatenated to the one before
/// it and has its name.
///
/// @param job the job's name, empty if it has none
/// @param step the step's name, empty if it has none
/// @param program what the step runs: a program or a procedure
/// @param stepNumber counts jobs and steps, since steps may have the same name or none
/// @param name the ddname, without the procedure step that it overrides; `SYSIN` for cards that
///   stand in the job without a DD statement
/// @param continued whether it is concatenated to the one before it
/// @param line of the statement, or of the first card if there is none
/// @param data its in-stream data
/// @param dsname its data set, `DSN(MEMBER)` for a member
/// @param disposition its DISP, as it is written; empty if there is none
record JclDd(
    String job,
    String step,
    String program,
    int stepNumber,
    String name,
    boolean continued,
    int line,
    Optional<LineRun> data,
    Optional<String> dsname,
    String disposition) {

  private static final List<String> WRITTEN = List.of("MOD", "NEW");

  /// Whether the step writes to its data set: DISP says MOD or NEW, or leaves the status out.
  boolean isOutput() {
    String status = disposition.replace("(", "").replace(")", "").split(",", 2)[0];
    return status.isEmpty() || WRITTEN.contains(status);
  }

  /// Whether what it writes comes behind what is there.
  boolean isAppended() {
    return disposition.replace("(", "").startsWith("MOD");
  }
}
