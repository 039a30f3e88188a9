package org.altres.workbench.zone.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.altres.zone.CsiView;
import org.altres.zone.EntryKey;
import org.altres.zone.EntryType;
import org.altres.zone.Relation;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneReader;

/// Who changed a member: the elements and load modules of that name or alias, and the SYSMODs that
/// supplied or changed them.
///
/// @param member the name that was asked for
/// @param found what is called so, zone by zone
public record MemberHistory(String member, List<Found> found) {

  private static final EntryType SYSMOD = EntryType.of("SYSMOD");
  private static final EntryType MOD = EntryType.of("MOD");

  /// Sorts behind every time.
  private static final String LAST = "~";

  public MemberHistory {
    found = List.copyOf(found);
  }

  /// An element or a load module.
  ///
  /// @param zone the zone
  /// @param csi the CSI of the zone
  /// @param kind TARGET or DLIB
  /// @param type of the entry: MOD, MAC, LMOD, …
  /// @param name of the entry
  /// @param alias whether the member is only an alias of it
  /// @param fmid its function
  /// @param rmid what replaced it last
  /// @param umids what updated it since
  /// @param lastUpd who changed the entry last: a SYSMOD, JCLIN or UCLIN
  /// @param lastUpdType ADD, UPD, DEL, MOV or REN
  /// @param distlib the ddname of its distribution library
  /// @param syslibs the ddnames of its target libraries
  /// @param changes what supplied or changed it, the oldest first, without a date last
  public record Found(
      String zone,
      String csi,
      ZoneKind kind,
      String type,
      String name,
      boolean alias,
      Optional<String> fmid,
      Optional<String> rmid,
      List<String> umids,
      Optional<String> lastUpd,
      Optional<String> lastUpdType,
      Optional<String> distlib,
      List<String> syslibs,
      List<Change> changes) {

    public Found {
      umids = List.copyOf(umids);
      syslibs = List.copyOf(syslibs);
      changes = List.copyOf(changes);
    }
  }

  /// What a SYSMOD did to it.
  ///
  /// @param sysmod which
  /// @param type PTF, APAR, USERMOD or FUNCTION
  /// @param fmid its function
  /// @param how the subentry of the SYSMOD entry that names it: MOD replaced, SZAP and XZAP zapped,
  ///   MACUPD and SRCUPD updated, ASSEM assembled, …; RMID or UMID where only the element tells
  /// @param element what it did that to: the element, or a module of the load module
  /// @param status words as LIST has them
  /// @param installed when, as `2013.274 15:50:17`
  public record Change(
      String sysmod,
      Optional<String> type,
      Optional<String> fmid,
      String how,
      String element,
      String status,
      Optional<String> installed) {}

  /// Looks in zones.
  public static MemberHistory ask(CsiView view, List<ZoneId> zones, String member) {
    List<Found> found = new ArrayList<>();
    for (ZoneId id : zones) {
      view.zone(id)
          .filter(zone -> zone.kind() != ZoneKind.GLOBAL)
          .ifPresent(zone -> look(zone, member, found));
    }
    return new MemberHistory(member, found);
  }

  private static void look(ZoneReader zone, String member, List<Found> found) {
    Set<EntryKey> keys = new LinkedHashSet<>();
    for (EntryType type : zone.types()) {
      EntryKey key = new EntryKey(type, member);
      if (isMember(type) && zone.has(key)) {
        keys.add(key);
      }
    }
    zone.referrers(Relation.ALIAS, member).stream()
        .filter(key -> isMember(key.type()))
        .forEach(keys::add);
    keys.forEach(key -> zone.entry(key).ifPresent(entry -> found.add(found(zone, entry, member))));
  }

  private static boolean isMember(EntryType type) {
    return type.isElement() || type.group() == EntryType.Group.LMOD;
  }

  private static Found found(ZoneReader zone, ZoneEntry entry, String member) {
    return new Found(
        zone.id().name().value(),
        zone.id().csi().value(),
        zone.kind(),
        entry.type().name(),
        entry.name(),
        !entry.name().equals(member),
        entry.value("FMID"),
        entry.value("RMID"),
        entry.values("UMID"),
        entry.value("LASTUPD"),
        entry.value("LASTUPDTYPE"),
        entry.value("DISTLIB"),
        entry.values("SYSLIB"),
        changes(zone, entry));
  }

  private static List<Change> changes(ZoneReader zone, ZoneEntry entry) {
    Map<EntryKey, Optional<ZoneEntry>> sysmods = new HashMap<>();
    List<Change> changes = new ArrayList<>(changesOf(zone, entry.key(), sysmods));
    if (entry.type().group() == EntryType.Group.LMOD) {
      ModLmods.modsOf(zone, entry.name())
          .forEach(mod -> changes.addAll(changesOf(zone, new EntryKey(MOD, mod), sysmods)));
    }
    unlisted(zone, entry, changes);
    changes.sort(
        Comparator.comparing((Change change) -> change.installed().orElse(LAST))
            .thenComparing(Change::sysmod)
            .thenComparing(Change::element));
    return changes;
  }

  /// Adds the RMID and the UMIDs whose SYSMOD entries do not name the element, as those of SYSMODs
  /// that were superseded do not.
  private static void unlisted(ZoneReader zone, ZoneEntry entry, List<Change> changes) {
    Set<String> listed = new HashSet<>();
    changes.forEach(change -> listed.add(change.sysmod()));
    for (String how : List.of("RMID", "UMID")) {
      if (entry.type().findSubentry(how).isPresent()) {
        entry.values(how).stream()
            .filter(id -> !listed.contains(id))
            .map(id -> ZoneEntry.of(new EntryKey(SYSMOD, id)))
            .map(none -> new SysmodState(zone.entry(none.key()).orElse(none), zone.kind()))
            .forEach(state -> changes.add(change(state, how, entry.name())));
      }
    }
  }

  /// What was done to one element.
  ///
  /// @param sysmods SYSMOD entries that were read already: a function is met at many elements
  private static List<Change> changesOf(
      ZoneReader zone, EntryKey element, Map<EntryKey, Optional<ZoneEntry>> sysmods) {
    List<Change> changes = new ArrayList<>();
    for (EntryKey key : zone.referrers(Relation.ELEMENT, element.name())) {
      if (key.type().equals(SYSMOD)) {
        sysmods
            .computeIfAbsent(key, zone::entry)
            .ifPresent(entry -> {
              SysmodState state = new SysmodState(entry, zone.kind());
              for (String how : ElementLists.naming(entry, element)) {
                changes.add(change(state, how, element.name()));
              }
            });
      }
    }
    return changes;
  }

  private static Change change(SysmodState state, String how, String element) {
    return new Change(
        state.entry().name(),
        state.type(),
        state.fmid(),
        how,
        element,
        state.status(),
        state.installedAt());
  }
}
