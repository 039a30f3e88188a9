package org.altres.command.receive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.altres.command.SetContext;
import org.altres.command.ZoneIndex;
import org.altres.message.AltresException;
import org.altres.message.Place;
import org.altres.zone.CsiView;
import org.altres.zone.EntryKey;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneName;
import org.altres.zone.ZoneReader;

/// Target and distribution zones in which SYSMODs are looked for.
///
/// @param view has them
/// @param zones in order
record ZoneGroup(CsiView view, List<ZoneIndex.Line> zones) {

  ZoneGroup {
    zones = List.copyOf(zones);
  }

  /// The state of a SYSMOD in a zone.
  record Found(ZoneIndex.Line zone, InstalledState state) {}

  static ZoneGroup none(SetContext context) {
    return new ZoneGroup(context.view(), List.of());
  }

  /// The zones of the index.
  static ZoneGroup all(SetContext context) {
    return new ZoneGroup(context.view(), context.index().all());
  }

  /// The zones that names stand for: ALLZONES, ALLTZONES, ALLDZONES, ZONESETs, zones. A ZONESET
  /// hides a zone of the same name; the global zone in one does not count.
  ///
  /// @param place of the names, for messages
  /// @throws AltresException if a name is unknown
  static ZoneGroup named(Collection<String> names, SetContext context, Place place) {
    ZoneIndex index = context.index();
    Map<ZoneId, ZoneIndex.Line> zones = new LinkedHashMap<>();
    for (String name : names) {
      for (ZoneIndex.Line line : lines(name, index, context, place)) {
        zones.put(line.id(), line);
      }
    }
    return new ZoneGroup(context.view(), new ArrayList<>(zones.values()));
  }

  /// These zones without others.
  ZoneGroup without(ZoneGroup others) {
    List<ZoneIndex.Line> rest = new ArrayList<>(zones);
    rest.removeAll(others.zones);
    return new ZoneGroup(view, rest);
  }

  /// The zones of a kind.
  ZoneGroup of(ZoneKind kind) {
    return new ZoneGroup(view, zones.stream().filter(line -> line.kind() == kind).toList());
  }

  /// Where a SYSMOD is, in whatever state; zones that do not know it are left out.
  List<Found> find(String sysmod) {
    EntryKey key = new EntryKey(GlobalDraft.SYSMOD, sysmod);
    List<Found> found = new ArrayList<>();
    for (ZoneIndex.Line line : zones) {
      Optional<ZoneEntry> entry = view.zone(line.id()).flatMap(zone -> zone.entry(key));
      entry
          .map(sysmodEntry -> InstalledState.of(sysmodEntry, line.kind()))
          .filter(state -> state != InstalledState.ABSENT)
          .ifPresent(state -> found.add(new Found(line, state)));
    }
    return found;
  }

  /// The zones that are there, for a basis.
  List<ZoneId> ids() {
    return zones.stream().map(ZoneIndex.Line::id).toList();
  }

  private static List<ZoneIndex.Line> lines(
      String name, ZoneIndex index, SetContext context, Place place) {
    return switch (name) {
      case "ALLZONES" -> index.all();
      case "ALLTZONES" -> index.of(ZoneKind.TARGET);
      case "ALLDZONES" -> index.of(ZoneKind.DLIB);
      default -> {
        Optional<ZoneEntry> set =
            context.globalReader().flatMap(zone -> zone.entry(EntryKey.of("ZONESET", name)));
        yield set.isPresent()
            ? members(set.get(), index, place)
            : List.of(line(name, index, place));
      }
    };
  }

  private static List<ZoneIndex.Line> members(ZoneEntry set, ZoneIndex index, Place place) {
    return set.values("ZONE").stream()
        .map(tuple -> ZoneEntry.parts(tuple).getFirst())
        .filter(zone -> !zone.equals(ZoneName.GLOBAL.value()))
        .map(zone -> line(zone, index, place))
        .toList();
  }

  private static ZoneIndex.Line line(String name, ZoneIndex index, Place place) {
    return ZoneName.parse(name)
        .flatMap(index::find)
        .orElseThrow(() -> new AltresException(ReceiveMessages.NO_ZONE, place, name));
  }

  /// Whether a zone has an entry of a SYSMOD in a state that counts as installed.
  static boolean hasInstalled(ZoneReader zone, String sysmod) {
    return zone.entry(new EntryKey(GlobalDraft.SYSMOD, sysmod))
        .filter(entry -> InstalledState.of(entry, zone.kind()).counts())
        .isPresent();
  }
}
