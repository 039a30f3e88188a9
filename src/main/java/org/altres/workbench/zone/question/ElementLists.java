package org.altres.workbench.zone.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.altres.zone.EntryKey;
import org.altres.zone.ZoneEntry;

/// The subentries of SYSMOD entries that name elements and load modules.
final class ElementLists {

  /// By the type of entry that they name. A module is changed by its source too.
  private static final Map<String, List<String>> LISTS =
      Map.of(
          "MOD", List.of("MOD", "SZAP", "XZAP", "SRC", "SRCUPD", "ASSEM"),
          "MAC", List.of("MAC", "MACUPD"),
          "SRC", List.of("SRC", "SRCUPD"),
          "PROGRAM", List.of("PROGRAM"),
          "JAR", List.of("JAR", "JARUPD"),
          "LMOD", List.of("DLMOD", "RLMOD"));

  private static final String MOVED = "EMOVE";
  private static final String OTHERS = "ELEMENT";

  private ElementLists() {}

  /// The subentries of a SYSMOD entry that name an element or load module; of an element that has
  /// no list of its own, its type.
  static List<String> naming(ZoneEntry sysmod, EntryKey element) {
    List<String> naming = new ArrayList<>();
    String type = element.type().name();
    for (String list : LISTS.getOrDefault(type, List.of())) {
      if (sysmod.values(list).contains(element.name())) {
        naming.add(list);
      }
    }
    if (element.type().isElement() && sysmod.values(MOVED).contains(element.name())) {
      naming.add(MOVED);
    }
    if (sysmod.values(OTHERS).contains(ZoneEntry.tuple(type, element.name()))) {
      naming.add(type);
    }
    return naming;
  }
}
