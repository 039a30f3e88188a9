package org.altres.zone.ucl;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.altres.mcs.syntax.Operand;
import org.altres.mcs.syntax.Value;
import org.altres.zone.Subentry;
import org.altres.zone.SubentryRule;
import org.altres.zone.ZoneEntry;

/// The values of an operand as the entry holds them.
final class UclValues {

  /// Two digits from which on a year is of the twentieth century.
  private static final int FIRST_YEAR = 70;

  private UclValues() {}

  static List<String> of(Subentry subentry, List<Value> values) {
    return switch (subentry.kind()) {
      case TUPLES -> tuples(subentry, values);
      case DATE -> values.stream().map(value -> day(value.content())).toList();
      case TEXT -> List.of(text(subentry, values));
      case INDICATOR, NAME, CHOICE, NUMBER, TIME, NAMES, TEXTS, LINES ->
          values.stream().map(Value::content).toList();
    };
  }

  /// The words of a list, of free text too, which the data elements of type PARM are read as.
  static List<String> words(Operand operand) {
    return operand.values().stream()
        .flatMap(value ->
            value instanceof Value.FreeText text
                ? Stream.of(text.text().split("[ ,]+"))
                : Stream.of(value.content()))
        .toList();
  }

  /// A day as `yyyyddd`; `yyddd` is of 1970 to 2069.
  static String day(String digits) {
    if (digits.length() != 5 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return digits;
    }
    return (Integer.parseInt(digits, 0, 2, 10) < FIRST_YEAR ? "20" : "19") + digits;
  }

  /// A day as UCLIN writes it: `yyddd` where that says enough.
  static String shortDay(String day) {
    return day.length() == 7 && day(day.substring(2)).equals(day) ? day.substring(2) : day;
  }

  private static String text(Subentry subentry, List<Value> values) {
    boolean numbers = subentry.rule().form() == SubentryRule.Form.NUMBERS;
    return values.stream().map(Value::content).collect(Collectors.joining(numbers ? "," : " "));
  }

  /// Groups are a tuple each. Words without parentheses of their own are one tuple where a tuple
  /// needs several parts, else one each; the parts of SHSCRIPT are one too.
  private static List<String> tuples(Subentry subentry, List<Value> values) {
    List<String> tuples = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (Value value : values) {
      if (value instanceof Value.Group group && group.head().isEmpty()) {
        tuples.add(joined(group.words()));
      } else {
        words.add(value.content());
      }
    }
    if (words.isEmpty()) {
      return tuples;
    }
    if (subentry.rule().fewestParts() > 1) {
      tuples.add(joined(words));
    } else if (subentry.name().equals("SHSCRIPT")) {
      tuples.add(joined(words));
    } else {
      tuples.addAll(words);
    }
    return tuples;
  }

  private static String joined(List<String> parts) {
    return String.join(String.valueOf(ZoneEntry.JOINT), parts);
  }
}
