package org.altres.mcs.syntax;

import java.util.ArrayList;
import java.util.List;
import org.altres.message.MessageId;

/// Collects what is wrong with a statement.
final class Problems {

  /// Ends the reading of a statement whose form is broken; what is wrong has been noted.
  static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Broken() {
      super(null, null, false, false);
    }
  }

  private static final int MOST = 8;

  private final TextCursor cursor;
  private int brokenAt;
  private List<SyntaxProblem> found = new ArrayList<>();

  Problems(TextCursor cursor) {
    this.cursor = cursor;
  }

  void begin() {
    brokenAt = -1;
    found = new ArrayList<>(0);
  }

  /// Where the form of the statement is broken; negative if nothing was said of it.
  int brokenAt() {
    return brokenAt;
  }

  List<SyntaxProblem> found() {
    return found;
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /// Notes a problem; a statement that has too many is given up.
  void add(int offset, MessageId id, List<String> expected, Object... arguments) {
    int shown = cursor.clamp(offset);
    found.add(at(cursor, shown, id, expected, arguments));
    if (found.size() >= MOST) {
      throw new Broken();
    }
  }

  /// Notes a problem behind which nothing can be made of the statement.
  Broken fatal(int offset, MessageId id, List<String> expected, Object... arguments) {
    brokenAt = offset;
    found.add(at(cursor, cursor.clamp(offset), id, expected, arguments));
    return new Broken();
  }

  private static SyntaxProblem at(
      TextCursor cursor, int offset, MessageId id, List<String> expected, Object... arguments) {
    TextPosition position = cursor.position(offset);
    CardWindow window = cursor.window();
    String line = window.text(cursor.card(offset));
    return SyntaxProblem.of(position, line, window.source().place(), id, expected, arguments);
  }
}
