package org.altres.command.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.altres.zone.ZoneEntry;

/// Finds what would resolve a hold in a zone ("SMP/E Commands", REPORT ERRSYSMODS: processing): the
/// SYSMOD that is the reason id, or one that supersedes it, if it was received and can be installed
/// there; else the one that the hold names, received or not.
///
/// @param received what the global zone has
/// @param sysmods what the zone has; nothing is asked of it if it is the global zone
record Resolvers(Received received, Optional<ZoneSysmods> sysmods) {

  /// What resolves an error hold: the SYSMOD that the hold names counts only if nothing else does.
  List<Resolver> ofError(String reason, Optional<String> named) {
    List<Resolver> found = resolvers(candidates(reason));
    return found.isEmpty() ? resolvers(named.map(Set::of).orElse(Set.of())) : found;
  }

  /// What resolves a fix category hold: the SYSMOD that the hold names counts as well.
  List<Resolver> ofFixCategory(String reason, Optional<String> named) {
    Set<String> candidates = new LinkedHashSet<>();
    named.ifPresent(candidates::add);
    candidates.addAll(candidates(reason));
    return resolvers(candidates);
  }

  private Set<String> candidates(String reason) {
    Set<String> candidates = new LinkedHashSet<>();
    received.find(reason).ifPresent(entry -> candidates.add(reason));
    candidates.addAll(received.superseders(reason));
    return candidates;
  }

  private List<Resolver> resolvers(Set<String> candidates) {
    List<Resolver> resolvers = new ArrayList<>();
    for (String id : candidates) {
      Optional<ZoneEntry> entry = received.find(id);
      boolean fits =
          sysmods.isEmpty()
              || (!sysmods.get().state(id).isPresent()
                  && entry.map(sysmods.get()::takes).orElse(true));
      if (fits) {
        resolvers.add(resolver(id, entry));
      }
    }
    return resolvers;
  }

  private Resolver resolver(String id, Optional<ZoneEntry> entry) {
    Resolver.Status status =
        received.entry(id).filter(this::isHeld).isPresent()
            ? Resolver.Status.HELD
            : Resolver.Status.GOOD;
    return new Resolver(
        id,
        entry.flatMap(found -> found.value("SMODTYPE")).orElse(""),
        entry.flatMap(Resolvers::function).orElse(""),
        status,
        entry.isPresent());
  }

  /// Whether an error that the zone has not got fixed, and that the SYSMOD does not fix itself, or
  /// a user holds it. Other holds do not stop it: what is punched bypasses them.
  private boolean isHeld(ZoneEntry entry) {
    boolean inError =
        entry.values("HOLDERROR").stream()
            .anyMatch(reason ->
                sysmods.filter(zone -> zone.hasFix(reason)).isEmpty()
                    && !supersedes(entry, reason));
    return inError || entry.has("HOLDUSER");
  }

  private static boolean supersedes(ZoneEntry entry, String reason) {
    return entry.versions().stream()
        .anyMatch(version -> entry.values("SUPING", version).contains(reason));
  }

  private static Optional<String> function(ZoneEntry entry) {
    return entry.versions().stream()
        .flatMap(version -> entry.value("FMID", version).stream())
        .findFirst();
  }
}
