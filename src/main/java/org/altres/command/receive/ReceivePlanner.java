package org.altres.command.receive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.altres.command.CommandOutput;
import org.altres.command.Planned;
import org.altres.command.SetContext;
import org.altres.command.SmpCommandPlanner;
import org.altres.mcs.command.SmpCommand;
import org.altres.mcs.syntax.Statement;
import org.altres.message.AltresException;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.message.Release;
import org.altres.plan.Basis;
import org.altres.plan.Plan;
import org.altres.render.ReportPages;
import org.altres.render.receive.HoldSummary;
import org.altres.render.receive.ProductSummary;
import org.altres.render.receive.ReceiveSummary;
import org.altres.zone.HoldDataAge;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneReader;

/// Plans RECEIVE ("SMP/E Commands", chapter on RECEIVE; SMPE.md B.2 and G.3): SYSMODs into the
/// global zone, their MCS beside it, HOLDDATA. SMPPTFIN is read before SMPHOLD, so that holds for
/// the functions in it are taken.
public final class ReceivePlanner implements SmpCommandPlanner {

  private static final String SMPOUT = "SMPOUT";

  private final ReceiveInputs inputs;

  /// @param inputs what the job hands over
  public ReceivePlanner(ReceiveInputs inputs) {
    this.inputs = inputs;
  }

  @Override
  public Planned plan(SmpCommand command, SetContext context) {
    Statement statement = Statements.of(command);
    ZoneReader global =
        context
            .globalReader()
            .filter(zone -> zone.definition().isPresent())
            .orElseThrow(() -> new AltresException(ReceiveMessages.NO_GLOBAL, Place.nowhere()));
    ReceiveRequest request = ReceiveRequest.of(statement, global);
    ReceiveInputs source = request.packageId().map(inputs::ofPackage).orElse(inputs);
    requireInput(statement, request, source);
    GlobalDraft draft = new GlobalDraft(global);
    ZoneGroup group = group(statement, request, context);
    ReceiveRun run = new ReceiveRun(request, draft, group, context.now(), new ReceiveNotes());
    receive(run, source);
    run.notes().close();
    Basis basis = Basis.of(context.view(), context.global());
    for (ZoneId zone : group.ids()) {
      basis = basis.with(context.view(), zone);
    }
    Plan plan = Plan.of(statement.text(), basis, draft.steps(), run.notes().messages);
    return new Planned(plan, outputs(run, source, context), run.notes().problems);
  }

  private void receive(ReceiveRun run, ReceiveInputs source) {
    ReceiveRequest request = run.request();
    GlobalDraft draft = run.draft();
    Knowledge knowledge = new Knowledge(draft.definition(), request);
    FixCategories categories = new FixCategories(draft.zone());
    if (readsSysmods(request, source)) {
      RelativeFileCheck relfiles = new RelativeFileCheck(source.relfiles(), request.prefix());
      SysmodReceiver sysmods = new SysmodReceiver(run, knowledge, relfiles, categories);
      source.ptfin().forEach(sysmods::read);
      sysmods.finish();
      if (!knowledge.added().isEmpty()) {
        draft.put(draft.definition().edit().add("FMID", knowledge.added()).build());
      }
      relfiles.summary().ifPresent(run.notes()::say);
      run.notes().say(Message.of(ReceiveMessages.RECEIVED, Place.nowhere(), run.notes().received));
    }
    if (readsHolds(request, source)) {
      HoldReceiver holds = new HoldReceiver(run, knowledge, categories);
      source.holddata().forEach(holds::read);
      holds.finish();
    }
    if (request.packageId().isPresent() && request.deletePackage()) {
      String id = request.packageId().get();
      run.notes().say(Message.of(ReceiveMessages.PACKAGE_KEPT, Place.nowhere(), id));
    }
  }

  private static boolean readsSysmods(ReceiveRequest request, ReceiveInputs source) {
    return request.sysmods() && !source.ptfin().isEmpty();
  }

  private static boolean readsHolds(ReceiveRequest request, ReceiveInputs source) {
    return request.holddata() && !source.holddata().isEmpty();
  }

  /// What is asked for by name must be there; of both, one.
  private static void requireInput(
      Statement statement, ReceiveRequest request, ReceiveInputs source) {
    boolean sysmods = source.ptfin().isEmpty() && statement.has("SYSMODS");
    boolean holds = source.holddata().isEmpty() && statement.has("HOLDDATA");
    boolean nothing = !readsSysmods(request, source) && !readsHolds(request, source);
    String missing = sysmods ? "SMPPTFIN" : holds ? "SMPHOLD" : "SMPPTFIN or SMPHOLD";
    Statements.refuse(
        sysmods || holds || nothing, statement, "", ReceiveMessages.NO_INPUT, missing);
  }

  /// The zones in which installed SYSMODs are looked for: ZONEGROUP, else those of the OPTIONS
  /// entry; those of a kind that BYPASS names are left out.
  private static ZoneGroup group(Statement statement, ReceiveRequest request, SetContext context) {
    Place place = Statements.place(statement, "ZONEGROUP");
    if (statement.has("ZONEGROUP")) {
      return ZoneGroup.named(statement.words("ZONEGROUP"), context, place);
    }
    Optional<ZoneEntry> options = context.optionsEntry();
    if (options.isEmpty() || !options.get().has("RECZGRP")) {
      return ZoneGroup.none(context);
    }
    ZoneGroup all = ZoneGroup.named(options.get().values("RECZGRP"), context, place);
    ZoneGroup rest =
        all.without(ZoneGroup.named(options.get().values("RECEXZGRP"), context, place));
    List<ZoneKind> kinds = new ArrayList<>();
    if (!request.even().applied()) {
      kinds.add(ZoneKind.TARGET);
    }
    if (!request.even().accepted()) {
      kinds.add(ZoneKind.DLIB);
    }
    return new ZoneGroup(
        context.view(), rest.zones().stream().filter(line -> kinds.contains(line.kind())).toList());
  }

  private List<CommandOutput> outputs(ReceiveRun run, ReceiveInputs source, SetContext context) {
    ReceiveNotes notes = run.notes();
    ReportPages.Head head =
        new ReportPages.Head("GLOBAL ZONE", context.now(), Release.PRODUCT, CommandOutput.SMPRPT);
    int length = ReportPages.length(context.optionsEntry());
    List<CommandOutput> outputs = new ArrayList<>();
    if (!notes.listing.isEmpty()) {
      outputs.add(new CommandOutput(SMPOUT, "RECEIVE LIST", notes.listing::forEach));
    }
    if (readsSysmods(run.request(), source)) {
      ReceiveSummary summary = new ReceiveSummary(run.request().even().inWords(), notes.sysmods);
      String nothing = nothing(run.request());
      outputs.add(
          report("RECEIVE SUMMARY REPORT", out -> summary.write(head, length, nothing, out)));
    }
    if (!notes.products.isEmpty()) {
      ProductSummary summary = new ProductSummary(notes.products);
      outputs.add(
          report("RECEIVE PRODUCT SUMMARY REPORT", out -> summary.write(head, length, out)));
    }
    if (readsHolds(run.request(), source)) {
      String age = HoldDataAge.of(run.draft().definition()).map(HoldDataAge::inWords).orElse("");
      HoldSummary summary = new HoldSummary(notes.holds, age);
      outputs.add(
          report(
              "RECEIVE ++HOLD/++RELEASE SUMMARY REPORT", out -> summary.write(head, length, out)));
    }
    return outputs;
  }

  private static String nothing(ReceiveRequest request) {
    return request.fmids().isEmpty()
        ? "NO SYSMODS SATISFIED THE OPERANDS SPECIFIED"
        : "SYSMODS WITH SPECIFIED FMID(S) NOT FOUND IN SMPPTFIN";
  }

  private static CommandOutput report(String title, CommandOutput.Body body) {
    return new CommandOutput(CommandOutput.SMPRPT, title, body);
  }
}
