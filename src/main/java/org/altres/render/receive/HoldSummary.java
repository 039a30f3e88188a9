package org.altres.render.receive;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.altres.render.ReportPages;

/// The RECEIVE ++HOLD/++RELEASE SUMMARY REPORT ("SMP/E Commands", RECEIVE exception SYSMOD data
/// report).
///
/// | columns | field |
/// |---|---|
/// | 1-7 | SYSMOD |
/// | 9-12 | type: ERR, FIXC, SYS, USER |
/// | 14-21 | status |
/// | 23-29 | reason id |
/// | 31-37 | FMID |
/// | 39- | the statement |
///
/// @param lines in the order of the input
/// @param age how old the HOLDDATA is now, in words; empty if there is none
public record HoldSummary(List<Line> lines, String age) {

  private static final int STATEMENT = 38;
  private static final int TITLE = 40;
  private static final int NOTE = 27;
  private static final int NOTES = 34;

  /// What became of a statement.
  ///
  /// @param sysmod what it holds or releases
  /// @param type ERROR, SYSTEM, USER, FIXCAT
  /// @param statement gives its records as lines
  public record Line(
      String sysmod,
      String type,
      Status status,
      String reason,
      String fmid,
      Supplier<List<String>> statement) {}

  /// What became of a ++HOLD or ++RELEASE.
  public enum Status {
    HELD("HELD"),
    RELEASED("RELEASED"),
    /// EXCLUDE names the SYSMOD.
    EXCLUDED("EXCLUDED"),
    /// Its function is not one of the global zone.
    NOT_APPLICABLE("N/A"),
    /// A release of what is not in the global zone.
    SYSMOD_NOT_FOUND("SMD NF"),
    /// A release of a reason that does not hold it.
    REASON_NOT_FOUND("RSN NF"),
    /// A release of a hold that came within the SYSMOD.
    INTERNAL("INT HLD");

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
  public HoldSummary {}

  /// Writes the report.
  public void write(ReportPages.Head head, int pageLength, Consumer<String> out) {
    List<String> heading =
        List.of(
            " ".repeat(TITLE) + "RECEIVE ++HOLD/++RELEASE SUMMARY REPORT",
            "",
            " ".repeat(NOTE)
                + "NOTE:  SMD NF   - SYSMOD NOT RELEASED - NOT FOUND IN THE GLOBAL ZONE",
            " ".repeat(NOTES) + "RSN NF   - SYSMOD NOT RELEASED - NOT HELD FOR THIS REASONID",
            " ".repeat(NOTES) + "INT HLD  - SYSMOD NOT RELEASED - CANNOT RELEASE INTERNAL SYS HOLD",
            "",
            "SYSMOD  TYPE STATUS   REASON  FMID                                  ++HOLD MCS STATEMENTS",
            "");
    ReportPages pages = new ReportPages(head, pageLength, heading, out).begin();
    lines.forEach(line -> pages.write(lines(line)));
    if (!age.isEmpty()) {
      pages.write(List.of("", age));
    }
  }

  private static List<String> lines(Line line) {
    List<String> statement = line.statement.get();
    List<String> all = new ArrayList<>();
    for (int i = 0; i < Math.max(1, statement.size()); i++) {
      String head =
          i > 0
              ? ""
              : "%-7s %-4s %-8s %-7s %-7s "
                  .formatted(
                      line.sysmod, shortType(line.type), line.status.words, line.reason, line.fmid);
      String text = i < statement.size() ? statement.get(i) : "";
      all.add(padded(head) + text);
    }
    return all;
  }

  private static String padded(String head) {
    return head + " ".repeat(Math.max(0, STATEMENT - head.length()));
  }

  private static String shortType(String type) {
    return switch (type) {
      case "ERROR" -> "ERR";
      case "FIXCAT" -> "FIXC";
      case "SYSTEM" -> "SYS";
      default -> type;
    };
  }
}
