package org.altres.command.receive;

import java.util.List;
import org.altres.command.CommandOutput;
import org.altres.command.Planned;
import org.altres.command.SetContext;
import org.altres.command.SmpCommandPlanner;
import org.altres.mcs.command.SmpCommand;
import org.altres.mcs.syntax.Statement;
import org.altres.message.AltresException;
import org.altres.message.Place;
import org.altres.message.Release;
import org.altres.plan.Basis;
import org.altres.plan.Plan;
import org.altres.plan.Step;
import org.altres.render.ReportPages;
import org.altres.render.receive.RejectSummary;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneReader;

/// Plans REJECT ("SMP/E Commands", chapter on REJECT; SMPE.md D.3): SYSMODs out of the global zone,
/// with their MCS; what HOLDDATA says of them stays unless it is to go too. COMPRESS does nothing:
/// there is no SMPPTS library that could be compressed.
public final class RejectPlanner implements SmpCommandPlanner {

  @Override
  public Planned plan(SmpCommand command, SetContext context) {
    Statement statement = Statements.of(command);
    ZoneReader global =
        context
            .globalReader()
            .filter(zone -> zone.definition().isPresent())
            .orElseThrow(() -> new AltresException(ReceiveMessages.NO_GLOBAL, Place.nowhere()));
    RejectRequest request = RejectRequest.of(statement, context, global);
    GlobalDraft draft = new GlobalDraft(global);
    RejectRun run = new RejectRun(request, draft);
    run.run();
    Basis basis = Basis.of(context.view(), context.global());
    for (ZoneGroup group : List.of(request.looked(), request.purge(), request.target())) {
      for (ZoneId zone : group.ids()) {
        basis = basis.with(context.view(), zone);
      }
    }
    List<Step> steps = request.check() ? List.of() : draft.steps();
    RejectSummary summary = new RejectSummary(request.mode().name(), request.check(), run.lines());
    ReportPages.Head head =
        new ReportPages.Head("GLOBAL ZONE", context.now(), Release.PRODUCT, CommandOutput.SMPRPT);
    int length = ReportPages.length(context.optionsEntry());
    CommandOutput report =
        new CommandOutput(
            CommandOutput.SMPRPT, "REJECT SUMMARY REPORT", out -> summary.write(head, length, out));
    return new Planned(Plan.of(statement.text(), basis, steps, run.messages()), List.of(report));
  }
}
