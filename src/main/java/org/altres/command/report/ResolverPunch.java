package org.altres.command.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.altres.render.report.InstallPunch;

/// The commands that install what resolves holds in one zone.
final class ResolverPunch {

  private static final Comparator<Use> ORDER =
      Comparator.comparing((Use use) -> !use.resolver.received())
          .thenComparing(use -> !use.resolver.type().equals(Finding.FUNCTION))
          .thenComparing(use -> use.resolver.fmid())
          .thenComparing(use -> Finding.order(use.resolver.type()))
          .thenComparing(use -> use.resolver.sysmod());

  private final ReportZone zone;
  private final Map<String, Use> uses = new LinkedHashMap<>();

  /// What a SYSMOD is for: the first hold, and how many there are.
  private static final class Use {
    private final Resolver resolver;
    private final String hold;
    private int holds = 1;

    Use(Resolver resolver, String hold) {
      this.resolver = resolver;
      this.hold = hold;
    }
  }

  ResolverPunch(ReportZone zone) {
    this.zone = zone;
  }

  /// Notes what resolves a hold.
  void add(List<Resolver> resolvers, String reason, String held) {
    for (Resolver resolver : resolvers) {
      Use use = uses.get(resolver.sysmod());
      if (use == null) {
        uses.put(resolver.sysmod(), new Use(resolver, reason + " FOR " + held));
      } else {
        use.holds++;
      }
    }
  }

  /// The commands; nothing is installed in the global zone.
  Optional<InstallPunch> punch() {
    if (zone.isGlobal() || uses.isEmpty()) {
      return Optional.empty();
    }
    List<InstallPunch.Selection> selections = new ArrayList<>();
    TreeSet<String> toReceive = new TreeSet<>();
    for (Use use : uses.values().stream().sorted(ORDER).toList()) {
      String obstacle = obstacle(use.resolver);
      selections.add(
          new InstallPunch.Selection(
              use.resolver.sysmod(), comment(use, obstacle), obstacle.isEmpty()));
      if (!use.resolver.received()) {
        toReceive.add(use.resolver.sysmod());
      }
    }
    return Optional.of(
        new InstallPunch(
            Optional.empty(),
            zone.name(),
            zone.command(),
            List.of(),
            selections,
            List.copyOf(toReceive),
            List.of("GROUP CHECK", "BYPASS(HOLDSYSTEM,HOLDCLASS(ERREL))")));
  }

  /// An APAR fix is not to get into distribution libraries: a PTF will come for it.
  private String obstacle(Resolver resolver) {
    if (!resolver.received()) {
      return "NOT RECEIVED";
    }
    if (resolver.status() == Resolver.Status.HELD) {
      return "HELD";
    }
    boolean fixOnly = resolver.type().equals(Finding.APAR);
    return fixOnly && zone.command().equals("ACCEPT") ? "APAR FIX" : "";
  }

  private static String comment(Use use, String obstacle) {
    String head =
        obstacle.isEmpty() ? use.resolver.type() + " RESOLVES " : obstacle + " - RESOLVES ";
    return head + use.hold + (use.holds == 1 ? "" : " AND %d MORE".formatted(use.holds - 1));
  }
}
