package org.altres.command.zones;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.altres.mcs.syntax.Operand;
import org.altres.mcs.syntax.Statement;
import org.altres.mcs.syntax.Value;
import org.altres.zone.EntryType;
import org.altres.zone.Subentry;
import org.altres.zone.SubentryKind;
import org.altres.zone.ZoneEntry;

/// One statement of ZONEEDIT.
///
/// @param subentry which subentry it changes
/// @param old the values that match: one, the beginning of some, or all; empty for ADD
/// @param values what comes in its place: of CHANGE one, of a prefix the new prefix, and an empty
///   one takes the value away
record ZoneEdit(Subentry subentry, Optional<Pattern> old, List<String> values) {

  /// Where a data set is, for entries that name one themselves.
  private static final Set<String> OF_DATA_SETS =
      Set.of("UNIT", "VOLUME", "WAITFORDSN", "STORCLAS", "MGMTCLAS", "DATACLAS");

  /// What a value must be to be changed.
  ///
  /// @param text the value, or the beginning of it
  /// @param prefix whether it is only the beginning; with an empty text this is any value
  record Pattern(String text, boolean prefix) {
    boolean matches(String value) {
      return prefix ? value.startsWith(text) : value.equals(text);
    }
  }

  /// Reads a statement.
  ///
  /// @throws IllegalArgumentException with what is wrong in words
  static ZoneEdit of(Statement statement, EntryType type) {
    if (statement.operands().size() != 1) {
      throw new IllegalArgumentException("it takes one subentry");
    }
    Operand operand = statement.operands().getFirst();
    Subentry subentry =
        type.subentries().stream()
            .filter(each -> each.operand().equals(operand.keyword()))
            .findFirst()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    type + " entries have no subentry " + operand.keyword()));
    if (subentry.kind() == SubentryKind.INDICATOR) {
      throw new IllegalArgumentException(subentry.name() + " has no value");
    }
    boolean change = statement.keyword().equals("CHANGE");
    List<Value> values = flat(operand.values());
    if (!change && !statement.keyword().equals("ADD")) {
      throw new IllegalArgumentException("it is neither CHANGE nor ADD");
    }
    if (change ? values.size() != 2 : values.isEmpty()) {
      throw new IllegalArgumentException(change ? "it takes (old,new)" : "it takes a value");
    }
    return change ? change(subentry, values.get(0), values.get(1)) : add(subentry, values);
  }

  private static List<Value> flat(List<Value> values) {
    return values.size() == 1 && values.getFirst() instanceof Value.Group group
        ? group.values()
        : values;
  }

  private static ZoneEdit change(Subentry subentry, Value old, Value value) {
    Pattern from = pattern(old);
    Pattern to = pattern(value);
    if (to.prefix() && to.text().isEmpty()
        || from.prefix() && !from.text().isEmpty() && !to.prefix()
        || !from.prefix() && to.prefix()) {
      throw new IllegalArgumentException(
          "the asterisk stands behind both values, or only for (*,new)");
    }
    if (!to.prefix()) {
      requireValid(subentry, to.text());
    }
    return new ZoneEdit(subentry, Optional.of(from), List.of(to.text()));
  }

  private static ZoneEdit add(Subentry subentry, List<Value> values) {
    List<String> added = values.stream().map(Value::content).toList();
    if (added.size() > 1 && !subentry.kind().isList()) {
      throw new IllegalArgumentException(subentry.name() + " has one value");
    }
    added.forEach(value -> requireValid(subentry, value));
    return new ZoneEdit(subentry, Optional.empty(), added);
  }

  private static void requireValid(Subentry subentry, String value) {
    if (!value.isEmpty() && !subentry.accepts(value)) {
      throw new IllegalArgumentException(
          value + " cannot be, " + subentry.name() + " is " + subentry.expectation());
    }
  }

  private static Pattern pattern(Value value) {
    if (value instanceof Value.Quoted quoted) {
      return new Pattern(quoted.content(), quoted.prefix());
    }
    String text = value.content();
    return text.endsWith("*")
        ? new Pattern(text.substring(0, text.length() - 1), true)
        : new Pattern(text, false);
  }

  /// What becomes of an entry.
  ///
  /// @param report is given a line for each value that changes
  ZoneEntry apply(ZoneEntry entry, Consumer<String> report) {
    return old.isPresent() ? changed(entry, old.get(), report) : added(entry, report);
  }

  private ZoneEntry changed(ZoneEntry entry, Pattern from, Consumer<String> report) {
    List<String> before = entry.values(subentry.name());
    List<String> after = new ArrayList<>();
    boolean any = false;
    for (String each : before) {
      String next = from.matches(each) ? replaced(from, each) : each;
      boolean fits = next.isEmpty() || subentry.accepts(next);
      if (!next.equals(each)) {
        report.accept(line(entry, each, fits ? next : "NOT CHANGED, TOO LONG: " + next));
        any |= fits;
      }
      String kept = fits ? next : each;
      if (!kept.isEmpty() && !after.contains(kept)) {
        after.add(kept);
      }
    }
    return any ? entry.edit().set(subentry.name(), after).build() : entry;
  }

  private String replaced(Pattern from, String each) {
    boolean rest = from.prefix() && !from.text().isEmpty();
    String value = values.getFirst();
    return rest ? value + each.substring(from.text().length()) : value;
  }

  private ZoneEntry added(ZoneEntry entry, Consumer<String> report) {
    boolean ofDataSet = OF_DATA_SETS.contains(subentry.name());
    if (entry.has(subentry.name()) || ofDataSet && !entry.has("DATASET")) {
      return entry;
    }
    report.accept(line(entry, "", String.join(",", values)));
    return entry.edit().set(subentry.name(), values).build();
  }

  private String line(ZoneEntry entry, String before, String after) {
    return "%-10s %-12s %-44s %s"
        .formatted(entry.name(), subentry.name(), before, after)
        .stripTrailing();
  }
}
