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

/// Which load modules contain a module.
///
/// @param mod the module
/// @param zones the zones that know it
public record ModLmods(String mod, List<InZone> zones) {

  private static final EntryType MOD = EntryType.of("MOD");
  private static final EntryType LMOD = EntryType.of("LMOD");

  public ModLmods {
    zones = List.copyOf(zones);
  }

  /// The module in a zone.
  ///
  /// @param zone the zone
  /// @param csi the CSI of the zone
  /// @param kind TARGET or DLIB
  /// @param fmid its function
  /// @param rmid what replaced it last
  /// @param umids what updated it since
  /// @param distlib the ddname of its distribution library
  /// @param lmods the load modules that contain it
  /// @param crossZone load modules of other zones that contain it, as `LMOD in ZONE`
  public record InZone(
      String zone,
      String csi,
      ZoneKind kind,
      Optional<String> fmid,
      Optional<String> rmid,
      List<String> umids,
      Optional<String> distlib,
      List<Lmod> lmods,
      List<String> crossZone) {

    public InZone {
      umids = List.copyOf(umids);
      lmods = List.copyOf(lmods);
      crossZone = List.copyOf(crossZone);
    }
  }

  /// A load module.
  ///
  /// @param lmod its name
  /// @param known whether the zone has an entry of it
  /// @param syslibs the ddnames of the libraries that it is in
  /// @param copied whether it was copied and not linked
  /// @param attributes its link-edit attributes
  /// @param mods all modules in it
  public record Lmod(
      String lmod,
      boolean known,
      List<String> syslibs,
      boolean copied,
      List<String> attributes,
      List<String> mods) {

    public Lmod {
      syslibs = List.copyOf(syslibs);
      attributes = List.copyOf(attributes);
      mods = List.copyOf(mods);
    }
  }

  /// Looks in zones.
  public static ModLmods ask(CsiView view, List<ZoneId> zones, String mod) {
    List<InZone> found = new ArrayList<>();
    for (ZoneId id : zones) {
      view.zone(id)
          .flatMap(zone -> zone.entry(new EntryKey(MOD, mod)).map(entry -> look(zone, entry)))
          .ifPresent(found::add);
    }
    return new ModLmods(mod, found);
  }

  private static InZone look(ZoneReader zone, ZoneEntry mod) {
    return new InZone(
        zone.id().name().value(),
        zone.id().csi().value(),
        zone.kind(),
        mod.value("FMID"),
        mod.value("RMID"),
        mod.values("UMID"),
        mod.value("DISTLIB"),
        mod.values("LMOD").stream().map(name -> lmod(zone, name)).toList(),
        mod.values("XZLMOD").stream()
            .map(ZoneEntry::parts)
            .map(parts -> String.join(" in ", parts))
            .toList());
  }

  private static Lmod lmod(ZoneReader zone, String name) {
    Optional<ZoneEntry> entry = zone.entry(new EntryKey(LMOD, name));
    return new Lmod(
        name,
        entry.isPresent(),
        entry.map(lmod -> lmod.values("SYSLIB")).orElse(List.of()),
        entry.filter(lmod -> lmod.has("COPIED")).isPresent(),
        entry.map(lmod -> lmod.values("LEPARM")).orElse(List.of()),
        modsOf(zone, name));
  }

  /// The modules that a load module has.
  static List<String> modsOf(ZoneReader zone, String lmod) {
    return zone.referrers(Relation.IN_LMOD, lmod).stream()
        .filter(key -> key.type().equals(MOD))
        .map(EntryKey::name)
        .toList();
  }
}
