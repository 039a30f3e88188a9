package org.altres.dataset.check;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.altres.message.Message;
import org.altres.message.Severity;

/// What a check of a volume found.
///
/// @param messages each fault with its place: volume first, then tracks, then data sets in the
///   order of the VTOC; at most [#MOST_MESSAGES], and one more that says how many others there are
/// @param counts what was looked at
public record CheckReport(List<Message> messages, Counts counts) {

  /// The most faults that are listed.
  public static final int MOST_MESSAGES = 1000;

  /// What was looked at.
  ///
  /// @param tracks all tracks of the volume
  /// @param dataSets sequential and partitioned ones; others are only listed
  /// @param members members of libraries, aliases not counted
  /// @param blocks blocks of data sets and members
  /// @param loadModules members that are load modules
  public record Counts(long tracks, long dataSets, long members, long blocks, long loadModules) {}

  public CheckReport {
    messages = List.copyOf(messages);
  }

  /// How bad the worst message is; empty if there is none.
  public Optional<Severity> worst() {
    return messages.stream().map(Message::severity).max(Comparator.naturalOrder());
  }

  /// Whether nothing but information was found.
  public boolean isSound() {
    return worst().map(severity -> severity == Severity.INFORMATION).orElse(true);
  }
}
