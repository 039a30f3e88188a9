package org.altres.command.receive;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.altres.mcs.Sysmod;
import org.altres.mcs.SysmodType;
import org.altres.mcs.Version;
import org.altres.zone.ZoneEntry;

/// Which systems and functions the global zone is for; functions that are received on the way count
/// from then on.
final class Knowledge {

  private final Set<String> srels;
  private final Set<String> fmids;
  private final Set<String> wanted;
  private final boolean any;
  private final Set<String> added = new LinkedHashSet<>();

  Knowledge(ZoneEntry globalZone, ReceiveRequest request) {
    this.srels = new HashSet<>(globalZone.values("SREL"));
    this.fmids = new HashSet<>(globalZone.values("FMID"));
    this.wanted = request.fmids();
    this.any = request.anyFmid();
  }

  /// A function was received.
  void add(String function) {
    if (fmids.add(function)) {
      added.add(function);
    }
  }

  /// The functions that were not known before.
  List<String> added() {
    return List.copyOf(added);
  }

  /// Whether what belongs to a function is for this global zone.
  boolean knows(String fmid) {
    return any || fmids.contains(fmid);
  }

  /// Whether FORFMID lets through what belongs to a function.
  boolean wants(String fmid) {
    return wanted.isEmpty() || wanted.contains(fmid);
  }

  /// Whether FORFMID lets a SYSMOD through: it is one of these functions, or has a ++VER for one.
  boolean wants(Sysmod sysmod) {
    return wanted.isEmpty()
        || sysmod.type() == SysmodType.FUNCTION && wanted.contains(sysmod.id().value())
        || sysmod.versions().stream()
            .anyMatch(version ->
                version.fmid().filter(fmid -> wanted.contains(fmid.value())).isPresent());
  }

  /// Whether a SYSMOD has a ++VER for a system and a function that the global zone has.
  boolean isApplicable(Sysmod sysmod) {
    return sysmod.versions().stream().anyMatch(this::isApplicable);
  }

  private boolean isApplicable(Version version) {
    return version.srels().stream().anyMatch(srel -> srels.contains(srel.value()))
        && version.fmid().map(fmid -> knows(fmid.value())).orElse(true);
  }
}
