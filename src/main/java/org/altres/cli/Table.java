package org.altres.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A table for people: headings, columns as wide as their widest cell, numbers to the right.
final class Table {

  private static final String GAP = "  ";

  private final List<String> headings = new ArrayList<>();
  private final List<Boolean> right = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();

  /// A column of words.
  Table words(String heading) {
    headings.add(heading);
    right.add(false);
    return this;
  }

  /// A column of numbers.
  Table numbers(String heading) {
    headings.add(heading);
    right.add(true);
    return this;
  }

  /// A row: a cell for each column; numbers get thousands separators.
  Table row(Object... cells) {
    if (cells.length != headings.size()) {
      throw new IllegalArgumentException(cells.length + " cells for " + headings);
    }
    List<String> row = new ArrayList<>();
    for (Object cell : cells) {
      row.add(cell(cell));
    }
    rows.add(row);
    return this;
  }

  /// A cell as it is shown.
  static String cell(Object value) {
    return switch (value) {
      case Integer number -> number(number);
      case Long number -> number(number);
      case java.util.Optional<?> optional -> optional.map(Table::cell).orElse("");
      case java.util.OptionalInt optional ->
          optional.isPresent() ? number(optional.getAsInt()) : "";
      default -> printable(value.toString());
    };
  }

  /// A text without control characters, which names from foreign labels may hold and a terminal
  /// would obey; a period stands for each.
  static String printable(String text) {
    StringBuilder safe = new StringBuilder(text);
    for (int i = 0; i < safe.length(); i++) {
      if (Character.isISOControl(safe.charAt(i))) {
        safe.setCharAt(i, '.');
      }
    }
    return safe.toString();
  }

  /// A number with thousands separators.
  static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /// A number with its noun: "1 track", "2 tracks".
  static String count(long value, String noun) {
    return number(value) + " " + (value == 1 ? noun : noun + "s");
  }

  /// A number of entries: "1 entry", "2 entries".
  static String entries(long value) {
    return number(value) + (value == 1 ? " entry" : " entries");
  }

  /// Bytes, in the largest unit of which there is at least one.
  static String bytes(long value) {
    String[] units = {"KB", "MB", "GB", "TB"};
    if (value < 1024) {
      return count(value, "byte");
    }
    double rest = value / 1024.0;
    int unit = 0;
    while (rest >= 1024 && unit < units.length - 1) {
      rest /= 1024;
      unit++;
    }
    return String.format(Locale.ROOT, "%.1f %s", rest, units[unit]);
  }

  /// Takes away the columns in which no row has anything.
  Table withoutEmptyColumns() {
    for (int column = headings.size() - 1; column >= 0; column--) {
      int at = column;
      if (rows.stream().allMatch(row -> row.get(at).isEmpty())) {
        headings.remove(at);
        right.remove(at);
        rows.forEach(row -> row.remove(at));
      }
    }
    return this;
  }

  void print(PrintStream out) {
    int[] widths = new int[headings.size()];
    for (int column = 0; column < widths.length; column++) {
      widths[column] = headings.get(column).length();
      for (List<String> row : rows) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
    }
    print(out, headings, widths);
    for (List<String> row : rows) {
      print(out, row, widths);
    }
  }

  private void print(PrintStream out, List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      String cell = cells.get(column);
      String fill = " ".repeat(widths[column] - cell.length());
      line.append(column == 0 ? "" : GAP).append(right.get(column) ? fill + cell : cell + fill);
    }
    out.print(line.toString().stripTrailing() + "\n");
  }
}
