package org.altres.command;

import org.altres.mcs.command.SmpCommand;
import org.altres.mcs.syntax.Statement;

/// The statement of a command.
final class Simple {

  private Simple() {}

  static Statement of(SmpCommand command) {
    return switch (command) {
      case SmpCommand.Simple simple -> simple.statement();
      case SmpCommand.Block block -> block.statement();
      case SmpCommand.InError error ->
          throw new IllegalArgumentException("in error: " + error.verb());
    };
  }
}
