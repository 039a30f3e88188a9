package org.altres.render.receive;

import java.util.List;
import java.util.function.Consumer;
import org.altres.render.ReportPages;

/// The RECEIVE PRODUCT SUMMARY REPORT: what became of ++PRODUCT and ++FEATURE statements.
///
/// | columns | field |
/// |---|---|
/// | 1-8 | product id, or name of the feature |
/// | 11-18 | version, release and modification; of a feature, of its product |
/// | 21-28 | PRODUCT or FEATURE |
/// | 31-42 | status |
/// | 45- | description, or why it was not received |
///
/// @param lines in the order of the input
public record ProductSummary(List<Line> lines) {

  /// What became of a statement.
  ///
  /// @param name product id or name of the feature
  /// @param level `vv.rr.mm`
  /// @param kind PRODUCT or FEATURE
  /// @param status RECEIVED or NOT RECEIVED
  /// @param comment description or reason
  public record Line(String name, String level, String kind, String status, String comment) {}

  public ProductSummary {
    lines = List.copyOf(lines);
  }

  /// Writes the report.
  public void write(ReportPages.Head head, int pageLength, Consumer<String> out) {
    List<String> heading =
        List.of(
            " ".repeat(14) + "RECEIVE PRODUCT SUMMARY REPORT",
            "",
            "NAME      LEVEL     TYPE      STATUS        DESCRIPTION",
            "");
    ReportPages pages = new ReportPages(head, pageLength, heading, out).begin();
    for (Line line : lines) {
      pages.write(
          List.of(
              "%-8s  %-8s  %-8s  %-12s  %s"
                  .formatted(line.name, line.level, line.kind, line.status, line.comment)));
    }
  }
}
