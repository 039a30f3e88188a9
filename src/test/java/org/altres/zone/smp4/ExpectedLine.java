package org.altres.zone.smp4;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.altres.zone.ZoneEntry;

/// An entry of a zone as the lines of the expected file have it, made from the entry alone.
public final class ExpectedLine {

  private static final Map<String, String> STATUS =
      Map.of(
          "APPLY", "APP", "ACCEPT", "ACC", "RESTORE", "RES", "ERROR", "ERR", "BYPASS", "BYP",
          "REGEN", "REGEN");
  private static final Map<String, String> TIMES =
      Map.of("RECDATE", "REC", "APPDATE", "APP", "INSTALLDATE", "ACC", "UCLDATE", "UCL");
  private static final Map<String, String> NAMES = Map.of("SMODTYPE", "TYPE", "SUPING", "SUP");

  private final ZoneEntry entry;
  private final List<String> words = new ArrayList<>();

  private ExpectedLine(ZoneEntry entry) {
    this.entry = entry;
  }

  /// The line of an entry.
  public static String of(ZoneEntry entry) {
    ExpectedLine line = new ExpectedLine(entry);
    boolean zone = entry.type().name().equals("DLIBZONE");
    entry.subentries().forEach(line::add);
    if (entry.type().name().equals("SYSMOD")) {
      line.flags();
    }
    Collections.sort(line.words);
    return (zone ? "SYSTEM\tSYSTEM" : entry.type() + "\t" + entry.name())
        + (line.words.isEmpty() ? "" : "\t" + String.join("\t", line.words));
  }

  private void add(ZoneEntry.Held held) {
    String name = held.subentry().name();
    switch (name) {
      case "LASTUPDTYPE", "RECTIME", "APPTIME", "INSTALLTIME", "UCLTIME" -> {}
      case "LASTUPD" ->
          words.add(
              "LASTUPD=" + held.values().getFirst() + "/" + entry.value("LASTUPDTYPE").orElse("?"));
      case "RECDATE", "APPDATE", "INSTALLDATE", "UCLDATE" ->
          words.add(TIMES.get(name) + "=" + time(name));
      case "SMP4" -> words.addAll(held.values());
      case "JCLIN" -> words.add("FLAG=JCLIN");
      case "RMIDASM" -> words.add("RMIDASM=YES");
      default -> {
        if (STATUS.containsKey(name)) {
          words.add("STATUS=" + STATUS.get(name));
        } else {
          held.values().forEach(value -> words.add(NAMES.getOrDefault(name, name) + "=" + value));
        }
      }
    }
  }

  private String time(String dateName) {
    String date = entry.value(dateName).orElseThrow();
    String time = entry.value(dateName.replace("DATE", "TIME")).orElseThrow();
    return "%s.%s %s:%s:%s"
        .formatted(
            date.substring(2, 4),
            date.substring(4),
            time.substring(0, 2),
            time.substring(2, 4),
            time.substring(4));
  }

  private void flags() {
    flag("PRE", entry.has("PRE"));
    flag("REQ", entry.has("REQ"));
    flag("SUP", entry.has("SUPING"));
    flag("SUPBY", entry.has("LASTSUP"));
    flag("DELBY", entry.has("DELBY"));
    boolean gone = entry.has("LASTSUP") || entry.has("DELBY");
    if (gone && !entry.has("SUPBY") && !entry.has("RECDATE")) {
      words.add("STATUS=DUMMY");
    }
  }

  private void flag(String flag, boolean there) {
    if (there) {
      words.add("FLAG=" + flag);
    }
  }
}
