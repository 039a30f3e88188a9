package org.altres.workbench.smp;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.altres.command.BlockPlanning;
import org.altres.command.CommandOutput;
import org.altres.command.CommandSequence;
import org.altres.command.CommandSequence.BlockTurn;
import org.altres.command.CommandSequence.Turn;
import org.altres.command.Moment;
import org.altres.command.Planned;
import org.altres.execute.ContentStore;
import org.altres.execute.PlanExecutor;
import org.altres.mcs.command.CommandConsumer;
import org.altres.mcs.command.SmpCommand;
import org.altres.mcs.command.UclStatement;
import org.altres.mcs.syntax.Statement;
import org.altres.mcs.syntax.SyntaxProblem;
import org.altres.message.AltresException;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.message.Severity;
import org.altres.workbench.Watch;
import org.altres.zone.CsiView;

/// Runs the commands of a deck as they are read: each is planned on what those before it left, what
/// it lists is printed, its plan is executed in a transaction of its own, and its reports are
/// printed.
final class DeckRunner implements CommandConsumer {

  private final CommandSequence sequence;
  private final ZoneAccess zones;
  private final ContentStore contents;
  private final StepFiles files;
  private final Supplier<LocalDateTime> clock;
  private final SmpListener listener;
  private final Watch watch;
  private Optional<Block> block = Optional.empty();

  DeckRunner(
      CommandSequence sequence,
      ZoneAccess zones,
      ContentStore contents,
      StepFiles files,
      Supplier<LocalDateTime> clock,
      SmpListener listener,
      Watch watch) {
    this.sequence = sequence;
    this.zones = zones;
    this.contents = contents;
    this.files = files;
    this.clock = clock;
    this.listener = listener;
    this.watch = watch;
  }

  /// A block that is being read.
  ///
  /// @param view what it is planned on
  /// @param zone the zone that SET named last
  private record Block(Statement statement, CsiView view, BlockTurn turn, String zone) {}

  @Override
  public void command(SmpCommand command) {
    if (hasBrokenOff()) {
      return;
    }
    watch.cancellation().check();
    String zone = sequence.zone();
    try (CsiView view = zones.view()) {
      Turn turn = sequence.next(command, moment(view));
      finish(command.verb(), command.firstLine(), zone, turn);
    }
  }

  @Override
  public void begin(Statement statement) {
    if (hasBrokenOff()) {
      return;
    }
    watch.cancellation().check();
    CsiView view = zones.view();
    block =
        Optional.of(
            new Block(statement, view, sequence.begin(statement, moment(view)), sequence.zone()));
  }

  @Override
  public void entry(UclStatement entry) {
    planning().ifPresent(planning -> planning.entry(entry));
  }

  @Override
  public void problem(SyntaxProblem problem) {
    planning().ifPresent(planning -> planning.problem(problem));
  }

  @Override
  public void end(int lastLine) {
    block.ifPresent(ended -> {
      block = Optional.empty();
      try (CsiView _ = ended.view()) {
        finish(
            ended.statement().keyword(),
            ended.statement().firstLine(),
            ended.zone(),
            turn(ended, lastLine));
      }
    });
  }

  /// Closes what a deck that broke off left open.
  void close() {
    block.ifPresent(open -> open.view().close());
    block = Optional.empty();
  }

  private static Turn turn(Block ended, int lastLine) {
    return switch (ended.turn()) {
      case BlockTurn.Refused refused -> refused.turn();
      case BlockTurn.Runs runs -> {
        try {
          yield new Turn(runs.planning().end(lastLine), true);
        } catch (AltresException refused) {
          yield new Turn(Planned.refused(ended.statement().keyword(), refused.problem()), true);
        }
      }
    };
  }

  private Optional<BlockPlanning> planning() {
    return block
        .map(Block::turn)
        .filter(BlockTurn.Runs.class::isInstance)
        .map(turn -> ((BlockTurn.Runs) turn).planning());
  }

  private boolean hasBrokenOff() {
    return sequence.highest() >= Severity.TERMINATING.returnCode();
  }

  private Moment moment(CsiView view) {
    return new Moment(view, contents, clock.get());
  }

  private void finish(String verb, int line, String zone, Turn turn) {
    Planned planned = turn.planned();
    List<Message> messages = new ArrayList<>(planned.plan().messages());
    int code = planned.returnCode();
    try {
      print(planned, false);
      execute(planned);
      print(planned, true);
    } catch (AltresException failed) {
      messages.add(failed.problem());
      code = Math.max(code, failed.problem().severity().returnCode());
    }
    messages.add(
        Message.of(SmpMessages.COMMAND_COMPLETE, Place.nowhere(), verb, "%02d".formatted(code)));
    sequence.ended(verb, code);
    listener.ended(
        new SmpOutcome(
            verb,
            line,
            zone,
            turn.ran(),
            planned.plan().changesSomething(),
            code,
            messages,
            planned.problems()));
  }

  /// Prints the reports of what was done, or the rest.
  private void print(Planned planned, boolean reports) {
    for (CommandOutput output : planned.outputs()) {
      if (output.ddname().equals(CommandOutput.SMPRPT) == reports && !files.write(output)) {
        listener.output(output.ddname(), output.title(), output.body()::write);
      }
    }
    if (planned.plan().changesSomething()) {
      files.publish();
    }
  }

  private void execute(Planned planned) {
    if (planned.plan().changesSomething()) {
      PlanExecutor executor = new PlanExecutor(contents);
      zones.change(
          planned.plan().title(),
          transaction -> executor.execute(planned.plan(), transaction, watch.cancellation()));
    }
  }
}
