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

  /// Plans the next command.
  public Turn next(SmpCommand command, Moment moment) {
    wanted = Optional.empty();
    String verb = command.verb();
    Optional<Message> obstacle =
        command instanceof SmpCommand.InError error
            ? Optional.of(inError(error))
            : obstacle(command, verb);
    if (obstacle.isPresent()) {
      return new Turn(Planned.refused(verb, obstacle.get()), false);
    }
    try {
      return new Turn(plan(command, verb, moment), true);
    } catch (AltresException refused) {
      return new Turn(Planned.refused(verb, refused.problem()), true);
    }
  }

  /// Says how the command of the last turn ended.
  public void ended(SmpCommand command, int code) {
    String verb = command.verb();
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

  private Planned plan(SmpCommand command, String verb, Moment moment) {
    if (verb.equals(RESETRC)) {
      codes.reset();
      return Planned.of(Plan.reading(verb, List.of()));
    }
    if (verb.equals(SET)) {
      Boundary set = Boundary.of(statement(command), global, moment.view());
      wanted = Optional.of(set);
      return Planned.of(Plan.reading(statement(command).text(), set.notes()));
    }
    Boundary set = boundary.orElseGet(() -> Boundary.none(global));
    SmpCommandPlanner planner = table.find(verb).orElseThrow();
    return planner.plan(command, set.context(global, moment));
  }

  private Optional<Message> obstacle(SmpCommand command, String verb) {
    if (verb.equals(SET) || verb.equals(RESETRC)) {
      return Optional.empty();
    }
    Optional<Set<ZoneKind>> zones = Verbs.zones(verb);
    Optional<Message> outOfOrder = outOfOrder(command, verb);
    if (outOfOrder.isPresent()) {
      return outOfOrder;
    }
    if (zones.isEmpty()) {
      return Optional.of(say(CommandMessages.UNKNOWN, command, verb));
    }
    if (table.find(verb).isEmpty()) {
      return Optional.of(say(CommandMessages.NOT_THERE, command, verb));
    }
    return zones.get().isEmpty() ? Optional.empty() : boundaryObstacle(command, zones.get());
  }

  private Optional<Message> outOfOrder(SmpCommand command, String verb) {
    if (setFailed) {
      return Optional.of(say(CommandMessages.AFTER_FAILED_SET, command, verb));
    }
    Optional<Operand> rc = statement(command).operand("RC");
    return codes
        .obstacle(rc)
        .map(found ->
            say(
                CommandMessages.AFTER_CODE,
                command,
                verb,
                found.verb(),
                "%02d".formatted(found.code()),
                "%02d".formatted(found.most())));
  }

  private Optional<Message> boundaryObstacle(SmpCommand command, Set<ZoneKind> zones) {
    Statement statement = statement(command);
    Optional<Smp4DataSet> old = Smp4DataSet.namedBy(statement);
    if (old.isPresent() && boundary.map(set -> set.kind() != old.get().kind()).orElse(true)) {
      return Optional.of(
          say(
              CommandMessages.SMP4_DATA_SET,
              command,
              statement.keyword(),
              old.get().name(),
              old.get().inWords()));
    }
    if (boundary.isEmpty()) {
      return Optional.of(say(CommandMessages.NO_SET, command, statement.keyword()));
    }
    if (!zones.contains(boundary.get().kind())) {
      return Optional.of(
          say(
              CommandMessages.WRONG_ZONE,
              command,
              statement.keyword(),
              boundary.get().zone().name(),
              boundary.get().kind()));
    }
    return Optional.empty();
  }

  private static Message inError(SmpCommand.InError error) {
    return error.problems().getFirst().message();
  }

  private static Message say(MessageId id, SmpCommand command, Object... arguments) {
    Statement statement = statement(command);
    Place place = Place.of("line", statement.at().line()).with("column", statement.at().column());
    return Message.of(id, place, arguments);
  }

  private static Statement statement(SmpCommand command) {
    return switch (command) {
      case SmpCommand.Simple simple -> simple.statement();
      case SmpCommand.Block block -> block.statement();
      case SmpCommand.InError error ->
          throw new IllegalArgumentException("in error: " + error.verb());
    };
  }
}
