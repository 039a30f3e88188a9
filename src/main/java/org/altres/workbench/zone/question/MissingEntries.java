package org.altres.workbench.zone.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.altres.zone.CsiView;
import org.altres.zone.EntryKey;
import org.altres.zone.EntryType;
import org.altres.zone.Relation;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneReader;

/// What one zone has that another has not.
///
/// @param zone the zone that has it
/// @param other the zone that has it not
/// @param sysmods SYSMODs that the one has installed, and the other neither installed nor
///   superseded; of a global zone, received
/// @param entries entries of which the other has none of the same type and name; none unless they
///   were asked for
public record MissingEntries(String zone, String other, List<Sysmod> sysmods, List<Entry> entries) {

  private static final EntryType SYSMOD = EntryType.of("SYSMOD");

  /// From so many on, reading all SYSMODs of a zone takes no longer than finding each.
  private static final int MANY = 4000;

  public MissingEntries {
    sysmods = List.copyOf(sysmods);
    entries = List.copyOf(entries);
  }

  /// A SYSMOD.
  ///
  /// @param sysmod its id
  /// @param type PTF, APAR, USERMOD or FUNCTION
  /// @param fmid its function
  /// @param installed when it was installed where it is; of a global zone when it was received
  /// @param there what the other zone says of it, in the words of LIST; empty if nothing
  public record Sysmod(
      String sysmod,
      Optional<String> type,
      Optional<String> fmid,
      Optional<String> installed,
      Optional<String> there) {}

  /// An entry.
  ///
  /// @param type its type
  /// @param name its name
  public record Entry(String type, String name) {}

  /// Compares two zones.
  ///
  /// @param all whether entries of every type are compared by their names, too
  public static MissingEntries ask(CsiView view, ZoneReader zone, ZoneReader other, boolean all) {
    List<Entry> entries = new ArrayList<>();
    if (all) {
      for (EntryType type : zone.types()) {
        if (!type.equals(zone.kind().definition())) {
          view.forEachKeyOnlyIn(
              zone.id(), other.id(), type, key -> entries.add(new Entry(type.name(), key.name())));
        }
      }
    }
    return new MissingEntries(
        zone.id().name().value(), other.id().name().value(), sysmods(view, zone, other), entries);
  }

  private static List<Sysmod> sysmods(CsiView view, ZoneReader zone, ZoneReader other) {
    List<Sysmod> missing = new ArrayList<>();
    if (canBeToldByNames(zone, other)) {
      List<EntryKey> candidates = new ArrayList<>();
      view.forEachKeyOnlyIn(zone.id(), other.id(), SYSMOD, candidates::add);
      candidates.addAll(other.referrers(Relation.NOT_THERE, Relation.SYSMODS));
      if (candidates.size() < MANY) {
        for (EntryKey key : candidates) {
          zone.entry(key).ifPresent(entry -> compare(zone, entry, other, missing));
        }
      } else {
        Set<EntryKey> wanted = new HashSet<>(candidates);
        zone.forEach(
            SYSMOD,
            "",
            entry -> {
              if (wanted.contains(entry.key())) {
                compare(zone, entry, other, missing);
              }
            });
      }
    } else {
      zone.forEach(SYSMOD, "", entry -> compare(zone, entry, other, missing));
    }
    missing.sort(
        Comparator.comparing((Sysmod sysmod) -> sysmod.fmid().orElse(""))
            .thenComparing(Sysmod::sysmod));
    return missing;
  }

  /// Whether all SYSMODs of which the other zone has an entry are there, but for those that the
  /// store knows not to be: it does of target and DLIB zones of SMP/E, where an entry tells of one
  /// zone only.
  private static boolean canBeToldByNames(ZoneReader zone, ZoneReader other) {
    return zone.kind() != ZoneKind.GLOBAL
        && other.kind() != ZoneKind.GLOBAL
        && other.definition().filter(definition -> !definition.has("SMP4")).isPresent();
  }

  private static void compare(
      ZoneReader zone, ZoneEntry entry, ZoneReader other, List<Sysmod> missing) {
    SysmodState state = new SysmodState(entry, zone.kind());
    if (!state.had()) {
      return;
    }
    Optional<SysmodState> there =
        other.entry(entry.key()).map(found -> new SysmodState(found, other.kind()));
    if (there.filter(SysmodState::covers).isEmpty()) {
      missing.add(
          new Sysmod(
              entry.name(),
              state.type(),
              state.fmid(),
              state.received() ? state.at("REC") : state.installedAt(),
              there.map(MissingEntries::words)));
    }
  }

  private static String words(SysmodState state) {
    String status = state.status();
    return status.isEmpty() ? "not installed" : status;
  }
}
