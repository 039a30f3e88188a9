package org.altres.zone.ucl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.altres.mcs.syntax.TextPosition;
import org.altres.zone.Subentry;

/// What a UCL statement says of one subentry.
final class Assignment {

  private final Subentry subentry;
  private final TextPosition at;
  private final Map<Integer, List<String>> values = new TreeMap<>();
  private boolean emptied;

  Assignment(Subentry subentry, TextPosition at) {
    this.subentry = subentry;
    this.at = at;
  }

  Subentry subentry() {
    return subentry;
  }

  /// Where it stands.
  TextPosition at() {
    return at;
  }

  /// The values by the number of the ++VER, 0 where there is none; an indicator that is set has an
  /// empty list.
  Map<Integer, List<String>> values() {
    return values;
  }

  /// Whether it has empty parentheses: none of its values.
  boolean isEmptied() {
    return emptied;
  }

  void empty() {
    emptied = true;
  }

  void indicate() {
    values.computeIfAbsent(0, v -> new ArrayList<>());
  }

  void add(int version, String value) {
    values.computeIfAbsent(version, v -> new ArrayList<>()).add(value);
  }

  int count() {
    return values.values().stream().mapToInt(List::size).sum();
  }
}
