package org.altres.mcs.syntax;

import java.util.List;
import java.util.Set;
import org.altres.mcs.grammar.OperandRule;
import org.altres.mcs.grammar.StatementRule;

/// Checks which operands a statement has: what is missing, what stands there twice, what excludes
/// and what needs another.
final class OperandChecks {

  private final TextCursor cursor;
  private final Problems problems;

  OperandChecks(TextCursor cursor, Problems problems) {
    this.cursor = cursor;
    this.problems = problems;
  }

  /// @param read what read the operands
  /// @param period where the statement ends
  void check(StatementRule rule, List<Operand> found, OperandReader read, int period) {
    int[] offsets = read.offsets();
    if (rule.is("operands", "any")) {
      return;
    }
    for (int i = 0; i < found.size(); i++) {
      check(found, i, offsets[i], read.rules());
    }
    int end = cursor.clamp(period);
    for (OperandRule operand : rule.operands()) {
      if (operand.required() && !has(found, operand.keyword())) {
        problems.add(
            end,
            SyntaxMessages.OPERAND_MISSING,
            List.of(operand.syntax()),
            ValueReader.shown(operand.keyword()),
            rule.keyword());
      }
    }
    for (Set<String> set : rule.oneOf()) {
      oneOf(rule, set, found, offsets, end);
    }
    for (Set<String> set : rule.anyOf()) {
      if (set.stream().noneMatch(keyword -> has(found, keyword))) {
        problems.add(end, SyntaxMessages.ONE_OF_MISSING, sorted(set), rule.keyword());
      }
    }
  }

  private void check(List<Operand> found, int index, int offset, OperandRule[] rules) {
    Operand operand = found.get(index);
    OperandRule own = rules[index];
    if (!own.repeatable()) {
      for (int i = 0; i < index; i++) {
        if (found.get(i).keyword().equals(operand.keyword())) {
          problems.add(
              offset,
              SyntaxMessages.OPERAND_TWICE,
              List.of(),
              ValueReader.shown(operand.keyword()));
          break;
        }
      }
    }
    if (own.is("last") && index < found.size() - 1) {
      problems.add(offset, SyntaxMessages.MUST_BE_LAST, List.of(), operand.keyword());
    }
    for (String needed : own.needs()) {
      if (!has(found, needed)) {
        problems.add(
            offset, SyntaxMessages.OPERAND_NEEDS, List.of(needed), operand.keyword(), needed);
      }
    }
    for (int i = 0; i < index; i++) {
      excludes(own, operand, rules[i], found.get(i), offset);
    }
  }

  /// Two operands that exclude each other are one problem, at the second of them.
  private void excludes(
      OperandRule own, Operand later, OperandRule other, Operand earlier, int offset) {
    if (excludes(own, earlier) || excludes(other, later)) {
      OperandRule alone = own.excludesAllBut().isEmpty() ? other : own;
      problems.add(
          offset,
          SyntaxMessages.OPERANDS_EXCLUDE,
          sorted(alone.excludesAllBut()),
          own.keyword(),
          other.keyword());
    }
  }

  private static boolean excludes(OperandRule one, Operand other) {
    if (!one.excludesAllBut().isEmpty()) {
      return !other.keyword().isEmpty()
          && !other.keyword().equals(one.keyword())
          && !one.excludesAllBut().contains(other.keyword());
    }
    return !one.excludes().isEmpty()
        && (one.excludes().contains(other.keyword())
            || other.values().stream()
                .anyMatch(value -> one.excludes().contains(other.keyword() + "." + head(value))));
  }

  private static String head(Value value) {
    return value instanceof Value.Group group ? group.head() : value.text();
  }

  private void oneOf(
      StatementRule rule, Set<String> set, List<Operand> found, int[] offsets, int end) {
    int first = -1;
    for (int i = 0; i < found.size(); i++) {
      if (!set.contains(found.get(i).keyword())) {
        continue;
      }
      if (first >= 0) {
        problems.add(
            offsets[i],
            SyntaxMessages.MORE_THAN_ONE,
            List.of(),
            ValueReader.shown(found.get(i).keyword()),
            ValueReader.shown(found.get(first).keyword()));
        return;
      }
      first = i;
    }
    if (first < 0) {
      problems.add(end, SyntaxMessages.ONE_OF_MISSING, sorted(set), rule.keyword());
    }
  }

  private static List<String> sorted(Set<String> set) {
    return set.stream().filter(word -> !word.isEmpty()).sorted().toList();
  }

  private static boolean has(List<Operand> found, String keyword) {
    for (Operand operand : found) {
      if (operand.keyword().equals(keyword)) {
        return true;
      }
    }
    return false;
  }
}
