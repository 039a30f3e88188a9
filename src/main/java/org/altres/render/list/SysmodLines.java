package org.altres.render.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.altres.zone.ZoneEntry;

/// The lines of a SYSMOD entry in the output of LIST: type and status as words, dates and times
/// under one label, holds with their originators, elements of all types by their types.
final class SysmodLines {

  private static final Map<String, String> STATUS =
      Map.of(
          "APPLY", "APP", "ACCEPT", "ACC", "RESTORE", "RES", "ERROR", "ERR", "BYPASS", "BYP",
          "REGEN", "RGN");
  private static final List<String> STATUS_ORDER =
      List.of("APPLY", "ACCEPT", "RESTORE", "ERROR", "BYPASS", "REGEN");
  private static final Map<String, String> TIMES = times();
  private static final Set<String> WITH_OTHERS =
      Set.of("SMODTYPE", "DESCRIPTION", "LASTUPD", "LASTUPDTYPE");

  private final EntryLines lines;
  private final ZoneEntry entry;

  SysmodLines(EntryLines lines, ZoneEntry entry) {
    this.lines = lines;
    this.entry = entry;
  }

  private static Map<String, String> times() {
    Map<String, String> times = new LinkedHashMap<>();
    times.put("REC", "REC");
    times.put("INSTALL", "INS");
    times.put("APP", "APP");
    times.put("ACC", "ACC");
    times.put("RES", "RES");
    times.put("UCL", "UCL");
    return times;
  }

  void write() {
    type();
    entry.value("DESCRIPTION").ifPresent(text -> lines.value("DESCRIPTION", text));
    entry.value("LASTUPD").ifPresent(lines::lastUpdate);
    status();
    boolean timesWritten = false;
    for (ZoneEntry.Held held : entry.subentries()) {
      String name = held.subentry().name();
      if (isTime(name)) {
        if (!timesWritten) {
          dates();
          timesWritten = true;
        }
      } else if (!WITH_OTHERS.contains(name) && !STATUS.containsKey(name)) {
        one(held);
      }
    }
  }

  private static boolean isTime(String name) {
    return TIMES.keySet().stream()
        .anyMatch(word -> name.equals(word + "DATE") || name.equals(word + "TIME"));
  }

  private void type() {
    if (entry.has("SMODTYPE")) {
      lines.value("TYPE", entry.value("SMODTYPE").orElseThrow());
    } else if (entry.has("LASTSUP") || entry.has("SUPBY")) {
      lines.value("TYPE", "SUPERSEDED");
    }
  }

  private void status() {
    List<String> words = new ArrayList<>();
    if (entry.has("RECDATE")) {
      words.add("REC");
    }
    STATUS_ORDER.stream().filter(entry::has).map(STATUS::get).forEach(words::add);
    if (!words.isEmpty()) {
      lines.value("STATUS", String.join("  ", words));
    }
  }

  private void dates() {
    String label = "DATE/TIME ";
    for (Map.Entry<String, String> time : TIMES.entrySet()) {
      if (entry.has(time.getKey() + "DATE")) {
        String date = entry.value(time.getKey() + "DATE").orElseThrow();
        String clock = entry.value(time.getKey() + "TIME").map(SysmodLines::clock).orElse("");
        lines.value(label + time.getValue(), (day(date) + "  " + clock).stripTrailing());
        label = " ".repeat(label.length());
      }
    }
  }

  /// `yyyyddd` as `yy.ddd`; a year that two digits do not say stays whole.
  private static String day(String date) {
    int year = Integer.parseInt(date.substring(0, 4));
    String shown = year >= 1970 && year < 2070 ? date.substring(2, 4) : date.substring(0, 4);
    return shown + "." + date.substring(4);
  }

  private static String clock(String time) {
    return time.substring(0, 2) + ":" + time.substring(2, 4) + ":" + time.substring(4);
  }

  private void one(ZoneEntry.Held held) {
    switch (held.subentry().name()) {
      case "JCLIN" -> lines.value("JCLIN", "YES");
      case "HOLDSYSTEM" -> holds(held.values());
      case "ELEMENT" -> elements(held.values());
      default -> lines.write(held);
    }
  }

  private void holds(List<String> holds) {
    List<String> external =
        holds.stream().filter(hold -> ZoneEntry.parts(hold).size() < 2).toList();
    if (!external.isEmpty()) {
      lines.columns("HOLDSYSTEM", external);
    }
    lines.values(
        "HOLDSYSTEM(INT)",
        holds.stream()
            .map(ZoneEntry::parts)
            .filter(parts -> parts.size() > 1)
            .map(parts -> parts.get(0) + "(" + parts.get(1) + ")")
            .toList());
  }

  private void elements(List<String> tuples) {
    Map<String, List<String>> types = new LinkedHashMap<>();
    for (String tuple : tuples) {
      List<String> parts = ZoneEntry.parts(tuple);
      types.computeIfAbsent(parts.getFirst(), type -> new ArrayList<>()).add(parts.getLast());
    }
    types.forEach(lines::columns);
  }
}
