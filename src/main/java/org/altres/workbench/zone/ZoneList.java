package org.altres.workbench.zone;

import java.util.List;
import java.util.Optional;
import org.altres.zone.ZoneKind;

/// The zones of a workspace.
///
/// @param zones in order of their CSIs
public record ZoneList(List<Zone> zones) {

  public ZoneList {
    zones = List.copyOf(zones);
  }

  /// A zone.
  ///
  /// @param zone its name
  /// @param csi the CSI that it lies in
  /// @param kind GLOBAL, TARGET or DLIB
  /// @param related the zone that it is related to
  /// @param srels its system releases
  /// @param generation how often it was changed
  /// @param entries how many entries it has
  /// @param types how many of each type
  /// @param definition what its definition entry holds
  public record Zone(
      String zone,
      String csi,
      ZoneKind kind,
      Optional<String> related,
      List<String> srels,
      long generation,
      long entries,
      List<Count> types,
      List<EntryView.Value> definition) {

    public Zone {
      srels = List.copyOf(srels);
      types = List.copyOf(types);
      definition = List.copyOf(definition);
    }
  }

  /// Entries of a type.
  ///
  /// @param type the type
  /// @param entries how many
  public record Count(String type, long entries) {}
}
