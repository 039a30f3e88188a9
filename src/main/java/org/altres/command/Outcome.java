package org.altres.command;

import java.util.List;
import org.altres.message.Message;
import org.altres.plan.Plan;

/// How a command of a deck ended.
///
/// @param verb upper case: `UCLIN`; what stood there if it is no command
/// @param line where it begins, from 1
/// @param zone the zone that SET named last; empty before the first SET
/// @param ran whether it was planned and executed; else the messages say why not
/// @param returnCode 0, 4, 8, 12 or 16
/// @param messages what there is to say, in order, the one of completion last
/// @param plan what was done; of a command that was not run a refused plan
public record Outcome(
    String verb,
    int line,
    String zone,
    boolean ran,
    int returnCode,
    List<Message> messages,
    Plan plan) {

  public Outcome {
    messages = List.copyOf(messages);
  }
}
