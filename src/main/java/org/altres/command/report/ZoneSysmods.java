package org.altres.command.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.altres.zone.EntryType;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneReader;

/// The SYSMODs of a zone and the state of each, as requisites and holds look at it (SMP/E
/// Reference, SYSMOD entry). Read once, so that any number of ids can be asked for.
final class ZoneSysmods {

  /// SYSMOD entries.
  static final EntryType SYSMOD = EntryType.of("SYSMOD");

  private final List<String> systems;
  private final Map<String, State> states;
  private final Set<String> fixes;

  /// What a SYSMOD entry says.
  enum State {
    /// Applied, accepted; in the global zone received.
    INSTALLED,
    /// Installed, and superseded since.
    REPLACED,
    /// Superseded, and never installed.
    SUPERSEDED,
    /// Deleted by a function.
    DELETED,
    /// Partly installed.
    IN_ERROR,
    /// There for something else only, a hold or a requisite.
    NONE;

    static State of(ZoneEntry sysmod, ZoneKind kind) {
      if (sysmod.has("DELBY")) {
        return DELETED;
      }
      boolean there =
          switch (kind) {
            case GLOBAL -> sysmod.has("SMODTYPE");
            case TARGET -> sysmod.has("APPLY") || sysmod.has("REGEN");
            case DLIB -> sysmod.has("ACCEPT") || sysmod.has("REGEN");
          };
      boolean superseded = sysmod.has("SUPBY") || sysmod.has("LASTSUP");
      if (there && !sysmod.has("ERROR")) {
        return superseded ? REPLACED : INSTALLED;
      }
      if (superseded) {
        return SUPERSEDED;
      }
      return there ? IN_ERROR : NONE;
    }

    /// Whether it was installed.
    boolean isInstalled() {
      return this == INSTALLED || this == REPLACED;
    }

    /// Whether it satisfies a requisite.
    boolean isPresent() {
      return isInstalled() || this == SUPERSEDED;
    }
  }

  private ZoneSysmods(ZoneReader zone, Map<String, State> states, Set<String> fixes) {
    this.systems = zone.definition().map(entry -> entry.values("SREL")).orElse(List.of());
    this.states = states;
    this.fixes = fixes;
  }

  /// The SYSMODs of a zone.
  static ZoneSysmods of(ZoneReader zone) {
    return of(zone, entry -> {});
  }

  /// The SYSMODs of a zone, each shown when it is read.
  static ZoneSysmods of(ZoneReader zone, Consumer<ZoneEntry> watcher) {
    Map<String, State> states = new HashMap<>();
    Set<String> fixes = new HashSet<>();
    zone.forEach(
        SYSMOD,
        "",
        entry -> {
          State state = State.of(entry, zone.kind());
          if (state != State.NONE) {
            states.put(entry.name(), state);
          }
          if (state.isInstalled()) {
            fixes.addAll(entry.values("SUPING"));
          }
          watcher.accept(entry);
        });
    return new ZoneSysmods(zone, states, fixes);
  }

  /// Whether there are none.
  boolean isEmpty() {
    return states.isEmpty();
  }

  /// The state of a SYSMOD.
  State state(String id) {
    return states.getOrDefault(id, State.NONE);
  }

  /// Whether a function is there for service: installed, and neither superseded nor deleted.
  boolean hasFunction(String fmid) {
    return state(fmid) == State.INSTALLED;
  }

  /// Whether an APAR is fixed: it is present, or something installed supersedes it.
  boolean hasFix(String apar) {
    return state(apar).isPresent() || fixes.contains(apar);
  }

  /// Whether a received SYSMOD can be installed here: one of its ++VERs names a system of the zone
  /// and, unless it is a base function, a function that is there.
  boolean takes(ZoneEntry received) {
    return received.versions().stream()
        .anyMatch(version ->
            received.values("SREL", version).stream().anyMatch(systems::contains)
                && received.value("FMID", version).map(this::hasFunction).orElse(true));
  }
}
