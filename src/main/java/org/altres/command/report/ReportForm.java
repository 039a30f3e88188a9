package org.altres.command.report;

import java.util.Arrays;
import java.util.Set;
import org.altres.mcs.syntax.Operand;
import org.altres.mcs.syntax.Statement;
import org.altres.message.AltresException;

/// The reports that there are, and the operands of each ("SMP/E Commands", REPORT).
enum ReportForm {
  CALLLIBS(Set.of("ZONES"), Set.of("JOBCARD", "NOPUNCH")),
  CROSSZONE(
      Set.of(),
      Set.of("ZONES", "ZONESET", "FORZONE", "FORFMID", "DLIBZONE", "TARGETZONE", "NOPUNCH")),
  ERRSYSMODS(Set.of("ZONES"), Set.of("BEGINDATE", "ENDDATE", "FORFMID", "NOPUNCH")),
  MISSINGFIX(Set.of("ZONES"), Set.of("FIXCAT", "FORFMID", "NOPUNCH")),
  SOURCEID(Set.of("ZONES"), Set.of("SYSMODIDS", "NOPUNCH")),
  SYSMODS(
      Set.of("INZONE", "COMPAREDTO"), Set.of("FUNCTIONS", "PTFS", "APARS", "USERMODS", "NOPUNCH"));

  private static final Set<String> OF_ALL = Set.of("RC");

  private final Set<String> needed;
  private final Set<String> allowed;

  ReportForm(Set<String> needed, Set<String> allowed) {
    this.needed = needed;
    this.allowed = allowed;
  }

  /// The form of a REPORT.
  ///
  /// @throws AltresException if an operand is missing, or belongs to another form
  static ReportForm of(Statement report) {
    ReportForm form =
        Arrays.stream(values())
            .filter(each -> report.has(each.name()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(report.text()));
    form.check(report);
    return form;
  }

  private void check(Statement report) {
    for (Operand operand : report.operands()) {
      String word = operand.keyword();
      boolean mine =
          word.equals(name())
              || needed.contains(word)
              || allowed.contains(word)
              || OF_ALL.contains(word);
      if (!mine) {
        throw ReportRequest.refusal(ReportMessages.NOT_OF_FORM, operand.at(), word, name());
      }
    }
    for (String word : needed.stream().sorted().toList()) {
      if (report.words(word).isEmpty()) {
        throw ReportRequest.refusal(ReportMessages.NEEDS, report.at(), name(), word);
      }
    }
    if (this == CROSSZONE && !report.has("ZONES") && !report.has("ZONESET")) {
      throw ReportRequest.refusal(ReportMessages.NEEDS, report.at(), name(), "ZONES or ZONESET");
    }
  }
}
