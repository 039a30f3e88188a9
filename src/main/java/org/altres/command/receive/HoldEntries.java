package org.altres.command.receive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.mcs.Hold;
import org.altres.mcs.HoldType;
import org.altres.text.Card;
import org.altres.text.CodePage;
import org.altres.zone.HoldKey;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneEntryEditor;

/// HOLDDATA entries, each of one ++HOLD.
final class HoldEntries {

  private HoldEntries() {}

  /// The entry of a ++HOLD.
  ///
  /// @param codePage of its cards
  static ZoneEntry of(HoldKey key, Hold hold, CodePage codePage) {
    ZoneEntryEditor entry =
        ZoneEntry.of(key.entryKey())
            .edit()
            .set("HOLDTYPE", hold.type().name())
            .set("HOLDREASON", hold.reason())
            .set("HOLDFMID", hold.fmid().value())
            .set("HOLDDATA", lines(hold.statement().cards(), codePage));
    hold.holdClass().ifPresent(value -> entry.set("HOLDCLASS", value));
    hold.date().ifPresent(yyddd -> entry.set("HOLDDATE", century(yyddd)));
    entry.set("HOLDFIXCAT", hold.categories());
    hold.resolver().ifPresent(id -> entry.set("HOLDRESOLVER", id.value()));
    return entry.build();
  }

  /// Cards as lines of text without blanks at the end.
  static List<String> lines(Bytes cards, CodePage codePage) {
    List<String> lines = new ArrayList<>();
    for (int at = 0; at + Card.LENGTH <= cards.length(); at += Card.LENGTH) {
      lines.add(codePage.decodeTrimmed(cards.slice(at, Card.LENGTH)));
    }
    return lines;
  }

  /// Of `yyddd` `yyyyddd`; years from 70 on are those of the last century.
  static String century(String yyddd) {
    return (yyddd.charAt(0) >= '7' ? "19" : "20") + yyddd;
  }

  /// The subentry of SYSMOD entries that lists holds of a type.
  static String subentry(HoldType type) {
    return "HOLD" + type.name();
  }

  /// How that subentry names a hold: by its reason, of an internal SYSTEM hold with where it comes
  /// from.
  static String listed(HoldKey key) {
    boolean withOriginator =
        key.type().equals(HoldType.SYSTEM.name()) && key.originator().isPresent();
    return withOriginator ? ZoneEntry.tuple(key.reason(), key.originator().get()) : key.reason();
  }

  /// Whether a value of HOLDSYSTEM is of an internal hold.
  static boolean isInternal(String listed) {
    return listed.indexOf(ZoneEntry.JOINT) >= 0;
  }

  static HoldKey internal(String sysmod, Hold hold) {
    return new HoldKey(
        sysmod, hold.type().name(), hold.reason(), Optional.of(hold.sysmod().value()));
  }

  static HoldKey external(Hold hold) {
    return new HoldKey(hold.sysmod().value(), hold.type().name(), hold.reason(), Optional.empty());
  }
}
