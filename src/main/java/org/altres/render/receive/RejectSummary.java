package org.altres.render.receive;

import java.util.List;
import java.util.function.Consumer;
import org.altres.render.ReportPages;

/// The REJECT SUMMARY REPORT.
///
/// | columns | field |
/// |---|---|
/// | 1-7 | SYSMOD |
/// | 10-21 | status |
/// | 24-31 | type |
/// | 34-40 | FMID, that of its first ++VER |
/// | 43- | comments: why it was not rejected, what stays, which SMPTLIBs were its |
///
/// @param mode how the SYSMODs were chosen: MASS, SELECT, PURGE, NOFMID
/// @param check whether nothing was changed
/// @param lines in the order of the SYSMODs
public record RejectSummary(String mode, boolean check, List<Line> lines) {

  /// What became of a SYSMOD.
  ///
  /// @param sysmod its id
  /// @param status what happened
  /// @param type FUNCTION, PTF, APAR, USERMOD; empty if nothing is known
  /// @param fmid that of its first ++VER; empty if there is none
  /// @param comment empty if there is nothing to say
  public record Line(String sysmod, Status status, String type, String fmid, String comment) {}

  /// What happened to a SYSMOD.
  public enum Status {
    REJECTED("REJECTED"),
    NOT_REJECTED("NOT REJECTED"),
    NOT_FOUND("NOT FOUND"),
    /// Only its holds went.
    HOLDS_DELETED("HOLDS GONE");

    private final String words;

    Status(String words) {
      this.words = words;
    }

    /// As the report has it.
    public String words() {
      return words;
    }
  }

  /// @param lines not copied, and not to be changed any more
  public RejectSummary {}

  /// Writes the report.
  public void write(ReportPages.Head head, int pageLength, Consumer<String> out) {
    String title = "REJECT %sSUMMARY REPORT - %s MODE".formatted(check ? "CHECK " : "", mode);
    List<String> heading =
        List.of(
            " ".repeat(14) + title, "", "SYSMOD   STATUS        TYPE      FMID     COMMENTS", "");
    ReportPages pages = new ReportPages(head, pageLength, heading, out).begin();
    for (Line line : lines) {
      pages.write(
          List.of(
              "%-7s  %-12s  %-8s  %-7s  %s"
                  .formatted(line.sysmod, line.status.words, line.type, line.fmid, line.comment)));
    }
  }
}
