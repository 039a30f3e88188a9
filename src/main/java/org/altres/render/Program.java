package org.altres.render;

/// What writes the reports.
public final class Program {

  /// The program and its version, as the heads of reports have it.
  public static final String LEVEL = "ALTRES 0.1.0";

  private Program() {}
}
