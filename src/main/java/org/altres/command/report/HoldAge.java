package org.altres.command.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.zone.EntryType;
import org.altres.zone.HoldDataAge;
import org.altres.zone.ZoneReader;

/// How old the HOLDDATA is that a report rests on.
///
/// @param words for the report: `HOLDDATA UP TO 24.305, RECEIVED 24.310, 12 DAYS OLD`
/// @param message the same for the one who ran it
record HoldAge(String words, Message message) {

  /// HOLDDATA entries.
  static final EntryType HOLDDATA = EntryType.of("HOLDDATA");

  private static final int YEAR_DIGITS = 4;
  private static final int DATE_LENGTH = 7;

  /// The age of the HOLDDATA of a global zone now: as RECEIVE noted it or, in a zone that came
  /// otherwise, by the newest date of its HOLDDATA entries.
  static HoldAge of(ReportRequest request) {
    ZoneReader global = request.global();
    Optional<HoldDataAge> noted = global.definition().flatMap(HoldDataAge::of);
    Optional<String> newest = noted.flatMap(HoldDataAge::newest).or(() -> newest(global));
    if (noted.isEmpty() && newest.isEmpty() && global.count(HOLDDATA) == 0) {
      return new HoldAge(
          "NO HOLDDATA WAS RECEIVED", Message.of(ReportMessages.NO_HOLDDATA, Place.nowhere()));
    }
    String words =
        noted
            .map(HoldDataAge::inWords)
            .orElseGet(
                () -> "HOLDDATA UP TO " + newest.map(HoldAge::julian).orElse("UNKNOWN DATE"));
    String age =
        newest
            .flatMap(HoldAge::day)
            .map(day ->
                ", " + days(ChronoUnit.DAYS.between(day, request.context().now().toLocalDate())))
            .orElse("");
    return new HoldAge(
        words + age, Message.of(ReportMessages.HOLDDATA_AGE, Place.nowhere(), words + age));
  }

  /// The line below the title.
  List<String> note() {
    return List.of(words);
  }

  private static Optional<String> newest(ZoneReader global) {
    String[] newest = {""};
    global.forEach(
        HOLDDATA,
        "",
        hold ->
            hold.value("HOLDDATE")
                .filter(date -> date.compareTo(newest[0]) > 0)
                .ifPresent(date -> newest[0] = date));
    return Optional.of(newest[0]).filter(date -> !date.isEmpty());
  }

  /// The day that `yyyyddd` is, if it is one.
  static Optional<LocalDate> day(String date) {
    try {
      return date.length() == DATE_LENGTH
          ? Optional.of(
              LocalDate.ofYearDay(
                  Integer.parseInt(date.substring(0, YEAR_DIGITS)),
                  Integer.parseInt(date.substring(YEAR_DIGITS))))
          : Optional.empty();
    } catch (DateTimeException | NumberFormatException noDay) {
      return Optional.empty();
    }
  }

  /// `yy.ddd` of `yyyyddd`.
  static String julian(String date) {
    return date.length() == DATE_LENGTH
        ? date.substring(2, YEAR_DIGITS) + "." + date.substring(YEAR_DIGITS)
        : date;
  }

  private static String days(long days) {
    return days == 1 ? "1 DAY OLD" : Math.max(0, days) + " DAYS OLD";
  }
}
