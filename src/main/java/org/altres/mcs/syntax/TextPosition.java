package org.altres.mcs.syntax;

/// A place in a text.
///
/// @param line from 1, of the file that the text stands in
/// @param column from 1
public record TextPosition(int line, int column) implements Comparable<TextPosition> {

  public TextPosition {
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("no position: line " + line + ", column " + column);
    }
  }

  @Override
  public int compareTo(TextPosition other) {
    return line != other.line ? Integer.compare(line, other.line) : column - other.column;
  }

  @Override
  public String toString() {
    return "line " + line + ", column " + column;
  }
}
