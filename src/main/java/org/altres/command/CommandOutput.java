package org.altres.command;

import java.util.function.Consumer;

/// Something that a command prints: a report, a listing, statements for another job. It may be
/// long, so it is written line by line, once, while the view that it was planned on is still held.
///
/// @param ddname where SMP/E would write it: `SMPRPT`, `SMPLIST`, `SMPPUNCH`, or the ddname that
///   the command names
/// @param title what it is: `RECEIVE SUMMARY REPORT`; empty where it has none
/// @param body gives the lines, without line ends
public record CommandOutput(String ddname, String title, Body body) {

  /// Reports of what was done.
  public static final String SMPRPT = "SMPRPT";

  /// LIST.
  public static final String SMPLIST = "SMPLIST";

  /// Statements: UNLOAD, REPORT, GENERATE.
  public static final String SMPPUNCH = "SMPPUNCH";

  /// Gives lines.
  @FunctionalInterface
  public interface Body {

    /// Gives all lines.
    void write(Consumer<String> line);
  }
}
