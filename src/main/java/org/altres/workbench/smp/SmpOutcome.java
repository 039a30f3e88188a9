package org.altres.workbench.smp;

import java.util.List;
import org.altres.mcs.syntax.SyntaxProblem;
import org.altres.message.Message;

/// How a command of a deck ended.
///
/// @param verb upper case: `UCLIN`; what stood there if it is no command
/// @param line where it begins, from 1
/// @param zone the zone that SET named last; empty before the first SET and after a failed one
/// @param ran whether it was planned; else the messages say what held it up
/// @param changes whether it changes zones
/// @param code 0, 4, 8, 12 or 16
/// @param messages what there is to say, in order, the one of completion last
/// @param problems what is wrong with the command, or with statements in it, each with its place
public record SmpOutcome(
    String verb,
    int line,
    String zone,
    boolean ran,
    boolean changes,
    int code,
    List<Message> messages,
    List<SyntaxProblem> problems) {

  public SmpOutcome {
    messages = List.copyOf(messages);
    problems = List.copyOf(problems);
  }
}
