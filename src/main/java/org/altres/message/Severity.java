package org.altres.message;

/// How bad a message is, with the return code that SMP/E gives it ("SMP/E Messages, Codes, and
/// Diagnosis", GA32-0883: I, W, E, S, T).
public enum Severity {
  /// For information.
  INFORMATION('I', 0),
  /// Done, but look at it.
  WARNING('W', 4),
  /// A part failed, the rest was done.
  ERROR('E', 8),
  /// The command was refused; nothing was changed by it.
  SEVERE('S', 12),
  /// The command broke off.
  TERMINATING('T', 16);

  private final char letter;
  private final int returnCode;

  Severity(char letter, int returnCode) {
    this.letter = letter;
    this.returnCode = returnCode;
  }

  /// The last character of a message id.
  public char letter() {
    return letter;
  }

  /// The exit code of a command whose worst message is of this severity.
  public int returnCode() {
    return returnCode;
  }

  /// The severity of a letter.
  ///
  /// @throws IllegalArgumentException if no severity has that letter
  public static Severity ofLetter(char letter) {
    for (Severity severity : values()) {
      if (severity.letter == letter) {
        return severity;
      }
    }
    throw new IllegalArgumentException("no severity has the letter " + letter);
  }
}
