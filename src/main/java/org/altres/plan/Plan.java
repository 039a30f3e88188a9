package org.altres.plan;

import java.util.ArrayList;
import java.util.List;
import org.altres.message.Message;

/// What a command would do: immutable data, made by a planner from a request and a view. It is
/// shown, written as a job or executed; nothing in it says which.
///
/// @param title the command in the user's words: `UCLIN`, `ZONECOPY(TGT1) INTO(TGT2)`
/// @param basis what was read, and its generation then
/// @param steps what is done, in order; none if it is refused
/// @param notes what there is to say: parts that fail, warnings, information
/// @param refusals why it is not to be executed at all; none if it may be
public record Plan(
    String title, Basis basis, List<Step> steps, List<Message> notes, List<Refusal> refusals) {

  public Plan {
    steps = List.copyOf(steps);
    notes = List.copyOf(notes);
    refusals = List.copyOf(refusals);
    if (!refusals.isEmpty() && !steps.isEmpty()) {
      throw new IllegalArgumentException("a refused plan has no steps: " + title);
    }
  }

  /// A plan that may be executed.
  public static Plan of(String title, Basis basis, List<Step> steps, List<Message> notes) {
    return new Plan(title, basis, steps, notes, List.of());
  }

  /// A plan that changes nothing: a listing, a report.
  public static Plan reading(String title, List<Message> notes) {
    return of(title, Basis.NONE, List.of(), notes);
  }

  /// A plan that is refused.
  public static Plan refused(String title, List<Message> reasons) {
    return new Plan(
        title, Basis.NONE, List.of(), List.of(), reasons.stream().map(Refusal::new).toList());
  }

  /// Whether it is not to be executed.
  public boolean isRefused() {
    return !refusals.isEmpty();
  }

  /// Whether there is anything to execute.
  public boolean changesSomething() {
    return !steps.isEmpty();
  }

  /// Notes and refusals.
  public List<Message> messages() {
    List<Message> all = new ArrayList<>(notes);
    refusals.forEach(refusal -> all.add(refusal.message()));
    return all;
  }

  /// The return code of the worst of its messages, 0 if there is none.
  public int returnCode() {
    return messages().stream().mapToInt(m -> m.severity().returnCode()).max().orElse(0);
  }
}
