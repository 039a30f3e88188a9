package org.altres.mcs.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.altres.mcs.syntax.SourceText;

/// The members that IEBUPDTE would make of a text (MVS Utilities, "IEBUPDTE"): each begins behind a
/// `./ ADD` or `./ REPL` with its name; `><` stands for `./` where a job cannot hold that. Control
/// statements of update decks inside a member are its text.
final class UpdateMembers {

  /// @param name as the statement has it
  /// @param lines behind that statement
  record Member(String name, LineRun lines) {}

  private UpdateMembers() {}

  static List<Member> of(SourceText text, LineRun lines) {
    List<Member> members = new ArrayList<>();
    Optional<String> name = Optional.empty();
    int first = lines.first();
    for (int line = lines.first(); line <= lines.last(); line++) {
      Optional<String> next = Words.member(text.line(line));
      if (next.isPresent()) {
        add(members, name, new LineRun(first, line - 1));
        name = next;
        first = line + 1;
      }
    }
    add(members, name, withoutEnd(text, new LineRun(first, lines.last())));
    return members;
  }

  private static void add(List<Member> members, Optional<String> name, LineRun lines) {
    name.ifPresent(known -> members.add(new Member(known, lines)));
  }

  /// The last member without the ENDUP that ends the whole, unless an update deck in the member has
  /// none of its own.
  private static LineRun withoutEnd(SourceText text, LineRun lines) {
    int last = lines.last();
    while (last >= lines.first() && text.line(last).isBlank()) {
      last--;
    }
    if (last < lines.first() || !Words.isEndOfMembers(text.line(last))) {
      return lines;
    }
    int open = 0;
    for (int line = lines.first(); line < last; line++) {
      String card = text.line(line);
      open = Words.isEndOfMembers(card) ? 0 : Words.isUpdate(card) ? open + 1 : open;
    }
    return open > 0 ? lines : new LineRun(lines.first(), last - 1);
  }
}
