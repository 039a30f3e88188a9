package org.altres.dasd.vtoc;

import java.time.LocalDate;
import java.util.Optional;
import org.altres.bytes.Bytes;

/// A date as a DSCB has it: one byte year less 1900, two bytes day of the year. dasdload counts
/// days from 0; 99/365 and the like mean never.
///
/// @param year 1900 to 2155
/// @param day as it stands, 0 to 65535
public record LabelDate(int year, int day) {

  static final int LENGTH = 3;

  /// No volume with a VTOC is older: a year before it is one of 20.. of which a system that knows
  /// no century, as MVS 3.8, kept the last two digits.
  private static final int FIRST_YEAR = 1960;

  public LabelDate {
    if (year < 1900 || year > 2155 || day < 0 || day > 0xFFFF) {
      throw new IllegalArgumentException("no DSCB holds day " + day + " of " + year);
    }
  }

  /// A day of the calendar, 1900 to 2155.
  public static LabelDate of(LocalDate date) {
    return new LabelDate(date.getYear(), date.getDayOfYear());
  }

  /// Reads three bytes; three zeros are no date.
  static Optional<LabelDate> read(Bytes bytes, int offset) {
    return bytes.u24(offset) == 0
        ? Optional.empty()
        : Optional.of(new LabelDate(1900 + bytes.u8(offset), bytes.u16(offset + 1)));
  }

  Bytes toBytes() {
    return new Bytes.Builder(LENGTH).u8(year - 1900).u16(day).build();
  }

  /// The day of the calendar, if it is one. A year before 1960 is taken for one of 20..
  public Optional<LocalDate> toLocalDate() {
    int likely = year < FIRST_YEAR ? year + 100 : year;
    int last = LocalDate.ofYearDay(likely, 1).lengthOfYear();
    return day >= 1 && day <= last
        ? Optional.of(LocalDate.ofYearDay(likely, day))
        : Optional.empty();
  }

  /// `2026.324`.
  @Override
  public String toString() {
    return "%04d.%03d".formatted(year, day);
  }
}
