package org.altres.command;

import java.time.LocalDateTime;
import java.util.Optional;
import org.altres.bytes.ContentSource;
import org.altres.message.AltresException;
import org.altres.message.Place;
import org.altres.zone.CsiView;
import org.altres.zone.EntryKey;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneReader;

/// What a command finds when its turn comes: where SET BOUNDARY stands, and all zones as they are
/// then.
///
/// @param view the zones; it sees what the commands before left
/// @param global the global zone of the CSI that the deck runs on
/// @param zone the zone that SET named; of the ZONEINDEX, it need not have been made yet
/// @param kind what that zone is, or by the ZONEINDEX is to be
/// @param options the name of the OPTIONS entry that holds: that of SET, else the zone's
/// @param contents has the MCS that MCS entries name
/// @param now when the command begins, local time
public record SetContext(
    CsiView view,
    ZoneId global,
    ZoneId zone,
    ZoneKind kind,
    Optional<String> options,
    ContentSource contents,
    LocalDateTime now) {

  /// The zone that SET named, if it was made already.
  public Optional<ZoneReader> find() {
    return view.zone(zone);
  }

  /// The zone that SET named.
  ///
  /// @throws AltresException if it was not made yet
  public ZoneReader reader() {
    return find()
        .orElseThrow(
            () -> new AltresException(CommandMessages.ZONE_EMPTY, Place.nowhere(), zone, kind));
  }

  /// The global zone, if it was made already.
  public Optional<ZoneReader> globalReader() {
    return view.zone(global);
  }

  /// The OPTIONS entry that holds, if there is one.
  public Optional<ZoneEntry> optionsEntry() {
    return options.flatMap(
        name -> globalReader().flatMap(reader -> reader.entry(EntryKey.of("OPTIONS", name))));
  }

  /// The index of zones in the global zone.
  public ZoneIndex index() {
    return ZoneIndex.of(globalReader().flatMap(ZoneReader::definition));
  }
}
