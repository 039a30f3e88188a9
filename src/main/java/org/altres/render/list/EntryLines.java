package org.altres.render.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.altres.zone.EntryType;
import org.altres.zone.Subentry;
import org.altres.zone.SubentryKind;
import org.altres.zone.ZoneEntry;

/// The lines of one entry in the output of LIST (SMP/E Reference, output of LIST).
///
/// | columns | what |
/// |---|---|
/// | 1-8 | name of the entry, on its first line |
/// | 11-26 | label, or an indicator as a word |
/// | 27 | `=` |
/// | 29- | value; names of a list in columns of 9, continued on lines that are blank up to here |
///
/// The name of an entry that is longer than eight characters stands on a line of its own.
public final class EntryLines {

  static final int LABEL = 10;
  static final int VALUE = 28;
  static final int WIDTH = 118;
  static final int NAME_LENGTH = 8;
  static final int COLUMN = 9;

  private final List<String> lines = new ArrayList<>();
  private final ZoneEntry entry;

  private EntryLines(ZoneEntry entry) {
    this.entry = entry;
  }

  /// The lines of an entry, without the blank one that ends it.
  public static List<String> of(ZoneEntry entry) {
    EntryLines lines = new EntryLines(entry);
    if (entry.type().group() == EntryType.Group.SYSMOD) {
      new SysmodLines(lines, entry).write();
    } else {
      lines.define();
      entry.subentries().forEach(lines::write);
    }
    return lines.named();
  }

  private List<String> named() {
    String name = entry.name();
    if (lines.isEmpty() || name.length() > NAME_LENGTH) {
      lines.addFirst(name);
    } else {
      lines.set(0, name + " ".repeat(LABEL - name.length()) + lines.getFirst().substring(LABEL));
    }
    return lines;
  }

  private void define() {
    switch (entry.type().name()) {
      case "TARGETZONE" -> value("TZONE", entry.name());
      case "DLIBZONE" -> value("DZONE", entry.name());
      default -> {}
    }
  }

  /// A word alone.
  void word(String word) {
    lines.add(" ".repeat(LABEL) + word);
  }

  /// A label and one value.
  void value(String label, String value) {
    lines.add(head(label) + value);
  }

  /// A label and values, each on a line of its own.
  void values(String label, List<String> values) {
    for (String value : values) {
      value(value == values.getFirst() ? label : "", value);
    }
  }

  /// A label and names in columns.
  void columns(String label, List<String> names) {
    lines.addAll(columnLines(label, names));
  }

  /// The lines of a label and names in columns, such as a cross-reference has behind an entry.
  public static List<String> columnLines(String label, List<String> names) {
    List<String> written = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    String head = head(label);
    for (String name : names) {
      String cell = name + " ".repeat(Math.max(1, COLUMN - name.length()));
      if (!line.isEmpty() && VALUE + line.length() + name.length() > WIDTH) {
        written.add(head + line.toString().stripTrailing());
        head = " ".repeat(VALUE);
        line.setLength(0);
      }
      line.append(cell);
    }
    written.add(head + line.toString().stripTrailing());
    return written;
  }

  private static String head(String label) {
    String padded = label + " ".repeat(Math.max(0, VALUE - 2 - LABEL - label.length()));
    return label.isEmpty() ? " ".repeat(VALUE) : " ".repeat(LABEL) + padded + "= ";
  }

  /// Writes a subentry in the form that LIST has for it.
  void write(ZoneEntry.Held held) {
    Subentry subentry = held.subentry();
    switch (subentry.name()) {
      case "LASTUPDTYPE" -> {}
      case "LASTUPD" -> lastUpdate(held.values().getFirst());
      case "DISTLIB" -> libraries();
      case "SYSLIB" -> {
        if (subentry.kind().isList()) {
          columns(label(subentry), held.values());
        } else if (!entry.has("DISTLIB")) {
          libraries();
        }
      }
      case "ZONEINDEX" -> index(held.values());
      case "UNITS" -> units(held.values().getFirst());
      case "BLOCK" -> {}
      case "WAITFORDSN" -> waiting(held.values().getFirst());
      case "SPACE" -> value("SPACE", "(" + held.values().getFirst().replace(",", " ,") + " )");
      case "PATH" -> value("PATH", "'" + held.values().getFirst() + "'");
      default -> plain(held);
    }
  }

  private void plain(ZoneEntry.Held held) {
    Subentry subentry = held.subentry();
    String label = versioned(label(subentry), held.version());
    switch (subentry.kind()) {
      case INDICATOR -> word(subentry.operand().isEmpty() ? subentry.name() : subentry.operand());
      case CHOICE -> {
        if (subentry.label().isEmpty()) {
          word(held.values().getFirst());
        } else {
          value(label, held.values().getFirst());
        }
      }
      case NAMES -> columns(label, held.values());
      case TUPLES -> values(label, held.values().stream().map(EntryLines::tuple).toList());
      case NAME, TEXT, NUMBER, DATE, TIME, TEXTS, LINES -> values(label, held.values());
    }
  }

  static String versioned(String label, int version) {
    return version == 0 ? label : "%-7sVER(%03d)".formatted(label, version);
  }

  static String label(Subentry subentry) {
    return subentry.label().isEmpty() ? subentry.name() : subentry.label();
  }

  static String tuple(String tuple) {
    StringBuilder line = new StringBuilder();
    for (String part : ZoneEntry.parts(tuple)) {
      line.append(part).append(" ".repeat(Math.max(1, COLUMN - part.length())));
    }
    return line.toString().stripTrailing();
  }

  void lastUpdate(String who) {
    String type = entry.value("LASTUPDTYPE").map(word -> "TYPE=" + word).orElse("");
    value("LASTUPD", ("%-8s ".formatted(who) + type).stripTrailing());
  }

  private void libraries() {
    Map<String, String> names = new LinkedHashMap<>();
    entry.value("DISTLIB").ifPresent(dd -> names.put("DISTLIB", dd));
    if (entry
        .type()
        .findSubentry("SYSLIB")
        .filter(s -> s.kind() == SubentryKind.NAME)
        .isPresent()) {
      entry.value("SYSLIB").ifPresent(dd -> names.put("SYSLIB", dd));
    }
    StringBuilder line = new StringBuilder();
    names.forEach((word, dd) -> line.append("%-18s".formatted(word + "=" + dd)));
    value("LIBRARIES", line.toString().stripTrailing());
  }

  private void index(List<String> tuples) {
    values(
        "ZONEINDEX",
        tuples.stream()
            .map(ZoneEntry::parts)
            .map(p -> "%-8s %-8s %s".formatted(p.get(0), p.get(p.size() - 1), p.get(1)))
            .toList());
  }

  private void units(String units) {
    word(
        switch (units) {
          case "CYLINDERS" -> "CYL";
          case "TRACKS" -> "TRK";
          default -> "BLK(" + entry.value("BLOCK").orElse("") + ")";
        });
  }

  private void waiting(String answer) {
    if (answer.equals("YES")) {
      word("WAIT");
    } else {
      value("WAITFORDSN", answer);
    }
  }
}
