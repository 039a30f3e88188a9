package org.altres.render;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.altres.zone.ZoneEntry;

/// Writes a report page by page: each page begins with the line that SMP/E's pages begin with, and
/// the heading of the report.
///
///     PAGE 0002  - NOW SET TO GLOBAL ZONE          DATE 10/30/24  TIME 11:32:52  ALTRES 0.1.0  SMPRPT   OUTPUT
public final class ReportPages {

  /// Lines of a page where OPTIONS says nothing.
  private static final int USUAL_LENGTH = 60;

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("'DATE' MM/dd/yy  'TIME' HH:mm:ss");

  private final Head head;
  private final int length;
  private final List<String> heading;
  private final Consumer<String> out;
  private int page;
  private int line;

  /// What stands in the first line of each page.
  ///
  /// @param zone `GLOBAL ZONE`, `TARGET ZONE TGT1`
  /// @param when local time
  /// @param level the program and its version: `ALTRES 0.1.0`
  /// @param ddname SMPRPT or another
  public record Head(String zone, LocalDateTime when, String level, String ddname) {

    String text(int page) {
      return "PAGE %04d  - NOW SET TO %-19s  %s  %-12s  %-8s OUTPUT"
          .formatted(page, zone, STAMP.format(when), level, ddname);
    }
  }

  /// The lines of a page that an OPTIONS entry asks for.
  public static int length(Optional<ZoneEntry> options) {
    return options
        .flatMap(entry -> entry.value("PAGELEN"))
        .filter(digits -> digits.matches("[0-9]{1,5}"))
        .map(Integer::parseInt)
        .orElse(USUAL_LENGTH);
  }

  /// @param length lines of a page, the head included
  /// @param heading of the report, on each page
  /// @param out takes the lines
  public ReportPages(Head head, int length, List<String> heading, Consumer<String> out) {
    this.head = head;
    this.length = Math.max(length, heading.size() + 4);
    this.heading = List.copyOf(heading);
    this.out = out;
  }

  /// Begins the first page, so that a report without lines is one page.
  public ReportPages begin() {
    if (page == 0) {
      turn();
    }
    return this;
  }

  /// Writes lines that belong together; they begin a new page if they would not fit on this one.
  public void write(List<String> lines) {
    begin();
    if (line + lines.size() > length && line > heading.size() + 2) {
      turn();
    }
    for (String each : lines) {
      if (line >= length) {
        turn();
      }
      out.accept(each.stripTrailing());
      line++;
    }
  }

  private void turn() {
    if (page > 0) {
      out.accept("");
    }
    page++;
    out.accept(head.text(page));
    out.accept("");
    heading.forEach(out);
    line = heading.size() + 2;
  }
}
