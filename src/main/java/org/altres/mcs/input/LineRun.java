package org.altres.mcs.input;

/// Lines of a file that follow each other.
///
/// @param first the first line, from 1
/// @param last the last line; the one before the first if there are none
record LineRun(int first, int last) {

  LineRun {
    if (first < 1 || last < first - 1) {
      throw new IllegalArgumentException("no lines: " + first + " to " + last);
    }
  }

  int size() {
    return last - first + 1;
  }

  boolean isEmpty() {
    return last < first;
  }

  /// The same lines without those before one of them.
  LineRun from(int line) {
    return new LineRun(line, last);
  }
}
