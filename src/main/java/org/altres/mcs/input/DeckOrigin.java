package org.altres.mcs.input;

import java.util.Optional;
import java.util.StringJoiner;

/// Where in its file a deck stands.
///
/// @param member the member that IEBUPDTE would add, if it is in one
/// @param job the job, if it is in one that has a name
/// @param step the step, if it is in one that has a name
/// @param ddname the DD statement, if it is an in-stream data set
public record DeckOrigin(
    Optional<String> member, Optional<String> job, Optional<String> step, Optional<String> ddname) {

  /// The file itself.
  public static final DeckOrigin FILE =
      new DeckOrigin(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /// In a member.
  DeckOrigin inMember(String name) {
    return new DeckOrigin(Optional.of(name), job, step, ddname);
  }

  /// In a job's data set.
  DeckOrigin inJob(JclDd dd) {
    return new DeckOrigin(member, named(dd.job()), named(dd.step()), Optional.of(dd.name()));
  }

  private static Optional<String> named(String name) {
    return Optional.of(name).filter(text -> !text.isEmpty());
  }

  /// `member TR00003, job ZP60013, step STEP1, SYSUT1`; empty for the file itself.
  @Override
  public String toString() {
    StringJoiner text = new StringJoiner(", ");
    member.ifPresent(name -> text.add("member " + name));
    job.ifPresent(name -> text.add("job " + name));
    step.ifPresent(name -> text.add("step " + name));
    ddname.ifPresent(text::add);
    return text.toString();
  }
}
