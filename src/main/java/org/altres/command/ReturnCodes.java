package org.altres.command;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.altres.mcs.syntax.Operand;
import org.altres.mcs.syntax.Value;

/// The return codes of a deck's commands so far, and what follows from them for the next ("SMP/E
/// Commands", processing the RC operand). Kept is the highest code of each verb since the start or
/// RESETRC; of SET that of the last one, since what a failed SET stops is run again after a good
/// one.
final class ReturnCodes {

  private static final String SET = "SET";
  private static final int STOP = 12;
  private static final int STOP_OF_ENTRIES = 8;

  private final Map<String, Integer> kept = new HashMap<>();

  /// A verb whose code stands in the way of a command.
  ///
  /// @param code what it ended with
  /// @param most what it may have ended with
  record Obstacle(String verb, int code, int most) {}

  void ended(String verb, int code) {
    if (verb.equals(SET)) {
      kept.put(verb, code);
    } else {
      kept.merge(verb, code, Math::max);
    }
  }

  void reset() {
    kept.clear();
  }

  /// What stands in the way of the next command: of several, the worst, then the first by name.
  ///
  /// @param rc its RC operand, which takes the place of the rules that else hold
  Optional<Obstacle> obstacle(Optional<Operand> rc) {
    Optional<Obstacle> worst = Optional.empty();
    for (Map.Entry<String, Integer> each : kept.entrySet()) {
      int most =
          rc.map(operand -> named(operand, each.getKey())).orElseGet(() -> most(each.getKey()));
      Obstacle found = new Obstacle(each.getKey(), each.getValue(), most);
      if (found.code > most && worst.map(other -> isWorse(found, other)).orElse(true)) {
        worst = Optional.of(found);
      }
    }
    return worst;
  }

  private static boolean isWorse(Obstacle one, Obstacle other) {
    return one.code != other.code ? one.code > other.code : one.verb.compareTo(other.verb) < 0;
  }

  private static int most(String verb) {
    return switch (verb) {
      case SET -> 0;
      case "UCLIN", "JCLIN" -> STOP_OF_ENTRIES - 1;
      default -> STOP - 1;
    };
  }

  /// What the RC operand says of a verb; of one that it does not name nothing is asked.
  private static int named(Operand rc, String verb) {
    for (Value.Group group : rc.groups()) {
      if (group.head().equals(verb) && !group.values().isEmpty()) {
        return number(group.values().getFirst().content());
      }
    }
    return Integer.MAX_VALUE;
  }

  private static int number(String digits) {
    return digits.chars().allMatch(c -> c >= '0' && c <= '9') && digits.length() < 4
        ? Integer.parseInt(digits)
        : 0;
  }
}
