package org.altres.zone.smp4;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.altres.bytes.Bytes;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.zone.EntryKey;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneEntryEditor;

/// Builds an entry of a zone out of what SMP4 keeps. What has no subentry in SMP/E goes to the
/// subentry `SMP4`, as `WORD=value`, so that nothing is lost.
final class EntryBuilder {

  private static final Map<Integer, String> UPDATES = Map.of(1, "ADD", 2, "DEL", 3, "UPD");

  private final ZoneEntryEditor editor;
  private final List<String> leftovers = new ArrayList<>();
  private final Place place;
  private final Consumer<Message> problems;

  EntryBuilder(EntryKey key, Place place, Consumer<Message> problems) {
    this.editor = ZoneEntry.of(key).edit();
    this.place = place;
    this.problems = problems;
  }

  ZoneEntryEditor editor() {
    return editor;
  }

  /// Keeps what SMP/E has no subentry for.
  void keep(String word, String value) {
    leftovers.add(word + "=" + value);
  }

  /// Keeps what this program does not know, and says so.
  void keepUnknown(String word, String value) {
    keep(word, value);
    problems.accept(Message.of(Smp4Messages.UNKNOWN_KEPT, place, word, value));
  }

  /// Sets a value where there is one.
  void set(String subentry, String value) {
    if (!value.isEmpty()) {
      editor.set(subentry, value);
    }
  }

  /// LASTUPD and its type, from 8 bytes: who, and X'01' added, X'02' deleted, X'03' updated.
  void lastUpdate(Bytes field) {
    String who = VariableList.text(field.slice(0, 7));
    int type = field.u8(7);
    if (who.isEmpty()) {
      return;
    }
    editor.set("LASTUPD", who);
    String word = UPDATES.get(type);
    if (word == null) {
      keepUnknown("LASTUPDTYPE", "%02X".formatted(type));
    } else {
      editor.set("LASTUPDTYPE", word);
    }
  }

  /// A day and a time of day.
  void time(String dateSubentry, String timeSubentry, Bytes data, int offset) {
    Optional<PackedTime> found = PackedTime.at(data, offset);
    if (found.isPresent()) {
      editor.set(dateSubentry, found.get().date());
      editor.set(timeSubentry, found.get().time());
    } else if (!data.slice(offset, 6).isAll(0)) {
      keepUnknown(dateSubentry, data.slice(offset, 6).hex());
    }
  }

  /// The elements of a variable list by their codes, in order.
  static Map<Integer, List<VariableList.Element>> byCode(List<VariableList.Element> elements) {
    Map<Integer, List<VariableList.Element>> codes = new LinkedHashMap<>();
    for (VariableList.Element element : elements) {
      codes.computeIfAbsent(element.code(), code -> new ArrayList<>()).add(element);
    }
    return codes;
  }

  /// Puts the elements of a list into the subentries that their codes stand for.
  ///
  /// @param subentries the subentry of each code
  void lists(List<VariableList.Element> elements, Map<Integer, String> subentries) {
    byCode(elements)
        .forEach((code, found) -> {
          List<String> values = found.stream().map(VariableList.Element::value).toList();
          String subentry = subentries.get(code);
          if (subentry == null) {
            values.forEach(value -> keepUnknown("CODE.%02X".formatted(code), value));
          } else if (editor.holdsList(subentry)) {
            editor.add(subentry, values);
          } else {
            editor.set(subentry, values.getLast());
          }
        });
  }

  ZoneEntry build() {
    if (!leftovers.isEmpty()) {
      editor.add("SMP4", leftovers);
    }
    return editor.build();
  }
}
