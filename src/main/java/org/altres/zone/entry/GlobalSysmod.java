package org.altres.zone.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.altres.mcs.Fmid;
import org.altres.mcs.Srel;
import org.altres.mcs.SysmodId;
import org.altres.mcs.SysmodType;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneName;

/// A SYSMOD as the global zone has it (SMP/E Reference, SYSMOD entry, global zone).
///
/// @param entry the SYSMOD entry
public record GlobalSysmod(ZoneEntry entry) {

  public GlobalSysmod {
    if (!entry.type().name().equals("SYSMOD")) {
      throw new IllegalArgumentException(entry.key().toString());
    }
  }

  /// What one ++VER says.
  ///
  /// @param number of the ++VER, from 1
  /// @param srels systems that it is for
  /// @param fmid the function that owns it; a base function has none
  public record Version(
      int number,
      List<Srel> srels,
      Optional<Fmid> fmid,
      List<SysmodId> prerequisites,
      List<SysmodId> corequisites,
      List<SysmodId> negativePrerequisites,
      List<SysmodId> supersedes,
      List<SysmodId> deletes,
      List<SysmodId> versions,
      List<Requisite> conditionalRequisites) {}

  /// An open hold.
  ///
  /// @param type ERROR, SYSTEM, USER or FIXCAT
  /// @param originator the SYSMOD that brought an internal system hold
  public record OpenHold(String type, String reason, Optional<String> originator) {}

  /// Its id, as the entry is named.
  public String id() {
    return entry.name();
  }

  /// Its type; an entry that is only there for holds has none.
  public Optional<SysmodType> type() {
    return entry.value("SMODTYPE").flatMap(SysmodType::ofKeyword);
  }

  /// Whether it is received as a whole. An entry may be there for holds only, or in error.
  public boolean isReceived() {
    return type().isPresent() && !entry.has("ERROR");
  }

  /// Its ++VERs, in order.
  public List<Version> versions() {
    return entry.versions().stream().map(this::version).toList();
  }

  private Version version(int number) {
    return new Version(
        number,
        Typed.srels(entry, number),
        Typed.fmid(entry, number),
        Typed.sysmods(entry, "PRE", number),
        Typed.sysmods(entry, "REQ", number),
        Typed.sysmods(entry, "NPRE", number),
        Typed.sysmods(entry, "SUPING", number),
        Typed.sysmods(entry, "DELETE", number),
        Typed.sysmods(entry, "VERSION", number),
        Typed.requisites(entry, "IFREQ", number));
  }

  /// The target zones that it was applied in.
  public List<ZoneName> appliedIn() {
    return Typed.zones(entry, "APPID");
  }

  /// The distribution zones that it was accepted in.
  public List<ZoneName> acceptedIn() {
    return Typed.zones(entry, "ACCID");
  }

  /// Its source ids.
  public List<String> sourceIds() {
    return entry.values("SOURCEID");
  }

  /// Its open holds.
  public List<OpenHold> holds() {
    List<OpenHold> holds = new ArrayList<>();
    for (String type : List.of("ERROR", "SYSTEM", "USER", "FIXCAT")) {
      for (String value : entry.values("HOLD" + type)) {
        List<String> parts = ZoneEntry.parts(value);
        Optional<String> originator =
            parts.size() > 1 ? Optional.of(parts.get(1)) : Optional.empty();
        holds.add(new OpenHold(type, parts.getFirst(), originator));
      }
    }
    return holds;
  }

  /// The elements that it supplies or changes.
  public List<ElementName> elements() {
    return ElementName.of(entry);
  }
}
