package org.altres.mcs.input;

/// A part of a deck, in the order in which the job writes them.
public sealed interface DeckPart {

  /// Cards that stand in the file.
  ///
  /// @param firstLine the line of the first, from 1
  /// @param lastLine the line of the last; the one before the first for none
  record Cards(int firstLine, int lastLine) implements DeckPart {

    /// How many cards.
    public int count() {
      return lastLine - firstLine + 1;
    }
  }

  /// Cards that a program of the job writes there when it runs, as an assembler writes its object
  /// deck; they are not in the file.
  ///
  /// @param line where the step's DD statement stands, from 1
  /// @param step the step, empty if it has no name
  /// @param program what it runs
  record Written(int line, String step, String program) implements DeckPart {}

  /// Cards of another data set, which is concatenated to those in the file.
  ///
  /// @param line where its DD statement stands, from 1
  /// @param dsname its name, as the statement has it
  record Concatenated(int line, String dsname) implements DeckPart {}
}
