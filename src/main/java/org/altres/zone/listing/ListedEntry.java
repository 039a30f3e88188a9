package org.altres.zone.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.zone.EntryKey;
import org.altres.zone.EntryType;
import org.altres.zone.Subentry;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneEntryEditor;

/// An entry of a listing while its lines are read.
final class ListedEntry {

  private static final Map<EntryType, Map<String, Subentry>> LABELS = new ConcurrentHashMap<>();

  private final EntryKey key;
  private final Place place;
  private final ListingSink sink;
  private final ZoneEntryEditor editor;
  private String label = "";
  private final List<String> values = new ArrayList<>();

  ListedEntry(EntryKey key, Place place, ListingSink sink) {
    this.key = key;
    this.place = place;
    this.sink = sink;
    this.editor = ZoneEntry.of(key).edit();
  }

  /// A label and its first value.
  void value(String newLabel, String value) {
    boolean secondTime = newLabel.startsWith("      ") && label.startsWith("DATE/TIME ");
    flush();
    label = secondTime ? "DATE/TIME " + newLabel.strip() : newLabel.strip();
    values.add(value);
  }

  /// A further line of values.
  void more(String value) {
    values.add(value);
  }

  /// A word without a value.
  void word(String word) {
    flush();
    new ListedWord(key.type(), word).put(editor).ifPresent(unknown -> keep(unknown, ""));
  }

  /// The whole entry.
  ZoneEntry build() {
    flush();
    return editor.build();
  }

  private void flush() {
    if (!label.isEmpty()) {
      put();
    }
    label = "";
    values.clear();
  }

  private void put() {
    int version = 0;
    String name = label;
    int ver = label.indexOf("VER(");
    if (ver > 0 && label.length() == ver + 8) {
      version = number(label.substring(ver + 4, ver + 7));
      name = label.substring(0, ver).strip();
    }
    if (ListedValue.isCrossReference(name)) {
      return;
    }
    Optional<Subentry> subentry =
        Optional.ofNullable(LABELS.computeIfAbsent(key.type(), ListedEntry::labels).get(name));
    ListedValue value = new ListedValue(key.type(), name, version, values);
    boolean put =
        value.putSpecial(editor) || subentry.filter(s -> value.put(editor, s)).isPresent();
    if (!put) {
      keep(name, String.join(" ", values));
    }
  }

  private static int number(String digits) {
    int number = 0;
    for (char c : digits.toCharArray()) {
      number = c >= '0' && c <= '9' ? number * 10 + c - '0' : 0;
    }
    return number;
  }

  private static Map<String, Subentry> labels(EntryType type) {
    Map<String, Subentry> labels = new HashMap<>();
    for (Subentry subentry : type.subentries()) {
      labels.putIfAbsent(subentry.label().isEmpty() ? subentry.name() : subentry.label(), subentry);
    }
    for (Subentry subentry : type.subentries()) {
      labels.putIfAbsent(subentry.name(), subentry);
      if (!subentry.operand().isEmpty()) {
        labels.putIfAbsent(subentry.operand(), subentry);
      }
    }
    return labels;
  }

  /// Tells of a label that this type of entry is not known to have.
  private void keep(String unknown, String value) {
    sink.problem(Message.of(ListingMessages.UNKNOWN_LABEL, place, key, unknown, value));
  }
}
