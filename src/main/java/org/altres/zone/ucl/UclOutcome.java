package org.altres.zone.ucl;

import java.util.List;
import org.altres.mcs.syntax.SyntaxProblem;
import org.altres.message.Message;
import org.altres.zone.EntryKey;
import org.altres.zone.ZoneEntry;

/// What a UCL statement comes to.
public sealed interface UclOutcome {

  /// An entry is to be written.
  ///
  /// @param entry as it shall be
  /// @param created whether it was not there
  /// @param notes what is odd about it; none is worse than a warning
  record Put(ZoneEntry entry, boolean created, List<Message> notes) implements UclOutcome {

    public Put {
      notes = List.copyOf(notes);
    }

    /// That the entry was made.
    public Message createdMessage() {
      return Message.of(
          UclMessages.CREATED, org.altres.message.Place.nowhere(), entry.type(), entry.name());
    }
  }

  /// An entry is to be deleted.
  record Delete(EntryKey key) implements UclOutcome {}

  /// Nothing is to be done, since the statement is in error: code 8. The statements behind it are
  /// done all the same.
  ///
  /// @param problems at least one
  record Failed(List<SyntaxProblem> problems) implements UclOutcome {

    public Failed {
      problems = List.copyOf(problems);
    }
  }
}
