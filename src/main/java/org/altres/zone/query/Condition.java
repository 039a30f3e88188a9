package org.altres.zone.query;

import java.util.List;
import java.util.Optional;
import org.altres.zone.ZoneEntry;

/// A filter taken apart.
sealed interface Condition {

  boolean holds(ZoneEntry entry);

  /// All of these hold.
  record All(List<Condition> parts) implements Condition {
    @Override
    public boolean holds(ZoneEntry entry) {
      for (Condition part : parts) {
        if (!part.holds(entry)) {
          return false;
        }
      }
      return true;
    }
  }

  /// One of these holds at least.
  record Any(List<Condition> parts) implements Condition {
    @Override
    public boolean holds(ZoneEntry entry) {
      for (Condition part : parts) {
        if (part.holds(entry)) {
          return true;
        }
      }
      return false;
    }
  }

  /// A value is compared with a fixed one.
  ///
  /// @param what whose values
  /// @param operator how they are compared
  /// @param fixed what with; empty for no value at all
  record Compare(Field what, Operator operator, String fixed) implements Condition {
    @Override
    public boolean holds(ZoneEntry entry) {
      if (what instanceof Field.Held held && held.isIndicator()) {
        boolean wanted = fixed.equals("YES") == (operator == Operator.EQUAL);
        return entry.has(held.name()) == wanted;
      }
      List<String> values = what.values(entry);
      if (fixed.isEmpty()) {
        return values.isEmpty() == (operator == Operator.EQUAL);
      }
      if (values.isEmpty()) {
        return operator == Operator.NOT_EQUAL;
      }
      for (String value : values) {
        if (operator.holds(value.compareTo(fixed))) {
          return true;
        }
      }
      return false;
    }
  }

  /// How a value is compared.
  enum Operator {
    EQUAL("="),
    NOT_EQUAL("!="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">=");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    /// The operator that stands at a place of a text, the longest that there is.
    static Optional<Operator> at(String text, int offset) {
      Optional<Operator> found = Optional.empty();
      for (Operator operator : values()) {
        boolean longer = found.isEmpty() || found.get().sign.length() < operator.sign.length();
        if (longer && text.startsWith(operator.sign, offset)) {
          found = Optional.of(operator);
        }
      }
      return found;
    }

    String sign() {
      return sign;
    }

    boolean isOrder() {
      return this != EQUAL && this != NOT_EQUAL;
    }

    boolean holds(int comparison) {
      return switch (this) {
        case EQUAL -> comparison == 0;
        case NOT_EQUAL -> comparison != 0;
        case LESS -> comparison < 0;
        case LESS_OR_EQUAL -> comparison <= 0;
        case GREATER -> comparison > 0;
        case GREATER_OR_EQUAL -> comparison >= 0;
      };
    }
  }
}
