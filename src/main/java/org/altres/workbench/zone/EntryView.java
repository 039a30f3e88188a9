package org.altres.workbench.zone;

import java.util.List;
import java.util.Optional;
import org.altres.zone.SubentryKind;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneId;

/// An entry of a zone.
///
/// @param zone the zone
/// @param csi the CSI of the zone
/// @param type its type
/// @param name its name
/// @param subentries what it holds, in the order of LIST
public record EntryView(String zone, String csi, String type, String name, List<Value> subentries) {

  private static final String COMMA = ",";

  public EntryView {
    subentries = List.copyOf(subentries);
  }

  /// A subentry.
  ///
  /// @param subentry its name
  /// @param ver the number of the ++VER that it is of, where there is one
  /// @param values its values, none for an indicator; the parts of a value of several parts stand
  ///   with commas between them
  public record Value(String subentry, Optional<Integer> ver, List<String> values) {

    public Value {
      values = List.copyOf(values);
    }
  }

  /// An entry as it is.
  public static EntryView of(ZoneId zone, ZoneEntry entry) {
    return new EntryView(
        zone.name().value(),
        zone.csi().value(),
        entry.type().name(),
        entry.name(),
        entry.subentries().stream().map(EntryView::value).toList());
  }

  private static Value value(ZoneEntry.Held held) {
    boolean tuples = held.subentry().kind() == SubentryKind.TUPLES;
    return new Value(
        held.subentry().name(),
        held.version() == 0 ? Optional.empty() : Optional.of(held.version()),
        tuples ? held.values().stream().map(EntryView::joined).toList() : held.values());
  }

  private static String joined(String tuple) {
    return String.join(COMMA, ZoneEntry.parts(tuple));
  }
}
