package org.altres.workbench.zone.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.altres.zone.CsiView;
import org.altres.zone.EntryKey;
import org.altres.zone.EntryType;
import org.altres.zone.Relation;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneReader;

/// Where a SYSMOD is.
///
/// @param sysmod which
/// @param zones the zones that know it
/// @param notIn the other zones
public record SysmodWhere(String sysmod, List<InZone> zones, List<String> notIn) {

  private static final EntryType SYSMOD = EntryType.of("SYSMOD");

  public SysmodWhere {
    zones = List.copyOf(zones);
    notIn = List.copyOf(notIn);
  }

  /// What a zone knows of it. Times are like `2013.274 15:50:17`.
  ///
  /// @param zone the zone
  /// @param csi the CSI of the zone
  /// @param kind GLOBAL, TARGET or DLIB
  /// @param type PTF, APAR, USERMOD or FUNCTION, if the zone knows
  /// @param status words as LIST has them: REC, APP, ACC, RES, ERR, BYP, RGN, SUP, DEL
  /// @param fmid its function
  /// @param received when it was received
  /// @param installed when it was installed in this zone
  /// @param restored when it was restored
  /// @param supersededBy what superseded it; in a global zone what was received and would
  /// @param deletedBy what deleted it; in a global zone what was received and would
  /// @param appliedIn of a global zone: the target zones that have it
  /// @param acceptedIn of a global zone: the DLIB zones that have it
  /// @param holds of a global zone: why it is held
  public record InZone(
      String zone,
      String csi,
      ZoneKind kind,
      Optional<String> type,
      String status,
      Optional<String> fmid,
      Optional<String> received,
      Optional<String> installed,
      Optional<String> restored,
      List<String> supersededBy,
      List<String> deletedBy,
      List<String> appliedIn,
      List<String> acceptedIn,
      List<Hold> holds) {

    public InZone {
      supersededBy = List.copyOf(supersededBy);
      deletedBy = List.copyOf(deletedBy);
      appliedIn = List.copyOf(appliedIn);
      acceptedIn = List.copyOf(acceptedIn);
      holds = List.copyOf(holds);
    }
  }

  /// Looks in zones.
  public static SysmodWhere ask(CsiView view, List<ZoneId> looked, String sysmod) {
    List<InZone> zones = new ArrayList<>();
    List<String> notIn = new ArrayList<>();
    for (ZoneId id : looked) {
      Optional<InZone> in = view.zone(id).flatMap(zone -> look(zone, sysmod));
      in.ifPresentOrElse(zones::add, () -> notIn.add(id.name().value()));
    }
    return new SysmodWhere(sysmod, zones, notIn);
  }

  private static Optional<InZone> look(ZoneReader zone, String sysmod) {
    Optional<ZoneEntry> entry = zone.entry(new EntryKey(SYSMOD, sysmod));
    boolean global = zone.kind() == ZoneKind.GLOBAL;
    List<String> superseders = global ? ids(zone, Relation.SUPERSEDES, sysmod) : List.of();
    List<String> deleters = global ? ids(zone, Relation.DELETES, sysmod) : List.of();
    List<Hold> holds = global ? Hold.of(zone, sysmod) : List.of();
    boolean unknown =
        entry.isEmpty() && superseders.isEmpty() && deleters.isEmpty() && holds.isEmpty();
    if (unknown) {
      return Optional.empty();
    }
    ZoneEntry known = entry.orElse(ZoneEntry.of(new EntryKey(SYSMOD, sysmod)));
    SysmodState state = new SysmodState(known, zone.kind());
    return Optional.of(
        new InZone(
            zone.id().name().value(),
            zone.id().csi().value(),
            zone.kind(),
            state.type(),
            state.status(),
            state.fmid(),
            state.at("REC"),
            state.installedAt(),
            state.at("RES"),
            global ? superseders : state.superseders(),
            global ? deleters : known.values("DELBY"),
            known.values("APPID"),
            known.values("ACCID"),
            holds));
  }

  private static List<String> ids(ZoneReader zone, Relation relation, String sysmod) {
    return zone.referrers(relation, sysmod).stream()
        .filter(key -> key.type().equals(SYSMOD))
        .map(EntryKey::name)
        .toList();
  }
}
