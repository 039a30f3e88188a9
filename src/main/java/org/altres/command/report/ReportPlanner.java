package org.altres.command.report;

import org.altres.command.Planned;
import org.altres.command.SetContext;
import org.altres.command.SmpCommandPlanner;
import org.altres.mcs.command.SmpCommand;

/// Plans REPORT in all its forms ("SMP/E Commands", the REPORT commands): each reads zones, writes
/// reports and, unless NOPUNCH is said, commands that install what is missing. Changes nothing.
public final class ReportPlanner implements SmpCommandPlanner {

  private final String product;

  /// @param product what writes the reports, with its version, for the heads of pages
  public ReportPlanner(String product) {
    this.product = product;
  }

  @Override
  public Planned plan(SmpCommand command, SetContext context) {
    if (!(command instanceof SmpCommand.Simple simple)) {
      throw new IllegalArgumentException("REPORT has no block");
    }
    ReportRequest request = new ReportRequest(simple.statement(), context, product);
    return switch (ReportForm.of(simple.statement())) {
      case CALLLIBS -> CallLibraryReport.plan(request);
      case CROSSZONE -> CrossZoneReport.plan(request);
      case ERRSYSMODS -> ErrorReport.plan(request);
      case MISSINGFIX -> MissingFixReport.plan(request);
      case SOURCEID -> SourceIdReport.plan(request);
      case SYSMODS -> ComparisonReport.plan(request);
    };
  }
}
