package org.altres.command.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// The days that BEGINDATE and ENDDATE of REPORT ERRSYSMODS name, both included. A day may be
/// written `yyddd`, `yyyyddd`, `mmddyy`, `mmddyyyy` or `yyyymmdd`.
///
/// @param begin the first day, `yyyyddd`
/// @param end the last day, `yyyyddd`
record HoldDates(Optional<String> begin, Optional<String> end) {

  private static final int CENTURY = 100;
  private static final int FIRST_OF_LAST_CENTURY = 70;

  /// The days of a command.
  ///
  /// @throws org.altres.message.AltresException if one is none, or they come in the wrong order
  static HoldDates of(ReportRequest request) {
    Optional<String> begin = day(request, "BEGINDATE");
    Optional<String> end = day(request, "ENDDATE");
    if (begin.isPresent() && end.isPresent() && begin.get().compareTo(end.get()) > 0) {
      throw request.refusal(ReportMessages.DATES_TURNED, "ENDDATE");
    }
    return new HoldDates(begin, end);
  }

  /// Whether a hold of that date counts; one without date counts if no days are named.
  boolean include(Optional<String> date) {
    if (begin.isEmpty() && end.isEmpty()) {
      return true;
    }
    return date.filter(day -> begin.map(first -> first.compareTo(day) <= 0).orElse(true))
        .filter(day -> end.map(last -> last.compareTo(day) >= 0).orElse(true))
        .isPresent();
  }

  private static Optional<String> day(ReportRequest request, String operand) {
    return request
        .statement()
        .first(operand)
        .map(digits ->
            parse(digits)
                .map(day -> "%04d%03d".formatted(day.getYear(), day.getDayOfYear()))
                .orElseThrow(() -> request.refusal(ReportMessages.NO_DATE, operand, digits)));
  }

  private static Optional<LocalDate> parse(String digits) {
    try {
      return switch (digits.length()) {
        case 5 ->
            Optional.of(LocalDate.ofYearDay(year(number(digits, 0, 2)), number(digits, 2, 5)));
        case 6 -> Optional.of(monthFirst(digits, year(number(digits, 4, 6))));
        case 7 -> HoldAge.day(digits);
        case 8 -> Optional.of(eight(digits));
        default -> Optional.empty();
      };
    } catch (DateTimeException | NumberFormatException noDay) {
      return Optional.empty();
    }
  }

  /// No month is 19 or 20, so the two forms cannot be taken for each other.
  private static LocalDate eight(String digits) {
    return number(digits, 0, 2) <= 12
        ? monthFirst(digits, number(digits, 4, 8))
        : LocalDate.of(number(digits, 0, 4), number(digits, 4, 6), number(digits, 6, 8));
  }

  private static LocalDate monthFirst(String digits, int year) {
    return LocalDate.of(year, number(digits, 0, 2), number(digits, 2, 4));
  }

  private static int year(int twoDigits) {
    return twoDigits + (twoDigits >= FIRST_OF_LAST_CENTURY ? 19 : 20) * CENTURY;
  }

  private static int number(String digits, int from, int to) {
    return Integer.parseInt(digits.substring(from, to));
  }
}
