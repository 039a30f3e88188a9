package org.altres.command;

import java.util.List;
import java.util.Optional;
import org.altres.mcs.syntax.Statement;
import org.altres.message.AltresException;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.zone.CsiView;
import org.altres.zone.EntryKey;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneName;
import org.altres.zone.ZoneReader;

/// What SET BOUNDARY said.
///
/// @param zone the zone
/// @param kind what it is
/// @param options the OPTIONS entry that SET named, if it did
/// @param notes what there is to say about it
record Boundary(ZoneId zone, ZoneKind kind, Optional<String> options, List<Message> notes) {

  /// For commands that need no SET.
  static Boundary none(ZoneId global) {
    return new Boundary(global, ZoneKind.GLOBAL, Optional.empty(), List.of());
  }

  /// The zone that a SET statement names.
  ///
  /// @throws AltresException if the ZONEINDEX does not have it
  static Boundary of(Statement set, ZoneId global, CsiView view) {
    String name = set.first("BOUNDARY").orElse("");
    Optional<String> options = set.first("OPTIONS");
    Optional<ZoneReader> globalZone = view.zone(global);
    options.ifPresent(entry -> requireOptions(entry, set, globalZone));
    if (name.equals(ZoneName.GLOBAL.value())) {
      List<Message> notes =
          globalZone.isPresent()
              ? List.of()
              : List.of(Message.of(CommandMessages.GLOBAL_NOT_MADE, Place.nowhere(), global));
      return new Boundary(global, ZoneKind.GLOBAL, options, notes);
    }
    ZoneIndex index = ZoneIndex.of(globalZone.flatMap(ZoneReader::definition));
    ZoneIndex.Line line =
        ZoneName.parse(name)
            .flatMap(index::find)
            .orElseThrow(() ->
                new AltresException(CommandMessages.ZONE_UNKNOWN, placeOf(set), name, global));
    Optional<ZoneKind> made = view.zone(line.id()).map(ZoneReader::kind);
    if (made.filter(kind -> kind != line.kind()).isPresent()) {
      throw new AltresException(
          CommandMessages.ZONE_OF_OTHER_KIND, placeOf(set), name, made.get(), line.kind());
    }
    return new Boundary(line.id(), line.kind(), options, List.of());
  }

  /// What a command finds under this SET.
  SetContext context(ZoneId global, Moment moment) {
    Optional<String> holding =
        options.or(() ->
            moment
                .view()
                .zone(zone)
                .flatMap(ZoneReader::definition)
                .flatMap(entry -> entry.value("OPTIONS")));
    return new SetContext(
        moment.view(), global, zone, kind, holding, moment.contents(), moment.now());
  }

  private static void requireOptions(String name, Statement set, Optional<ZoneReader> globalZone) {
    EntryKey key = EntryKey.of("OPTIONS", name);
    if (globalZone.flatMap(zone -> zone.entry(key)).isEmpty()) {
      throw new AltresException(CommandMessages.OPTIONS_UNKNOWN, placeOf(set), name);
    }
  }

  private static Place placeOf(Statement set) {
    return Place.of("line", set.at().line()).with("column", set.at().column());
  }
}
