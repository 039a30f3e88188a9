package org.altres.render.report;

import java.util.List;
import java.util.function.Consumer;
import org.altres.render.ReportPages;

/// A report about one zone, or one pair of zones.
///
/// @param layout which report
/// @param subject what it is about: `ZONE TGT1`, `APPLY`
/// @param notes lines below the title, on each page: zones, the age of the HOLDDATA
/// @param rows the cells of each line; no cells are an empty line
public record ReportText(
    ReportLayout layout, String subject, List<String> notes, List<List<String>> rows) {

  /// @param rows not copied, and not to be changed any more
  public ReportText {
    notes = List.copyOf(notes);
  }

  /// The title, without leading blanks.
  public String title() {
    return layout.title(subject);
  }

  /// Writes the report page by page.
  ///
  /// @param pageLength lines of a page
  public void write(ReportPages.Head head, int pageLength, Consumer<String> out) {
    ReportPages pages =
        new ReportPages(head, pageLength, layout.heading(subject, notes), out).begin();
    rows.forEach(cells -> pages.write(List.of(layout.line(cells))));
    if (rows.isEmpty()) {
      pages.write(List.of(layout.nothing()));
    }
  }
}
