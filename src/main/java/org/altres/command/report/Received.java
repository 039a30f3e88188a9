package org.altres.command.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.altres.zone.EntryKey;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneReader;

/// What was received into a global zone. What was asked for once is kept, so that thousands of
/// holds may ask.
final class Received {

  private final ZoneReader global;
  private final Map<String, Optional<ZoneEntry>> entries = new HashMap<>();
  private Optional<Map<String, List<String>>> superseders = Optional.empty();

  /// @param global the global zone
  Received(ZoneReader global) {
    this.global = global;
  }

  /// The global zone.
  ZoneReader global() {
    return global;
  }

  /// The entry of a received SYSMOD.
  Optional<ZoneEntry> find(String id) {
    return entry(id).filter(entry -> isReceived(entry));
  }

  /// The SYSMOD entry, which may be there for holds only.
  Optional<ZoneEntry> entry(String id) {
    return entries.computeIfAbsent(
        id, name -> global.entry(new EntryKey(ZoneSysmods.SYSMOD, name)));
  }

  /// The received SYSMODs that supersede another, in order. The first call reads all SYSMODs.
  List<String> superseders(String id) {
    Map<String, List<String>> all = superseders.orElseGet(this::allSuperseders);
    superseders = Optional.of(all);
    return all.getOrDefault(id, List.of());
  }

  private Map<String, List<String>> allSuperseders() {
    Map<String, List<String>> all = new HashMap<>();
    global.forEach(
        ZoneSysmods.SYSMOD,
        "",
        entry -> {
          if (isReceived(entry)) {
            entry.versions().stream()
                .flatMap(version -> entry.values("SUPING", version).stream())
                .distinct()
                .forEach(id -> all.computeIfAbsent(id, key -> new ArrayList<>()).add(entry.name()));
          }
        });
    return all;
  }

  private static boolean isReceived(ZoneEntry entry) {
    return ZoneSysmods.State.of(entry, ZoneKind.GLOBAL).isInstalled();
  }

  /// `YES` or `NO`.
  static String inWords(boolean received) {
    return received ? "YES" : "NO";
  }
}
