package org.altres.zone.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.altres.zone.EntryType;
import org.altres.zone.Subentry;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneEntryEditor;

/// A label of a listing and the lines of its values.
///
/// @param type the type of the entry
/// @param label the label, without ++VER number
/// @param version the number of the ++VER, or 0
/// @param lines the values, line by line
record ListedValue(EntryType type, String label, int version, List<String> lines) {

  private static final Set<String> CROSS_REFERENCES = Set.of("MODULES IN LMOD", "SYSMODS");
  private static final Map<String, String> STATUS =
      Map.of(
          "APP", "APPLY", "ACC", "ACCEPT", "RES", "RESTORE", "ERR", "ERROR", "BYP", "BYPASS", "RGN",
          "REGEN");
  private static final Map<String, String> TIMES =
      Map.of(
          "REC", "REC", "INS", "INSTALL", "APP", "APP", "ACC", "ACC", "RES", "RES", "UCL", "UCL");
  private static final int CENTURY = 70;

  /// Whether a label is one of XREF, which says nothing of its own.
  static boolean isCrossReference(String label) {
    return CROSS_REFERENCES.contains(label) || label.startsWith("XREF ");
  }

  private String first() {
    return lines.getFirst().strip();
  }

  private List<String> words() {
    List<String> words = new ArrayList<>();
    for (String line : lines) {
      for (String word : line.strip().split(" +")) {
        if (!word.isEmpty()) {
          words.add(word);
        }
      }
    }
    return words;
  }

  /// Puts a value that LIST has a form of its own for.
  ///
  /// @return whether it is one
  boolean putSpecial(ZoneEntryEditor editor) {
    boolean sysmod = type.group() == EntryType.Group.SYSMOD;
    return switch (label) {
      case "TZONE", "DZONE" -> true;
      case "LASTUPD" -> lastUpdate(editor);
      case "LIBRARIES" -> libraries(editor);
      case "ZONEINDEX" -> index(editor);
      case "STATUS" -> sysmod && status(editor);
      case "TYPE" -> sysmod && type(editor);
      case "JCLIN" -> sysmod && indicate(editor, "JCLIN");
      case "HOLDSYSTEM(INT)" -> sysmod && holds(editor);
      case "ZAP" -> sysmod && names(editor, "SZAP");
      default -> {
        if (sysmod && label.startsWith("DATE/TIME")) {
          yield time(editor);
        }
        yield sysmod && type.findSubentry(label).isEmpty() && elements(editor);
      }
    };
  }

  private static boolean indicate(ZoneEntryEditor editor, String subentry) {
    editor.indicate(subentry, true);
    return true;
  }

  private boolean names(ZoneEntryEditor editor, String subentry) {
    editor.add(subentry, words());
    return true;
  }

  private boolean lastUpdate(ZoneEntryEditor editor) {
    if (!editor.knows("LASTUPD")) {
      return false;
    }
    for (String word : words()) {
      if (word.startsWith("TYPE=")) {
        editor.set("LASTUPDTYPE", word.substring(5));
      } else {
        editor.set("LASTUPD", word);
      }
    }
    return true;
  }

  private boolean libraries(ZoneEntryEditor editor) {
    boolean known = true;
    for (String word : words()) {
      int equals = word.indexOf('=');
      String name = equals < 0 ? "" : word.substring(0, equals);
      if (editor.knows(name) && equals < word.length() - 1) {
        editor.set(name, word.substring(equals + 1));
      } else {
        known = false;
      }
    }
    return known;
  }

  private boolean index(ZoneEntryEditor editor) {
    if (!editor.knows("ZONEINDEX")) {
      return false;
    }
    for (String line : lines) {
      String[] parts = line.strip().split(" +");
      if (parts.length != 3) {
        return false;
      }
      editor.add("ZONEINDEX", List.of(ZoneEntry.tuple(parts[0], parts[2], parts[1])));
    }
    return true;
  }

  private boolean status(ZoneEntryEditor editor) {
    boolean known = true;
    for (String word : words()) {
      String subentry = STATUS.get(word);
      if (subentry != null) {
        editor.indicate(subentry, true);
      } else {
        known &= word.equals("REC") || word.equals("INS") || word.equals("SUP");
      }
    }
    return known;
  }

  private boolean type(ZoneEntryEditor editor) {
    if (!first().equals("SUPERSEDED")) {
      editor.set("SMODTYPE", first());
    }
    return true;
  }

  private boolean holds(ZoneEntryEditor editor) {
    for (String word : words()) {
      int open = word.indexOf('(');
      boolean originator = open > 0 && word.endsWith(")");
      editor.add(
          "HOLDSYSTEM",
          List.of(
              originator
                  ? ZoneEntry.tuple(
                      word.substring(0, open), word.substring(open + 1, word.length() - 1))
                  : word));
    }
    return true;
  }

  private boolean time(ZoneEntryEditor editor) {
    String name = TIMES.get(label.substring("DATE/TIME".length()).strip());
    List<String> words = words();
    Optional<String> date = words.isEmpty() ? Optional.empty() : date(words.getFirst());
    if (name == null || date.isEmpty() || !editor.knows(name + "DATE")) {
      return false;
    }
    editor.set(name + "DATE", date.get());
    if (words.size() > 1) {
      String time = words.get(1).replace(":", "");
      if (!time.matches("[0-9]{6}")) {
        return false;
      }
      editor.set(name + "TIME", time);
    }
    return true;
  }

  /// `yy.ddd` or `yyyy.ddd` as `yyyyddd`.
  private static Optional<String> date(String shown) {
    if (shown.matches("[0-9]{4}\\.[0-9]{3}")) {
      return Optional.of(shown.replace(".", ""));
    }
    if (!shown.matches("[0-9]{2}\\.[0-9]{3}")) {
      return Optional.empty();
    }
    int year = Integer.parseInt(shown.substring(0, 2));
    return Optional.of((year >= CENTURY ? "19" : "20") + shown.replace(".", ""));
  }

  private boolean elements(ZoneEntryEditor editor) {
    if (EntryType.find(label).filter(EntryType::isElement).isEmpty()) {
      return false;
    }
    List<String> tuples = new ArrayList<>();
    words().forEach(word -> tuples.add(ZoneEntry.tuple(label, word)));
    editor.add("ELEMENT", tuples);
    return true;
  }

  /// Puts the values into a subentry, in the form of its kind.
  ///
  /// @return whether they have that form
  boolean put(ZoneEntryEditor editor, Subentry subentry) {
    String name = subentry.name();
    switch (subentry.kind()) {
      case INDICATOR -> editor.indicate(name, true);
      case NAMES -> editor.add(name, version, words());
      case TUPLES ->
          editor.add(
              name,
              version,
              lines.stream().map(line -> ZoneEntry.tuple(line.strip().split(" +"))).toList());
      case LINES -> editor.add(name, lines);
      case TEXTS -> editor.add(name, lines.stream().map(String::strip).toList());
      case TEXT -> editor.set(name, version, List.of(text(name)));
      case NAME, CHOICE, NUMBER, DATE, TIME -> editor.set(name, version, List.of(first()));
    }
    return true;
  }

  private String text(String subentry) {
    StringBuilder joined = new StringBuilder();
    lines.forEach(line -> joined.append(line.strip()));
    String value = joined.toString();
    return switch (subentry) {
      case "PATH" -> value.replaceAll("^'|'$", "");
      case "SPACE" -> value.replaceAll("[() ]", "");
      default -> value;
    };
  }
}
