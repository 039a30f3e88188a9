package org.altres.command.receive;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.altres.mcs.ElementMcs;
import org.altres.mcs.Hold;
import org.altres.mcs.HoldType;
import org.altres.mcs.StructureChange;
import org.altres.mcs.Sysmod;
import org.altres.mcs.SysmodId;
import org.altres.mcs.Version;
import org.altres.zone.EntryKey;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneEntryEditor;

/// SYSMOD entries of the global zone, as RECEIVE makes them.
final class SysmodEntries {

  private static final List<String> HOLDS =
      List.of("HOLDERROR", "HOLDSYSTEM", "HOLDUSER", "HOLDFIXCAT");

  private SysmodEntries() {}

  /// The entry of a received SYSMOD. Of one that was there before stay where it is installed, its
  /// SOURCEIDs and FEATUREs, and the holds of HOLDDATA.
  ///
  /// @param externalHolds what HOLDDATA holds it for: the subentries of SYSMOD entries
  static ZoneEntry of(
      Sysmod sysmod,
      Optional<ZoneEntry> before,
      Map<String, List<String>> externalHolds,
      LocalDateTime now) {
    ZoneEntryEditor entry =
        ZoneEntry.of(new EntryKey(GlobalDraft.SYSMOD, sysmod.id().value())).edit();
    entry.set("SMODTYPE", sysmod.type().name());
    sysmod.description().ifPresent(text -> entry.set("DESCRIPTION", text));
    sysmod.header().first("FESN").ifPresent(fesn -> entry.set("FESN", fesn));
    sysmod.rework().ifPresent(level -> entry.set("REWORK", String.valueOf(level)));
    sysmod.rfdsnpfx().ifPresent(prefix -> entry.set("RFDSNPFX", prefix));
    entry.set("RECDATE", Statements.date(now));
    entry.set("RECTIME", Statements.time(now));
    before.ifPresent(old -> {
      for (String kept : List.of("APPID", "ACCID", "SOURCEID", "FEATURE")) {
        entry.set(kept, old.values(kept));
      }
    });
    int number = 1;
    for (Version version : sysmod.versions()) {
      version(entry, number, version);
      number++;
    }
    elements(entry, sysmod);
    externalHolds.forEach(entry::set);
    for (Hold hold : sysmod.holds()) {
      entry.add(
          HoldEntries.subentry(hold.type()),
          List.of(HoldEntries.listed(HoldEntries.internal(sysmod.id().value(), hold))));
    }
    return entry.build();
  }

  /// What is left of an entry when the SYSMOD itself goes: the holds of HOLDDATA; empty if there
  /// are none.
  static Optional<ZoneEntry> onlyHolds(ZoneEntry entry, Map<String, List<String>> externalHolds) {
    ZoneEntryEditor rest = ZoneEntry.of(entry.key()).edit();
    externalHolds.forEach(rest::set);
    return Optional.of(rest.build()).filter(left -> !left.body().isEmpty());
  }

  /// The holds of an entry that came with HOLDDATA, by the subentry that lists them.
  ///
  /// @param internal the reasons of ERROR, USER and FIXCAT holds that came within the SYSMOD
  static Map<String, List<String>> externalHolds(
      ZoneEntry entry, Map<String, List<String>> internal) {
    Map<String, List<String>> holds = new LinkedHashMap<>();
    for (String subentry : HOLDS) {
      List<String> external = new ArrayList<>(entry.values(subentry));
      external.removeIf(HoldEntries::isInternal);
      external.removeAll(internal.getOrDefault(subentry, List.of()));
      if (!external.isEmpty()) {
        holds.put(subentry, external);
      }
    }
    return holds;
  }

  /// Whether an entry is there for its holds only.
  static boolean isHoldOnly(ZoneEntry entry) {
    return !entry.has("SMODTYPE");
  }

  /// The subentry for each type of hold.
  static List<String> holdSubentries() {
    return HOLDS;
  }

  static String subentryOf(HoldType type) {
    return HoldEntries.subentry(type);
  }

  private static void version(ZoneEntryEditor entry, int number, Version version) {
    entry.set("SREL", number, version.srels().stream().map(Object::toString).toList());
    entry.set("FMID", number, version.fmid().stream().map(Object::toString).toList());
    entry.set("PRE", number, ids(version.pre()));
    entry.set("REQ", number, ids(version.req()));
    entry.set("NPRE", number, ids(version.npre()));
    entry.set("SUPING", number, ids(version.sup()));
    entry.set("DELETE", number, ids(version.delete()));
    entry.set("VERSION", number, ids(version.version()));
    List<String> conditions =
        version.conditions().stream()
            .flatMap(condition ->
                condition.req().stream()
                    .map(req -> ZoneEntry.tuple(condition.fmid().value(), req.value())))
            .toList();
    entry.set("IFREQ", number, conditions);
  }

  private static List<String> ids(List<SysmodId> ids) {
    return ids.stream().map(SysmodId::value).toList();
  }

  private static void elements(ZoneEntryEditor entry, Sysmod sysmod) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (ElementMcs element : sysmod.elements()) {
      names.computeIfAbsent(subentry(element), type -> new ArrayList<>()).add(value(element));
    }
    for (StructureChange change : sysmod.changes()) {
      names
          .computeIfAbsent(list(change.kind()), type -> new ArrayList<>())
          .add(change.name().value());
      entry.indicate(indicator(change.kind()), true);
    }
    names.forEach(entry::set);
    entry.indicate("JCLIN", sysmod.jclin().isPresent());
  }

  private static String subentry(ElementMcs element) {
    return switch (element.type().group()) {
      case MACRO -> "MAC";
      case MACRO_UPDATE -> "MACUPD";
      case SOURCE -> "SRC";
      case SOURCE_UPDATE -> "SRCUPD";
      case MODULE -> "MOD";
      case ZAP -> "SZAP";
      case PROGRAM -> "PROGRAM";
      case JAR -> "JAR";
      case JAR_UPDATE -> "JARUPD";
      case DATA, FILE_SYSTEM -> "ELEMENT";
    };
  }

  private static String value(ElementMcs element) {
    String name = element.name().value();
    return subentry(element).equals("ELEMENT")
        ? ZoneEntry.tuple(element.type().name(), name)
        : name;
  }

  private static String list(StructureChange.Kind kind) {
    return switch (kind) {
      case MOVE -> "EMOVE";
      case RENAME -> "RLMOD";
      case DELETE -> "DLMOD";
    };
  }

  private static String indicator(StructureChange.Kind kind) {
    return switch (kind) {
      case MOVE -> "ELEMMOV";
      case RENAME -> "RENLMOD";
      case DELETE -> "DELLMOD";
    };
  }
}
