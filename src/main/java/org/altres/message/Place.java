package org.altres.message;

import java.util.ArrayList;
import java.util.List;

/// Where something is: from the outside in, as "volume ALT390, cylinder 0, head 1, record 3" or
/// "file a.xmi, offset 160". Immutable.
///
/// @param parts kind and value of each step, outermost first
public record Place(List<Part> parts) {

  /// One step of a place.
  ///
  /// @param kind "file", "volume", "cylinder", "head", "record", "data set", "member", "offset",
  ///   "line", "column" or the like
  /// @param value its value as it is shown
  public record Part(String kind, String value) {}

  public Place {
    parts = List.copyOf(parts);
  }

  /// A place that is nowhere in particular.
  public static Place nowhere() {
    return new Place(List.of());
  }

  /// A place of one step.
  public static Place of(String kind, Object value) {
    return nowhere().with(kind, value);
  }

  /// This place, one step further in.
  public Place with(String kind, Object value) {
    List<Part> more = new ArrayList<>(parts);
    more.add(new Part(kind, String.valueOf(value)));
    return new Place(more);
  }

  /// This place, seen from inside another.
  public Place within(Place outer) {
    List<Part> all = new ArrayList<>(outer.parts);
    all.addAll(parts);
    return new Place(all);
  }

  /// Whether it says nothing.
  public boolean isNowhere() {
    return parts.isEmpty();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      text.append(text.isEmpty() ? "" : ", ").append(part.kind()).append(' ').append(part.value());
    }
    return text.toString();
  }
}
