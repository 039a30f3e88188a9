package org.altres.zone.entry;

import java.util.List;
import java.util.Optional;
import org.altres.zone.EntryKey;
import org.altres.zone.EntryType;
import org.altres.zone.ZoneEntry;

/// An element that a SYSMOD supplies or changes, as its entry lists it.
///
/// @param list the subentry, which says how: MOD, MACUPD, SZAP, ELEMENT…
/// @param type the type of the element's entry
/// @param name its name
public record ElementName(String list, EntryType type, String name) {

  private static final List<String> LISTS =
      List.of(
          "MOD", "SZAP", "XZAP", "MAC", "MACUPD", "SRC", "SRCUPD", "ASSEM", "PROGRAM", "JAR",
          "JARUPD");

  /// The key of the element's entry.
  public EntryKey key() {
    return new EntryKey(type, name);
  }

  /// All elements that a SYSMOD entry lists.
  static List<ElementName> of(ZoneEntry sysmod) {
    List<ElementName> elements = new java.util.ArrayList<>();
    for (String list : LISTS) {
      EntryType type = EntryType.of(typeOf(list));
      sysmod.values(list).forEach(name -> elements.add(new ElementName(list, type, name)));
    }
    for (String tuple : sysmod.values("ELEMENT")) {
      List<String> parts = ZoneEntry.parts(tuple);
      Optional<EntryType> type = EntryType.find(parts.getFirst());
      if (parts.size() == 2 && type.isPresent()) {
        elements.add(new ElementName("ELEMENT", type.get(), parts.get(1)));
      }
    }
    return elements;
  }

  private static String typeOf(String list) {
    return switch (list) {
      case "SZAP", "XZAP" -> "MOD";
      case "MACUPD" -> "MAC";
      case "SRCUPD" -> "SRC";
      case "JARUPD" -> "JAR";
      default -> list;
    };
  }
}
