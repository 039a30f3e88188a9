package org.altres.command.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneReader;

/// Finds what one zone has and another has not ("SMP/E Commands", REPORT SYSMODS: processing). What
/// is superseded or deleted in the other zone is not missing there. A SYSMOD can be installed in
/// the other zone if it is for a system of that zone and for a function that is there, or that is
/// itself missing and can be installed.
final class Comparison {

  private final ReportZone input;
  private final ReportZone other;
  private final ZoneSysmods present;
  private final Received received;
  private final Set<String> systems;
  private final Map<String, Missing> missing = new HashMap<>();
  private final Set<String> functions = new HashSet<>();

  /// What an entry of the input zone says.
  private record Missing(String sysmod, String type, Optional<String> fmid, List<String> systems) {

    boolean isFunction() {
      return type.equals(Finding.FUNCTION);
    }
  }

  /// @param present the SYSMODs of the other zone
  /// @param received what the global zone of the other zone has
  Comparison(ReportZone input, ReportZone other, ZoneSysmods present, Received received) {
    this.input = input;
    this.other = other;
    this.present = present;
    this.received = received;
    this.systems = Set.copyOf(systems(other.reader()));
  }

  /// The SYSMODs of some types that the other zone has not.
  ///
  /// @param types FUNCTION, PTF, APAR, USERMOD; all if empty
  List<Finding.Difference> differences(Set<String> types) {
    List<String> inputSystems = systems(input.reader());
    input
        .reader()
        .forEach(
            ZoneSysmods.SYSMOD,
            "",
            entry -> {
              if (ZoneSysmods.State.of(entry, input.kind()).isInstalled() && isMissing(entry)) {
                missing.put(entry.name(), missing(entry, inputSystems));
              }
            });
    findFunctions();
    List<Finding.Difference> differences = new ArrayList<>();
    for (Missing each : missing.values()) {
      if (types.isEmpty() || types.contains(each.type)) {
        differences.add(difference(each));
      }
    }
    differences.sort(Finding.Difference.ORDER);
    return differences;
  }

  /// The systems that both zones have.
  List<String> commonSystems() {
    return systems(input.reader()).stream().filter(systems::contains).toList();
  }

  private boolean isMissing(ZoneEntry entry) {
    ZoneSysmods.State state = present.state(entry.name());
    return !state.isPresent() && state != ZoneSysmods.State.DELETED;
  }

  private static Missing missing(ZoneEntry entry, List<String> inputSystems) {
    List<String> own = entry.values("SREL");
    return new Missing(
        entry.name(),
        entry.value("SMODTYPE").orElse(""),
        entry.value("FMID"),
        own.isEmpty() ? inputSystems : own);
  }

  /// Which of the functions can be installed: one may wait for another.
  private void findFunctions() {
    List<Missing> all = missing.values().stream().filter(Missing::isFunction).toList();
    boolean more = true;
    while (more) {
      more = false;
      for (Missing function : all) {
        if (!functions.contains(function.sysmod)
            && applicable(function) == Finding.Difference.Applicable.YES) {
          functions.add(function.sysmod);
          more = true;
        }
      }
    }
  }

  private Finding.Difference difference(Missing each) {
    boolean here = received.find(each.sysmod).isPresent();
    Finding.Difference.Applicable applicable = applicable(each);
    boolean functionComes =
        each.fmid
            .filter(missing::containsKey)
            .map(fmid -> received.find(fmid).isPresent())
            .orElse(true);
    return new Finding.Difference(
        each.fmid.orElse(each.isFunction() ? each.sysmod : ""),
        each.sysmod,
        each.type,
        here,
        applicable,
        here && functionComes && applicable == Finding.Difference.Applicable.YES);
  }

  private Finding.Difference.Applicable applicable(Missing each) {
    Optional<ZoneEntry> entry = received.find(each.sysmod);
    if (entry.isPresent()) {
      return inWords(entry.get().versions().stream().anyMatch(v -> fits(entry.get(), v)));
    }
    if (each.fmid.isPresent()) {
      return inWords(hasFunction(each.fmid.get()));
    }
    return each.isFunction()
        ? inWords(each.systems.stream().anyMatch(systems::contains))
        : Finding.Difference.Applicable.UNKNOWN;
  }

  private boolean fits(ZoneEntry entry, int version) {
    return entry.values("SREL", version).stream().anyMatch(systems::contains)
        && entry.value("FMID", version).map(this::hasFunction).orElse(true);
  }

  private boolean hasFunction(String fmid) {
    return present.hasFunction(fmid) || functions.contains(fmid);
  }

  private static Finding.Difference.Applicable inWords(boolean applicable) {
    return applicable ? Finding.Difference.Applicable.YES : Finding.Difference.Applicable.NO;
  }

  private static List<String> systems(ZoneReader zone) {
    return zone.definition().map(entry -> entry.values("SREL")).orElse(List.of());
  }

  @Override
  public String toString() {
    return input + " compared to " + other;
  }
}
