package org.altres.render.receive;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.altres.render.ReportPages;

/// The RECEIVE SUMMARY REPORT ("SMP/E Commands", RECEIVE summary report).
///
/// | columns | field |
/// |---|---|
/// | 1-7 | SYSMOD |
/// | 10-21 | status |
/// | 24-31 | type |
/// | 34-41 | source id; a longer one on a line of its own |
/// | 44-51 | feature |
/// | 54- | comments |
///
/// @param bypass what of the checks was bypassed; empty if nothing was
/// @param lines in the order in which they happened
public record ReceiveSummary(String bypass, List<Line> lines) {

  private static final int SOURCE_ID = 33;
  private static final int COMMENTS = 53;
  private static final int SHORT = 8;

  /// What became of a SYSMOD.
  ///
  /// @param sysmod its id
  /// @param status what happened
  /// @param type FUNCTION, PTF, APAR, USERMOD; empty if nothing is known
  /// @param sourceId what it was given; empty if nothing
  /// @param feature the feature; empty if none
  /// @param comment why; empty if there is nothing to say
  public record Line(
      String sysmod, Status status, String type, String sourceId, String feature, String comment) {}

  /// What happened to a SYSMOD.
  public enum Status {
    RECEIVED("RECEIVED"),
    /// It was there, and was received again.
    RE_RECEIVED("RE-RECEIVED"),
    NOT_RECEIVED("NOT RECEIVED"),
    /// It got a source id.
    ASSIGNED("ASSIGNED"),
    /// It is not received, and so got no source id.
    NOT_ASSIGNED("NOT ASSIGNED"),
    /// It belongs to a feature.
    ASSOCIATED("ASSOCIATED");

    private final String words;

    Status(String words) {
      this.words = words;
    }

    /// As the report has it.
    public String words() {
      return words;
    }
  }

  public ReceiveSummary {
    lines = List.copyOf(lines);
  }

  /// Writes the report.
  ///
  /// @param nothing what is said where there is no line
  public void write(ReportPages.Head head, int pageLength, String nothing, Consumer<String> out) {
    List<String> heading =
        List.of(
            " ".repeat(14) + "RECEIVE  SUMMARY  REPORT",
            "",
            " ".repeat(14) + bypass,
            "",
            "SYSMOD   STATUS        TYPE      SOURCEID  FEATURE   STATUS FIELD COMMENTS",
            "",
            "");
    ReportPages pages =
        new ReportPages(
            head, pageLength, heading.stream().map(String::stripTrailing).toList(), out);
    pages.begin();
    if (lines.isEmpty() && !nothing.isEmpty()) {
      pages.write(List.of(" ".repeat(COMMENTS) + "*" + nothing + "*"));
    }
    lines.forEach(line -> pages.write(lines(line)));
  }

  private static List<String> lines(Line line) {
    boolean longSource = line.sourceId.length() > SHORT;
    List<String> all = new ArrayList<>();
    all.add(
        "%-7s  %-12s  %-8s  %-8s  %-8s  %s"
            .formatted(
                line.sysmod,
                line.status.words,
                line.type,
                longSource ? "" : line.sourceId,
                line.feature,
                line.comment));
    if (longSource) {
      all.add(" ".repeat(SOURCE_ID) + line.sourceId);
    }
    return all;
  }
}
