package org.altres.workbench.zone;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.altres.execute.ContentStore;
import org.altres.execute.PlanExecutor;
import org.altres.message.AltresException;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.plan.Plan;
import org.altres.task.Cancellation;
import org.altres.zone.Csi;
import org.altres.zone.CsiName;
import org.altres.zone.CsiTransaction;
import org.altres.zone.CsiView;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneName;

/// Brings a zone in: plans it on what is there, and does it in one transaction.
public final class ZoneImport {

  /// The CSI of a global zone that nobody named.
  private static final CsiName DEFAULT_CSI = new CsiName("ALTRES.GLOBAL.CSI");

  private final Csi csi;
  private final PlanExecutor executor;

  /// @param contents keeps the MCS that comes in
  public ZoneImport(Csi csi, ContentStore contents) {
    this.csi = csi;
    this.executor = new PlanExecutor(contents);
  }

  /// Plans and executes.
  ///
  /// @param planner plans on the zones that it is given
  /// @return what there is to say
  /// @throws AltresException if the plan is refused, or a step of it cannot be done
  public List<Message> run(Function<CsiView, Plan> planner, Cancellation cancellation) {
    Plan plan;
    try (CsiView view = csi.view()) {
      plan = planner.apply(view);
    }
    if (plan.isRefused()) {
      throw new AltresException(plan.refusals().getFirst().message());
    }
    try (CsiTransaction transaction = csi.begin(plan.title())) {
      executor.execute(plan, transaction, cancellation);
      cancellation.check();
      transaction.commit();
    }
    return plan.messages();
  }

  /// The global zone that is meant: that of the CSI that was named; else the only one there is;
  /// else, where there is none, one of a usual name.
  ///
  /// @throws AltresException if there are several
  public static ZoneId global(CsiView view, Optional<CsiName> named) {
    if (named.isPresent()) {
      return ZoneId.global(named.get());
    }
    List<ZoneId> globals =
        view.zones().stream().filter(zone -> zone.name().equals(ZoneName.GLOBAL)).toList();
    if (globals.size() > 1) {
      String csis = String.join(", ", globals.stream().map(zone -> zone.csi().value()).toList());
      throw new AltresException(ZoneMessages.SEVERAL_GLOBALS, Place.nowhere(), csis);
    }
    return globals.isEmpty() ? ZoneId.global(DEFAULT_CSI) : globals.getFirst();
  }

  /// The name of a CSI that a text is.
  public static CsiName csiName(String text) {
    return CsiName.parse(ZoneFinder.upper(text))
        .orElseThrow(() -> new AltresException(ZoneMessages.NOT_A_CSI, Place.nowhere(), text));
  }

  /// The name of a zone that a text is.
  public static ZoneName zoneName(String text) {
    return ZoneName.parse(ZoneFinder.upper(text))
        .orElseThrow(
            () -> new AltresException(ZoneMessages.NOT_A_ZONE_NAME, Place.nowhere(), text));
  }
}
