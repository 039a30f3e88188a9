package org.altres.mcs.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A statement: its keyword and what may follow.
///
/// @param keyword upper case, without `++`; of a UCL statement the type of the entry
/// @param abbreviations other spellings of it
/// @param attributes what the reader is told about it, by name: `class`, `element`, `data`, `in`;
///   several values have commas between them in the grammar
/// @param operands its operands; that behind the keyword has an empty keyword of its own
/// @param oneOf sets of operands, of each of which exactly one must be there
/// @param anyOf sets of operands, of each of which one at least must be there
/// @param help what it is for
/// @param table finds operands by keyword and abbreviation
public record StatementRule(
    String keyword,
    List<String> abbreviations,
    Map<String, Set<String>> attributes,
    List<OperandRule> operands,
    List<Set<String>> oneOf,
    List<Set<String>> anyOf,
    String help,
    KeywordTable<OperandRule> table) {

  public StatementRule {
    abbreviations = List.copyOf(abbreviations);
    attributes = Map.copyOf(attributes);
    operands = List.copyOf(operands);
    oneOf = List.copyOf(oneOf);
    anyOf = List.copyOf(anyOf);
  }

  /// What an attribute says that has one value.
  public Optional<String> attribute(String name) {
    Set<String> said = attributes.get(name);
    return said == null ? Optional.empty() : Optional.of(said.iterator().next());
  }

  /// Whether an attribute has that value, or that value among several with commas between.
  public boolean is(String name, String value) {
    Set<String> said = attributes.get(name);
    return said != null && said.contains(value);
  }

  /// The operand of a keyword or an abbreviation.
  public Optional<OperandRule> operand(String word) {
    return table.find(word);
  }

  /// The value right behind the keyword.
  public Optional<OperandRule> positional() {
    return operands.stream().filter(rule -> rule.keyword().isEmpty()).findFirst();
  }

  /// The keywords of its operands, in the order of the grammar.
  public List<String> operandKeywords() {
    List<String> keywords = new ArrayList<>();
    for (OperandRule rule : operands) {
      if (!rule.keyword().isEmpty()) {
        keywords.add(rule.keyword());
      }
    }
    return keywords;
  }

  /// As help shows it: the statement in one line with all its operands.
  public String syntax() {
    StringBuilder text = new StringBuilder(keyword);
    for (OperandRule rule : operands) {
      text.append(rule.keyword().isEmpty() ? "" : " ").append(rule.syntax());
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return keyword;
  }
}
