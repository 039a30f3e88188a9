package org.altres.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.altres.mcs.command.SmpCommand;
import org.altres.mcs.syntax.Operand;
import org.altres.mcs.syntax.Statement;
import org.altres.message.AltresException;
import org.altres.message.Message;
import org.altres.message.MessageId;
import org.altres.message.Place;
import org.altres.plan.Plan;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneKind;

/// The commands of one deck in their order: where SET BOUNDARY stands, which codes were given, and
/// so whether the next command runs. Plans each when its turn comes; whoever executes the plan says
/// how it ended.
public final class CommandSequence {

  private static final String SET = "SET";
  private static final String RESETRC = "RESETRC";

  private final ZoneId global;
  private final CommandTable table;
  private final ReturnCodes codes = new ReturnCodes();
  private Optional<Boundary> boundary = Optional.empty();
  private Optional<Boundary> wanted = Optional.empty();
  private boolean setFailed;
  private int highest;

  /// @param global the global zone that the deck runs on; it need not have been made
  public CommandSequence(ZoneId global, CommandTable table) {
    this.global = global;
    this.table = table;
  }

  /// Whose turn it was.
  ///
  /// @param planned the plan, refused if the command does not run
  /// @param ran whether the command itself was planned, or held up before
  public record Turn(Planned planned, boolean ran) {}

  /// A block that begins: its planning, or why it does not run.
  public sealed interface BlockTurn {

    /// Its statements are wanted.
    record Runs(BlockPlanning planning) implements BlockTurn {}

    /// It is held up, or refused at once.
    record Refused(Turn turn) implements BlockTurn {}
  }

  /// Plans the next command, which is no block.
  public Turn next(SmpCommand command, Moment moment) {
    wanted = Optional.empty();
    return switch (command) {
      case SmpCommand.InError error -> new Turn(inError(error), false);
      case SmpCommand.Simple simple -> next(simple, moment);
      case SmpCommand.Block block -> throw new IllegalArgumentException("a block: " + block.verb());
    };
  }

  private Turn next(SmpCommand.Simple command, Moment moment) {
    Statement statement = command.statement();
    Optional<Message> obstacle = obstacle(statement);
    if (obstacle.isPresent()) {
      return new Turn(Planned.refused(command.verb(), obstacle.get()), false);
    }
    try {
      return new Turn(plan(command, moment), true);
    } catch (AltresException refused) {
      return new Turn(Planned.refused(command.verb(), refused.problem()), true);
    }
  }

  /// Begins a block.
  ///
  /// @param statement the UCLIN or ZONEEDIT
  public BlockTurn begin(Statement statement, Moment moment) {
    wanted = Optional.empty();
    String verb = statement.keyword();
    Optional<Message> obstacle = obstacle(statement);
    if (obstacle.isPresent()) {
      return new BlockTurn.Refused(new Turn(Planned.refused(verb, obstacle.get()), false));
    }
    SmpBlockPlanner planner = table.findBlock(verb).orElseThrow();
    try {
      return new BlockTurn.Runs(
          planner.begin(statement, boundary.orElseThrow().context(global, moment)));
    } catch (AltresException refused) {
      return new BlockTurn.Refused(new Turn(Planned.refused(verb, refused.problem()), true));
    }
  }

  /// Says how the command or block of the last turn ended.
  public void ended(String verb, int code) {
    if (verb.equals(SET)) {
      setFailed = code != 0;
      boundary = setFailed ? Optional.empty() : wanted;
    }
    if (!verb.equals(RESETRC)) {
      codes.ended(verb, code);
    }
    highest = Math.max(highest, code);
  }

  /// The zone that SET named last; empty before the first and after a failed one.
  public String zone() {
    return boundary.map(set -> set.zone().name().value()).orElse("");
  }

  /// The highest code so far: that of the step.
  public int highest() {
    return highest;
  }

  private Planned plan(SmpCommand.Simple command, Moment moment) {
    String verb = command.verb();
    if (verb.equals(RESETRC)) {
      codes.reset();
      return Planned.of(Plan.reading(verb, List.of()));
    }
    if (verb.equals(SET)) {
      Boundary set = Boundary.of(command.statement(), global, moment.view());
      wanted = Optional.of(set);
      return Planned.of(Plan.reading(command.statement().text(), set.notes()));
    }
    Boundary set = boundary.orElseGet(() -> Boundary.none(global));
    return table.find(verb).orElseThrow().plan(command, set.context(global, moment));
  }

  private Optional<Message> obstacle(Statement statement) {
    String verb = statement.keyword();
    if (verb.equals(SET) || verb.equals(RESETRC)) {
      return Optional.empty();
    }
    Optional<Message> outOfOrder = outOfOrder(statement);
    if (outOfOrder.isPresent()) {
      return outOfOrder;
    }
    Optional<Set<ZoneKind>> zones = Verbs.zones(verb);
    if (zones.isEmpty()) {
      return Optional.of(say(CommandMessages.UNKNOWN, statement, verb));
    }
    if (!table.has(verb)) {
      return Optional.of(say(CommandMessages.NOT_THERE, statement, verb));
    }
    return zones.get().isEmpty() ? Optional.empty() : boundaryObstacle(statement, zones.get());
  }

  private Optional<Message> outOfOrder(Statement statement) {
    String verb = statement.keyword();
    if (setFailed) {
      return Optional.of(say(CommandMessages.AFTER_FAILED_SET, statement, verb));
    }
    Optional<Operand> rc = statement.operand("RC");
    return codes
        .obstacle(rc)
        .map(found ->
            say(
                CommandMessages.AFTER_CODE,
                statement,
                verb,
                found.verb(),
                "%02d".formatted(found.code()),
                "%02d".formatted(found.most())));
  }

  private Optional<Message> boundaryObstacle(Statement statement, Set<ZoneKind> zones) {
    Optional<Smp4DataSet> old = Smp4DataSet.namedBy(statement);
    if (old.isPresent() && boundary.map(set -> set.kind() != old.get().kind()).orElse(true)) {
      return Optional.of(
          say(
              CommandMessages.SMP4_DATA_SET,
              statement,
              statement.keyword(),
              old.get().name(),
              old.get().inWords()));
    }
    if (boundary.isEmpty()) {
      return Optional.of(say(CommandMessages.NO_SET, statement, statement.keyword()));
    }
    if (!zones.contains(boundary.get().kind())) {
      return Optional.of(
          say(
              CommandMessages.WRONG_ZONE,
              statement,
              statement.keyword(),
              boundary.get().zone().name(),
              boundary.get().kind()));
    }
    return Optional.empty();
  }

  private static Planned inError(SmpCommand.InError error) {
    Place place = Place.of("line", error.firstLine());
    Message why = Message.of(CommandMessages.IN_ERROR, place, error.verb());
    return new Planned(Plan.refused(error.verb(), List.of(why)), List.of(), error.problems());
  }

  private static Message say(MessageId id, Statement statement, Object... arguments) {
    Place place = Place.of("line", statement.at().line()).with("column", statement.at().column());
    return Message.of(id, place, arguments);
  }
}
