package org.altres.zone;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Changes an entry: takes a copy apart, and puts it together again. Values are not checked against
/// width or choices here; UCLIN does that. But what can be written in several ways is kept in one:
/// a list has a value once, lines have no blanks at the end, a description has no two blanks in a
/// row, and the data elements of a SYSMOD stand in the order of their types.
public final class ZoneEntryEditor {

  private static final Comparator<Slot> ORDER =
      Comparator.<Slot>comparingInt(slot -> slot.subentry.order()).thenComparingInt(Slot::version);

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final EntryKey key;
  private final Map<Slot, List<String>> slots = new TreeMap<>(ORDER);

  private record Slot(Subentry subentry, int version) {}

  ZoneEntryEditor(ZoneEntry entry) {
    this.key = entry.key();
    for (ZoneEntry.Held held : entry.subentries()) {
      slots.put(new Slot(held.subentry(), held.version()), new ArrayList<>(held.values()));
    }
  }

  /// Whether entries of this type may have a subentry.
  public boolean knows(String subentry) {
    return key.type().findSubentry(subentry).isPresent();
  }

  /// Whether a subentry may hold more than one value.
  public boolean holdsList(String subentry) {
    return key.type().subentry(subentry).kind().isList();
  }

  /// Lets an indicator be there or not.
  public ZoneEntryEditor indicate(String subentry, boolean there) {
    if (there) {
      slots.put(slot(subentry, 0), new ArrayList<>());
    } else {
      slots.remove(slot(subentry, 0));
    }
    return this;
  }

  /// Sets the one value of a subentry.
  public ZoneEntryEditor set(String subentry, String value) {
    return set(subentry, 0, List.of(value));
  }

  /// Sets all values of a subentry; none removes it.
  public ZoneEntryEditor set(String subentry, Collection<String> values) {
    return set(subentry, 0, values);
  }

  /// Sets all values of a subentry of a ++VER; none removes it.
  public ZoneEntryEditor set(String subentry, int version, Collection<String> values) {
    if (values.isEmpty()) {
      slots.remove(slot(subentry, version));
    } else {
      Slot slot = slot(subentry, version);
      slots.put(slot, tidy(slot.subentry, values));
    }
    return this;
  }

  /// Adds values to a list, behind those that are there; what is there stays once, but for LINES,
  /// which may repeat.
  public ZoneEntryEditor add(String subentry, Collection<String> values) {
    return add(subentry, 0, values);
  }

  /// Adds values to a list of a ++VER.
  public ZoneEntryEditor add(String subentry, int version, Collection<String> values) {
    if (values.isEmpty()) {
      return this;
    }
    Slot slot = slot(subentry, version);
    List<String> all = new ArrayList<>(slots.getOrDefault(slot, List.of()));
    all.addAll(values);
    slots.put(slot, tidy(slot.subentry, all));
    return this;
  }

  /// Takes values out of a list; an emptied one is gone.
  public ZoneEntryEditor remove(String subentry, Collection<String> values) {
    return remove(subentry, 0, values);
  }

  /// Takes values out of a list of a ++VER.
  public ZoneEntryEditor remove(String subentry, int version, Collection<String> values) {
    Slot slot = slot(subentry, version);
    List<String> held = slots.get(slot);
    if (held != null) {
      held.removeAll(Set.copyOf(values));
      if (held.isEmpty()) {
        slots.remove(slot);
      }
    }
    return this;
  }

  /// Takes a subentry away, that of every ++VER too.
  public ZoneEntryEditor clear(String subentry) {
    Subentry gone = key.type().subentry(subentry);
    slots.keySet().removeIf(slot -> slot.subentry.equals(gone));
    return this;
  }

  /// The entry as it is now.
  public ZoneEntry build() {
    StringBuilder body = new StringBuilder();
    slots.forEach((slot, values) -> {
      body.append(body.isEmpty() ? "" : "\n").append(slot.subentry.name());
      if (slot.version > 0) {
        body.append('.').append(slot.version);
      }
      values.forEach(value -> append(body.append('\t'), value));
    });
    return ZoneEntry.ofBody(key, body.toString());
  }

  private static List<String> tidy(Subentry subentry, Collection<String> values) {
    SubentryKind kind = subentry.kind();
    boolean described = subentry.rule().form() == SubentryRule.Form.DESCRIPTION;
    if (kind == SubentryKind.LINES) {
      return values.stream().map(ZoneEntryEditor::withoutEnd).collect(Collectors.toList());
    }
    if (described) {
      return values.stream().map(ZoneEntryEditor::singleBlanks).collect(Collectors.toList());
    }
    List<String> once = new ArrayList<>(values.size() > 1 ? new LinkedHashSet<>(values) : values);
    if (once.size() > 1 && subentry.name().equals("ELEMENT")) {
      once.sort(Comparator.comparingInt(ZoneEntryEditor::orderOfType));
    }
    return once;
  }

  private static String withoutEnd(String line) {
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == ' ') {
      end--;
    }
    return line.substring(0, end);
  }

  private static String singleBlanks(String text) {
    return BLANKS.matcher(text.strip()).replaceAll(" ");
  }

  private static int orderOfType(String element) {
    String type = ZoneEntry.parts(element).getFirst();
    return EntryType.find(type).map(EntryType::order).orElse(Integer.MAX_VALUE);
  }

  private Slot slot(String subentry, int version) {
    return new Slot(key.type().subentry(subentry), version);
  }

  private static void append(StringBuilder body, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> body.append("\\\\");
        case '\t' -> body.append("\\t");
        case '\n' -> body.append("\\n");
        default -> body.append(c);
      }
    }
  }
}
