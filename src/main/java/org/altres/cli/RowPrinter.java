package org.altres.cli;

import java.io.PrintStream;
import java.util.List;
import org.altres.workbench.zone.EntryColumns;

/// Prints a table row by row, in columns whose widths are given, so that none need be held.
final class RowPrinter {

  private static final String GAP = "  ";

  private final List<EntryColumns.Column> columns;
  private final PrintStream out;
  private boolean headed;

  RowPrinter(List<EntryColumns.Column> columns, PrintStream out) {
    this.columns = columns;
    this.out = out;
  }

  /// Prints a row, and the headings before the first.
  void print(List<String> cells) {
    if (!headed) {
      headed = true;
      line(columns.stream().map(EntryColumns.Column::heading).toList());
    }
    line(cells);
  }

  private void line(List<String> cells) {
    StringBuilder line = new StringBuilder();
    int due = 0;
    for (int i = 0; i < cells.size(); i++) {
      line.append(i == 0 ? "" : GAP).append(Table.printable(cells.get(i)));
      EntryColumns.Column column = columns.get(i);
      due += Math.max(column.width(), column.heading().length()) + (i == 0 ? 0 : GAP.length());
      line.repeat(' ', Math.max(0, due - line.length()));
    }
    out.print(line.toString().stripTrailing() + "\n");
  }
}
