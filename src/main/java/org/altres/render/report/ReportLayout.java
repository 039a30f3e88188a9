package org.altres.render.report;

import java.util.ArrayList;
import java.util.List;

/// The reports and their columns ("SMP/E Commands", chapter "SMP/E reports"). Two blanks stand
/// between columns; a value that is longer than its column pushes the rest of its line aside.
///
/// | report | columns, with the width of each |
/// |---|---|
/// | [#EXCEPTIONS] | FMID 7, held SYSMOD 7, APAR 7, resolving SYSMOD 7, its status 6, received 8, hold class 7, hold symptoms |
/// | [#MISSING_FIXES] | fix category 64, FMID 7, missing APAR 7, held SYSMOD 7, resolving SYSMOD 7, its status 6, received 8 |
/// | [#CROSS_ZONE] | zone 7, required FMID 7, required SYSMOD 7, received 8, causer 7, its FMID 7, its zone 7 |
/// | [#SOURCE_IDS] | source id 64, SYSMODs in columns of 10 |
/// | [#COMPARISON] | FMID 7, SYSMOD 7, type 8, received 8, applicable 10 |
/// | [#COMPARISON_HOLDS] | FMID 7, SYSMOD 7, type 6, reason 7, class 7, date 6 |
/// | [#CALL_LIBRARIES] | target library 8, load module 8, CALLLIBS |
public enum ReportLayout {
  /// REPORT ERRSYSMODS.
  EXCEPTIONS(
      "EXCEPTION SYSMOD REPORT FOR %s",
      "NO EXCEPTION SYSMODS",
      new Column("", "FMID", 7),
      new Column("HELD", "SYSMOD", 7),
      new Column("APAR", "NUMBER", 7),
      new Column("RESOLVING SYSMOD", "NAME", 7),
      new Column("", "STATUS", 6),
      new Column("", "RECEIVED", 8),
      new Column("HOLD", "CLASS", 7),
      new Column("HOLD", "SYMPTOMS", 8)),
  /// REPORT MISSINGFIX.
  MISSING_FIXES(
      "MISSING FIXCAT SYSMOD REPORT FOR %s",
      "NO MISSING FIXES",
      new Column("", "FIX CATEGORY", 64),
      new Column("", "FMID", 7),
      new Column("MISSING", "APAR", 7),
      new Column("HELD", "SYSMOD", 7),
      new Column("RESOLVING SYSMOD", "NAME", 7),
      new Column("", "STATUS", 6),
      new Column("", "RECEIVED", 8)),
  /// REPORT CROSSZONE.
  CROSS_ZONE(
      "CROSSZONE REQUISITE SYSMOD REPORT FOR %s",
      "NO ZONES",
      new Column("ZONE", "NAME", 7),
      new Column("REQUIRES", "FMID", 7),
      new Column("", "SYSMOD", 7),
      new Column("", "RECEIVED", 8),
      new Column("CAUSER", "SYSMOD", 7),
      new Column("", "FMID", 7),
      new Column("", "ZONE", 7)),
  /// REPORT SOURCEID.
  SOURCE_IDS(
      "SOURCEID REPORT FOR %s",
      "NO SOURCE IDS", new Column("", "SOURCEID", 64), new Column("", "SYSMODS", 7)),
  /// REPORT SYSMODS.
  COMPARISON(
      "SYSMOD COMPARISON REPORT FOR %s",
      "NO SYSMODS THAT THE COMPARISON ZONE HAS NOT",
      new Column("", "FMID", 7),
      new Column("", "SYSMOD", 7),
      new Column("", "TYPE", 8),
      new Column("", "RECEIVED", 8),
      new Column("", "APPLICABLE", 10)),
  /// REPORT SYSMODS, the holds of what is to be installed.
  COMPARISON_HOLDS(
      "SYSMOD COMPARISON HOLDDATA REPORT FOR %s",
      "NO HOLDS",
      new Column("", "FMID", 7),
      new Column("", "SYSMOD", 7),
      new Column("HOLD", "TYPE", 6),
      new Column("HOLD", "REASON", 7),
      new Column("HOLD", "CLASS", 7),
      new Column("HOLD", "DATE", 6)),
  /// REPORT CALLLIBS.
  CALL_LIBRARIES(
      "CALLLIBS REPORT FOR %s",
      "NO LOAD MODULES",
      new Column("TARGET", "LIBRARY", 8),
      new Column("LOAD", "MODULE", 8),
      new Column("", "CALLLIBS", 8));

  private static final String GAP = "  ";
  private static final int PAGE_WIDTH = 120;

  private final String title;
  private final String nothing;
  private final List<Column> columns;

  /// @param above the first line of the heading; it may be longer than the column
  /// @param below the second line
  private record Column(String above, String below, int width) {}

  ReportLayout(String title, String nothing, Column... columns) {
    this.title = title;
    this.nothing = nothing;
    this.columns = List.of(columns);
  }

  /// The title: `EXCEPTION SYSMOD REPORT FOR ZONE TGT1`.
  ///
  /// @param subject what the report is about: `ZONE TGT1`, `APPLY`
  public String title(String subject) {
    return title.formatted(subject);
  }

  /// What stands in the place of lines where there are none.
  String nothing() {
    return nothing;
  }

  /// The title, notes, and the heads of the columns.
  List<String> heading(String subject, List<String> notes) {
    String words = title(subject);
    List<String> lines = new ArrayList<>();
    lines.add(" ".repeat(Math.max(0, (PAGE_WIDTH - words.length()) / 2)) + words);
    lines.add("");
    if (!notes.isEmpty()) {
      lines.addAll(notes);
      lines.add("");
    }
    StringBuilder above = new StringBuilder();
    int at = 0;
    for (Column column : columns) {
      if (!column.above.isEmpty()) {
        above.append(" ".repeat(Math.max(0, at - above.length()))).append(column.above);
      }
      at += column.width + GAP.length();
    }
    if (!above.isEmpty()) {
      lines.add(above.toString());
    }
    lines.add(line(columns.stream().map(Column::below).toList()));
    lines.add("");
    return lines;
  }

  /// A line of the report.
  ///
  /// @param cells at most one for each column
  String line(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      line.append(cell).append(" ".repeat(Math.max(0, columns.get(i).width - cell.length())));
      line.append(GAP);
    }
    return line.toString().stripTrailing();
  }
}
