package org.altres.command.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.altres.zone.HoldKey;
import org.altres.zone.ZoneEntry;

/// Looks for the holds of one type that concern a zone and are not resolved there.
final class HoldScan {

  private final ReportZone zone;
  private final ZoneSysmods sysmods;
  private final Resolvers resolvers;
  private final Map<String, Boolean> fixed = new HashMap<>();
  private final Map<String, List<Resolver>> found = new HashMap<>();

  /// @param received what the global zone has
  HoldScan(ReportZone zone, Received received) {
    this.zone = zone;
    this.sysmods = ZoneSysmods.of(zone.reader());
    this.resolvers =
        new Resolvers(received, zone.isGlobal() ? Optional.empty() : Optional.of(sysmods));
  }

  /// The zone.
  ReportZone zone() {
    return zone;
  }

  /// What would resolve holds.
  Resolvers resolvers() {
    return resolvers;
  }

  /// Whether the zone has what is held, and nothing that fixes it. In the global zone nothing is
  /// fixed. A function that is superseded or deleted is not there any more; a SYSMOD that is
  /// superseded is, because what superseded it may have the same error.
  boolean concerns(HoldKey hold, String fmid) {
    boolean there =
        hold.sysmod().equals(fmid)
            ? sysmods.hasFunction(fmid)
            : sysmods.state(hold.sysmod()).isInstalled();
    return there && (zone.isGlobal() || !fixed.computeIfAbsent(hold.reason(), sysmods::hasFix));
  }

  /// What resolves an error hold.
  List<Resolver> ofError(String reason, Optional<String> named) {
    return found.computeIfAbsent(
        reason + " " + named.orElse(""), key -> resolvers.ofError(reason, named));
  }

  /// What resolves a fix category hold.
  List<Resolver> ofFixCategory(String reason, Optional<String> named) {
    return found.computeIfAbsent(
        reason + " " + named.orElse(""), key -> resolvers.ofFixCategory(reason, named));
  }

  /// The function of a hold.
  static String function(ZoneEntry hold) {
    return hold.value("HOLDFMID").orElse("");
  }
}
