package org.altres.mcs.syntax;

/// Why a line of a workstation text is no card. What there is of it stands in the card all the
/// same, so that the statements around it can be read.
public sealed interface LineFault {

  /// More than 80 characters; the card has the first 80.
  ///
  /// @param length characters of the line
  record TooLong(int length) implements LineFault {}

  /// A character that the code page does not have; the card has a question mark.
  ///
  /// @param column of the first such character, from 1
  /// @param codePoint the character
  record Unknown(int column, int codePoint) implements LineFault {}
}
