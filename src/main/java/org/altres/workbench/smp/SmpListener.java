package org.altres.workbench.smp;

import java.util.function.Consumer;

/// Is told what a deck gives, as it goes.
public interface SmpListener {

  /// A command prints something that goes to no file. It is to be printed now or never.
  ///
  /// @param ddname where SMP/E would write it: `SMPRPT`, `SMPLIST`, `SMPPUNCH`
  /// @param title what it is; empty where it has none
  /// @param body gives the lines, without line ends
  void output(String ddname, String title, Consumer<Consumer<String>> body);

  /// A command ended; what it printed came before.
  void ended(SmpOutcome outcome);
}
