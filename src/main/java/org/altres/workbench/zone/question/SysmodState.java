package org.altres.workbench.zone.question;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneKind;
import org.altres.zone.entry.GlobalSysmod;
import org.altres.zone.entry.SysmodEntry;

/// What a SYSMOD entry says of its SYSMOD (SMP/E Reference, SYSMOD entry).
///
/// @param entry the SYSMOD entry
/// @param kind the kind of zone that it stands in
public record SysmodState(ZoneEntry entry, ZoneKind kind) {

  private static final Map<String, String> WORDS =
      Map.of(
          "APPLY", "APP", "ACCEPT", "ACC", "RESTORE", "RES", "ERROR", "ERR", "BYPASS", "BYP",
          "REGEN", "RGN");

  /// Whether it was received: in a global zone there may be an entry only because of holds.
  public boolean received() {
    return kind == ZoneKind.GLOBAL && new GlobalSysmod(entry).isReceived();
  }

  /// Whether it is in the libraries that the zone describes: applied or accepted, or brought by a
  /// generation, and not in error.
  public boolean installed() {
    return kind != ZoneKind.GLOBAL && new SysmodEntry(entry, kind).isInstalled();
  }

  /// Whether another SYSMOD that is installed took its place.
  public boolean superseded() {
    return kind != ZoneKind.GLOBAL && new SysmodEntry(entry, kind).isSuperseded();
  }

  /// Whether what it is required for is there: it is installed or superseded.
  public boolean present() {
    return installed() || superseded();
  }

  /// Whether the zone has it: received in a global zone, else installed.
  public boolean had() {
    return received() || installed();
  }

  /// Whether another zone that has it would miss nothing here.
  public boolean covers() {
    return received() || present();
  }

  /// What superseded it, the last first.
  public List<String> superseders() {
    Set<String> all = new LinkedHashSet<>(entry.values("LASTSUP"));
    all.addAll(entry.values("SUPBY"));
    return List.copyOf(all);
  }

  /// PTF, APAR, USERMOD or FUNCTION; nothing where only that it was superseded is known.
  public Optional<String> type() {
    return entry.value("SMODTYPE");
  }

  /// Its function. In a global zone it may have several, for each ++VER one.
  public Optional<String> fmid() {
    return entry
        .value("FMID")
        .or(() ->
            entry.versions().stream()
                .flatMap(version -> entry.value("FMID", version).stream())
                .findFirst());
  }

  /// The words of STATUS in LIST: "REC APP".
  public String status() {
    List<String> words = new ArrayList<>();
    if (received() || entry.has("RECDATE")) {
      words.add("REC");
    }
    for (String indicator : List.of("APPLY", "ACCEPT", "RESTORE", "ERROR", "BYPASS", "REGEN")) {
      if (entry.has(indicator)) {
        words.add(WORDS.get(indicator));
      }
    }
    if (superseded()) {
      words.add("SUP");
    }
    if (entry.has("DELBY")) {
      words.add("DEL");
    }
    return String.join(" ", words);
  }

  /// When it was installed in this zone.
  public Optional<String> installedAt() {
    return at("INSTALL");
  }

  /// A day and a time of the entry, as `2013.274 15:50:17`.
  ///
  /// @param prefix REC, INSTALL, APP, ACC, RES or UCL
  public Optional<String> at(String prefix) {
    return entry
        .value(prefix + "DATE")
        .map(date ->
            day(date) + entry.value(prefix + "TIME").map(time -> " " + clock(time)).orElse(""));
  }

  /// A day `yyyyddd` as `2013.274`.
  public static String day(String date) {
    return date.length() == 7 ? date.substring(0, 4) + "." + date.substring(4) : date;
  }

  private static String clock(String time) {
    return time.length() == 6
        ? time.substring(0, 2) + ":" + time.substring(2, 4) + ":" + time.substring(4)
        : time;
  }
}
