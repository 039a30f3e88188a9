package org.altres.mcs.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.altres.mcs.syntax.Statement;
import org.altres.mcs.syntax.SyntaxProblem;

/// Keeps commands, blocks as a whole.
final class CommandCollector implements CommandConsumer {

  private final List<SmpCommand> commands = new ArrayList<>();
  private final List<UclStatement> entries = new ArrayList<>();
  private final List<SyntaxProblem> problems = new ArrayList<>();
  private Optional<Statement> head = Optional.empty();

  List<SmpCommand> commands() {
    return commands;
  }

  @Override
  public void command(SmpCommand command) {
    commands.add(command);
  }

  @Override
  public void begin(Statement statement) {
    head = Optional.of(statement);
    entries.clear();
    problems.clear();
  }

  @Override
  public void entry(UclStatement entry) {
    entries.add(entry);
  }

  @Override
  public void problem(SyntaxProblem problem) {
    problems.add(problem);
  }

  @Override
  public void end(int lastLine) {
    head.ifPresent(block -> commands.add(new SmpCommand.Block(block, entries, problems, lastLine)));
    head = Optional.empty();
  }
}
