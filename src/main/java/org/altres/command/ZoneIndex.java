package org.altres.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.altres.zone.CsiName;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneName;

/// The ZONEINDEX of a global zone: which zones it knows, which CSI they lie in, what they are
/// (SMP/E Reference, GLOBALZONE entry).
///
/// @param zones in the order of the entry
public record ZoneIndex(Map<ZoneName, Line> zones) {

  /// One zone of the index.
  ///
  /// @param id the CSI and the name
  /// @param kind TARGET or DLIB
  public record Line(ZoneId id, ZoneKind kind) {}

  public ZoneIndex {
    zones = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(zones));
  }

  /// The index of a GLOBALZONE entry; empty without one. What is no zone there is left out.
  public static ZoneIndex of(Optional<ZoneEntry> definition) {
    Map<ZoneName, Line> zones = new LinkedHashMap<>();
    definition
        .map(entry -> entry.values("ZONEINDEX"))
        .orElse(List.of())
        .forEach(tuple -> line(tuple).ifPresent(line -> zones.put(line.id().name(), line)));
    return new ZoneIndex(zones);
  }

  /// The line of a zone, if the index has it.
  public Optional<Line> find(ZoneName name) {
    return Optional.ofNullable(zones.get(name));
  }

  /// The zones of one kind.
  public List<Line> of(ZoneKind kind) {
    return zones.values().stream().filter(line -> line.kind() == kind).toList();
  }

  /// All zones.
  public List<Line> all() {
    return new ArrayList<>(zones.values());
  }

  private static Optional<Line> line(String tuple) {
    List<String> parts = ZoneEntry.parts(tuple);
    if (parts.size() < 3) {
      return Optional.empty();
    }
    return ZoneName.parse(parts.get(0))
        .flatMap(name ->
            CsiName.parse(parts.get(1))
                .flatMap(
                    csi -> kind(parts.get(2)).map(kind -> new Line(new ZoneId(csi, name), kind))));
  }

  private static Optional<ZoneKind> kind(String word) {
    return switch (word) {
      case "TARGET" -> Optional.of(ZoneKind.TARGET);
      case "DLIB" -> Optional.of(ZoneKind.DLIB);
      default -> Optional.empty();
    };
  }
}
