package org.altres.workbench.zone.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.altres.zone.CsiView;
import org.altres.zone.EntryType;
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
        zone.id().name().value(), other.id().name().value(), sysmods(zone, other), entries);
  }

  private static List<Sysmod> sysmods(ZoneReader zone, ZoneReader other) {
    Map<String, String> there = new HashMap<>();
    other.forEach(
        SYSMOD,
        "",
        entry -> {
          SysmodState state = new SysmodState(entry, other.kind());
          there.put(entry.name(), state.covers() ? "" : words(state));
        });
    List<Sysmod> missing = new ArrayList<>();
    zone.forEach(
        SYSMOD,
        "",
        entry -> {
          SysmodState state = new SysmodState(entry, zone.kind());
          String words = there.get(entry.name());
          if (state.had() && (words == null || !words.isEmpty())) {
            missing.add(
                new Sysmod(
                    entry.name(),
                    state.type(),
                    state.fmid(),
                    state.received() ? state.at("REC") : state.installedAt(),
                    Optional.ofNullable(words)));
          }
        });
    missing.sort(
        Comparator.comparing((Sysmod sysmod) -> sysmod.fmid().orElse(""))
            .thenComparing(Sysmod::sysmod));
    return missing;
  }

  private static String words(SysmodState state) {
    String status = state.status();
    return status.isEmpty() ? "not installed" : status;
  }
}
