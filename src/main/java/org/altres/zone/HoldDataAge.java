package org.altres.zone;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// How old the HOLDDATA of a global zone is. A report that says what is in error can be no better
/// than that, so it shows this.
///
/// @param newest the latest DATE or CHGDT of all ++HOLDs that were received, `yyyyddd`
/// @param received the day when RECEIVE last took HOLDDATA, `yyyyddd`
/// @param time and the time of that day, `hhmmss`
public record HoldDataAge(Optional<String> newest, String received, String time) {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyDDD");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");

  /// HOLDDATA taken at a local time.
  public static HoldDataAge at(LocalDateTime now, Optional<String> newest) {
    return new HoldDataAge(newest, DATE.format(now), TIME.format(now));
  }

  /// What the entry that defines a global zone says; empty if it never got HOLDDATA.
  public static Optional<HoldDataAge> of(ZoneEntry globalZone) {
    return globalZone
        .value("HOLDRECDATE")
        .map(received ->
            new HoldDataAge(
                globalZone.value("HOLDNEWEST"),
                received,
                globalZone.value("HOLDRECTIME").orElse("000000")));
  }

  /// Notes it in the entry that defines a global zone; of two newest days the later one stays.
  public ZoneEntry noteIn(ZoneEntry globalZone) {
    ZoneEntryEditor editor =
        globalZone.edit().set("HOLDRECDATE", received).set("HOLDRECTIME", time);
    Optional<String> before = globalZone.value("HOLDNEWEST");
    newest
        .filter(day -> before.map(old -> old.compareTo(day) < 0).orElse(true))
        .ifPresent(day -> editor.set("HOLDNEWEST", day));
    return editor.build();
  }

  /// In words: `HOLDDATA UP TO 24.305, RECEIVED 24.310`.
  public String inWords() {
    return "HOLDDATA UP TO "
        + newest.map(HoldDataAge::julian).orElse("UNKNOWN DATE")
        + ", RECEIVED "
        + julian(received);
  }

  private static String julian(String yyyyddd) {
    return yyyyddd.substring(2, 4) + "." + yyyyddd.substring(4);
  }
}
