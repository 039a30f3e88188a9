package org.altres.mcs.syntax;

import java.util.List;
import java.util.stream.Collectors;

/// An operand of a statement: `FMID(HAA1100)`, `DELETE`, or the value that stands in parentheses
/// right behind the statement's keyword, whose own keyword is empty.
///
/// @param keyword upper case, spelled out where the statement had an abbreviation; empty for the
///   value behind the statement's keyword
/// @param values in order; empty if there are no parentheses, or nothing in them
/// @param parentheses whether there are parentheses: `XZGROUP()` is not `XZGROUP`
/// @param at where the keyword stands, of one without keyword its parenthesis
public record Operand(String keyword, List<Value> values, boolean parentheses, TextPosition at) {

  public Operand {
    values = List.copyOf(values);
  }

  /// An operand that has parentheses if it has values.
  public Operand(String keyword, List<Value> values, TextPosition at) {
    this(keyword, values, !values.isEmpty(), at);
  }

  /// The values as texts: quoted ones without apostrophes, groups with their parentheses.
  public List<String> words() {
    return values.stream().map(Value::content).toList();
  }

  /// The values that are groups.
  public List<Value.Group> groups() {
    return values.stream()
        .filter(Value.Group.class::isInstance)
        .map(Value.Group.class::cast)
        .toList();
  }

  /// As a statement has it, values with commas between.
  public String text() {
    return parentheses
        ? values.stream().map(this::text).collect(Collectors.joining(",", keyword + "(", ")"))
        : keyword;
  }

  /// A value of it as a statement has it. The pairs of RC are `APPLY=08`, where other groups have
  /// parentheses.
  String text(Value value) {
    return keyword.equals("RC") && value instanceof Value.Group pair
        ? pair.head() + "=" + String.join(",", pair.words())
        : value.text();
  }

  @Override
  public String toString() {
    return text();
  }
}
