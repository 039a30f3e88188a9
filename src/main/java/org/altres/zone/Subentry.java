package org.altres.zone;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A subentry that entries of a type may have, as the SMP/E Reference lists it.
///
/// @param name its name in queries: "RMID"
/// @param kind what it may hold
/// @param width most characters of one value; of a tuple, of all its parts with their joints; 0
///   where nothing is said
/// @param choices the values that a CHOICE may have
/// @param zones kinds of zone whose entries may have it
/// @param perVersion whether an entry of the global zone has it once for each ++VER
/// @param operand how UCLIN names it; empty if UCLIN cannot
/// @param label how LIST names it; empty if LIST has a form of its own for it
/// @param relation what the values point to, if to something
/// @param order its place among the subentries of its type
/// @param rule what its values must look like, and how UCLIN gives them
public record Subentry(
    String name,
    SubentryKind kind,
    int width,
    List<String> choices,
    Set<ZoneKind> zones,
    boolean perVersion,
    String operand,
    String label,
    Optional<Relation> relation,
    int order,
    SubentryRule rule) {

  private static final int LAST_DAY = 366;

  public Subentry {
    choices = List.copyOf(choices);
    zones = Set.copyOf(zones);
  }

  /// Whether a value may stand in it: by its width, its kind and its form. Texts may hold any
  /// character; names no blank.
  public boolean accepts(String value) {
    if (width > 0 && value.length() > width) {
      return false;
    }
    return switch (kind) {
      case INDICATOR -> value.isEmpty();
      case CHOICE -> choices.contains(value);
      case NAME, NAMES -> isWord(value) && rule.form().accepts(value);
      case TEXT, TEXTS -> !value.isEmpty() && rule.form().accepts(value);
      case NUMBER -> isNumber(value, 9);
      case DATE -> isDate(value);
      case TIME -> isTime(value);
      case TUPLES -> isTuple(value);
      case LINES -> true;
    };
  }

  /// What a value must be, in words: "a SYSMOD id of 7 characters".
  public String expectation() {
    return switch (kind) {
      case INDICATOR -> "no value";
      case CHOICE -> "one of " + String.join(", ", choices);
      case NUMBER -> "a number";
      case DATE -> "a day as yyddd or yyyyddd";
      case TIME -> "a time as hhmmss";
      case TUPLES -> parts() + " in parentheses of their own";
      case NAME, NAMES, TEXT, TEXTS, LINES -> text();
    };
  }

  private String parts() {
    int fewest = rule.fewestParts();
    int most = rule.mostParts();
    return (fewest == most ? "" + most : fewest + " to " + most) + " values";
  }

  private String text() {
    if (!rule.form().words().isEmpty()) {
      return rule.form().words();
    }
    return width > 0 ? "1 to " + width + " characters" : "a value";
  }

  private static boolean isWord(String value) {
    return !value.isEmpty() && value.chars().allMatch(c -> c > ' ');
  }

  private static boolean isNumber(String value, int most) {
    return !value.isEmpty()
        && value.length() <= most
        && value.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isDate(String value) {
    if (value.length() != 7 || !isNumber(value, 7)) {
      return false;
    }
    int day = Integer.parseInt(value, 4, 7, 10);
    return day >= 1 && day <= LAST_DAY;
  }

  private static boolean isTime(String value) {
    return value.length() == 6
        && isNumber(value, 6)
        && Integer.parseInt(value, 0, 2, 10) < 24
        && Integer.parseInt(value, 2, 4, 10) < 60
        && Integer.parseInt(value, 4, 6, 10) < 60;
  }

  private boolean isTuple(String value) {
    int parts = 1 + (int) value.chars().filter(c -> c == ZoneEntry.JOINT).count();
    String last = value.substring(value.lastIndexOf(ZoneEntry.JOINT) + 1);
    return !value.isEmpty()
        && parts >= rule.fewestParts()
        && parts <= rule.mostParts()
        && rule.form().accepts(last);
  }
}
