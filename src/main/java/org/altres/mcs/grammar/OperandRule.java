package org.altres.mcs.grammar;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An operand of a statement: what stands in its parentheses, and what goes with it.
///
/// @param keyword upper case; empty for the value right behind the statement's keyword
/// @param abbreviations other spellings of it
/// @param shape how its values are written
/// @param values its values, where the shape has them: one rule, of a `TUPLE` one for each place
/// @param nested the operands within its parentheses, where the shape is `GROUP`
/// @param needed of a `TUPLE`, how many values must be there; of a free text, its greatest length
/// @param required whether the statement must have it
/// @param repeatable whether it may stand there more than once
/// @param parenthesesOptional whether it may stand without parentheses, or its value without them
/// @param emptyAllowed whether there may be nothing in its parentheses
/// @param excludes operands that must not stand beside it
/// @param excludesAllBut if not empty, only these may stand beside it
/// @param needs operands that must stand beside it
/// @param only types of SYSMOD that may have it; empty for all
/// @param tags further properties: `smp4` where only SMP4 has it, `nocomment`
/// @param help what it is for
public record OperandRule(
    String keyword,
    List<String> abbreviations,
    Shape shape,
    List<ValueRule> values,
    List<OperandRule> nested,
    int needed,
    boolean required,
    boolean repeatable,
    boolean parenthesesOptional,
    boolean emptyAllowed,
    Set<String> excludes,
    Set<String> excludesAllBut,
    Set<String> needs,
    Set<String> only,
    Set<String> tags,
    String help) {

  /// How the values of an operand are written.
  public enum Shape {
    /// No parentheses.
    FLAG,
    /// One value.
    SINGLE,
    /// Any number of values.
    LIST,
    /// Values of different kinds, in order.
    TUPLE,
    /// Free text with matching parentheses.
    TEXT,
    /// Operands of its own.
    GROUP
  }

  public OperandRule {
    abbreviations = List.copyOf(abbreviations);
    values = List.copyOf(values);
    nested = List.copyOf(nested);
    excludes = Set.copyOf(excludes);
    excludesAllBut = Set.copyOf(excludesAllBut);
    needs = Set.copyOf(needs);
    only = Set.copyOf(only);
    tags = Set.copyOf(tags);
  }

  /// Whether it has a property.
  public boolean is(String tag) {
    return tags.contains(tag);
  }

  /// The nested operand of a keyword or abbreviation.
  public Optional<OperandRule> nested(String word) {
    for (OperandRule rule : nested) {
      if (rule.answersTo(word)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  /// Whether a word is its keyword or an abbreviation.
  public boolean answersTo(String word) {
    return keyword.equals(word) || abbreviations.contains(word);
  }

  /// As help shows it: `FMID(fmid)`, `[PRE(sysmod,...)]`.
  public String syntax() {
    String text =
        switch (shape) {
          case FLAG -> keyword;
          case SINGLE, LIST, TUPLE, TEXT, GROUP -> keyword + parentheses();
        };
    return required ? text : "[" + text + "]";
  }

  private String parentheses() {
    String inner =
        switch (shape) {
          case FLAG -> "";
          case SINGLE -> values.getFirst().text();
          case LIST -> values.getFirst().text() + ",...";
          case TUPLE -> String.join(",", values.stream().map(ValueRule::text).toList());
          case TEXT -> "text";
          case GROUP -> String.join(" ", nested.stream().map(OperandRule::syntax).toList());
        };
    return parenthesesOptional ? "[(" + inner + ")]" : "(" + inner + ")";
  }

  @Override
  public String toString() {
    return keyword;
  }
}
