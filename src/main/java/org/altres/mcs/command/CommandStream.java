package org.altres.mcs.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.altres.mcs.syntax.SourceText;
import org.altres.mcs.syntax.SyntaxProblem;

/// An input of commands, read.
///
/// @param source what was read
/// @param commands in order
public record CommandStream(SourceText source, List<SmpCommand> commands) {

  public CommandStream {
    commands = List.copyOf(commands);
  }

  /// What is wrong, in the order of the text.
  public List<SyntaxProblem> problems() {
    return commands.stream().flatMap(command -> command.problems().stream()).toList();
  }

  /// Writes the commands as they were read, with all that stands before, between and behind them.
  public void write(OutputStream out) {
    int line = source.firstLine();
    try {
      for (SmpCommand command : commands) {
        source.original(line, command.lastLine()).writeTo(out);
        line = command.lastLine() + 1;
      }
      source.original(line, source.firstLine() + source.lineCount() - 1).writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
