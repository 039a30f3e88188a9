package org.altres.zone.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.altres.mcs.DdName;
import org.altres.mcs.Fmid;
import org.altres.mcs.Srel;
import org.altres.mcs.SysmodId;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneName;

/// Makes typed values of what an entry holds; what is none is left out.
final class Typed {

  private Typed() {}

  static List<SysmodId> sysmods(ZoneEntry entry, String subentry, int version) {
    return all(entry.values(subentry, version), SysmodId::isValid, SysmodId::new);
  }

  static List<SysmodId> sysmods(ZoneEntry entry, String subentry) {
    return sysmods(entry, subentry, 0);
  }

  static Optional<SysmodId> sysmod(ZoneEntry entry, String subentry) {
    return sysmods(entry, subentry).stream().findFirst();
  }

  static Optional<Fmid> fmid(ZoneEntry entry, int version) {
    return entry.value("FMID", version).filter(Fmid::isValid).map(Fmid::new);
  }

  static List<Srel> srels(ZoneEntry entry, int version) {
    return all(entry.values("SREL", version), Srel::isValid, Srel::new);
  }

  static Optional<DdName> dd(ZoneEntry entry, String subentry) {
    return dds(entry, subentry).stream().findFirst();
  }

  static List<DdName> dds(ZoneEntry entry, String subentry) {
    return all(entry.values(subentry), DdName::isValid, DdName::new);
  }

  static List<ZoneName> zones(ZoneEntry entry, String subentry) {
    return entry.values(subentry).stream().flatMap(name -> ZoneName.parse(name).stream()).toList();
  }

  static List<Requisite> requisites(ZoneEntry entry, String subentry, int version) {
    List<Requisite> requisites = new ArrayList<>();
    for (String tuple : entry.values(subentry, version)) {
      List<String> parts = ZoneEntry.parts(tuple);
      if (parts.size() == 2 && SysmodId.isValid(parts.get(0)) && SysmodId.isValid(parts.get(1))) {
        requisites.add(new Requisite(new SysmodId(parts.get(0)), new SysmodId(parts.get(1))));
      }
    }
    return requisites;
  }

  static List<ZonedName> zoned(ZoneEntry entry, String subentry) {
    List<ZonedName> names = new ArrayList<>();
    for (String tuple : entry.values(subentry)) {
      List<String> parts = ZoneEntry.parts(tuple);
      if (parts.size() == 2) {
        ZoneName.parse(parts.get(1))
            .ifPresent(zone -> names.add(new ZonedName(parts.getFirst(), zone)));
      }
    }
    return names;
  }

  private static <T> List<T> all(
      List<String> values, Predicate<String> valid, Function<String, T> made) {
    return values.stream().filter(valid).map(made).toList();
  }
}
