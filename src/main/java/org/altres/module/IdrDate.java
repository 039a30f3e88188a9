package org.altres.module;

import java.util.Optional;
import org.altres.bytes.Bytes;

/// A date of an identification record: packed decimal `YYDDDF`, year of the century and day of the
/// year ("z/OS MVS Diagnosis: Tools and Service Aids", GA32-0905). Bytes that are no date are kept.
///
/// @param packed 3 bytes
public record IdrDate(Bytes packed) {

  /// Bytes of a date.
  public static final int LENGTH = 3;

  public IdrDate {
    if (packed.length() != LENGTH) {
      throw new IllegalArgumentException("a packed date has 3 bytes, not " + packed.length());
    }
  }

  static IdrDate read(Bytes bytes, int offset) {
    return new IdrDate(bytes.slice(offset, LENGTH));
  }

  /// The date of a year of the century (0 to 99) and a day (1 to 366).
  public static IdrDate of(int year, int day) {
    if (year < 0 || year > 99 || day < 1 || day > 366) {
      throw new IllegalArgumentException("no date: year " + year + ", day " + day);
    }
    return new IdrDate(Bytes.ofHex("%02d%03dF".formatted(year, day)));
  }

  /// `26.150`: the year of the century and the day, if the bytes are a date.
  public Optional<String> text() {
    String digits = packed.hex();
    boolean isDate =
        digits.chars().limit(5).allMatch(digit -> digit <= '9') && digits.charAt(5) >= 'A';
    return isDate
        ? Optional.of(digits.substring(0, 2) + "." + digits.substring(2, 5))
        : Optional.empty();
  }

  /// The date, or the bytes in hexadecimal where they are none.
  @Override
  public String toString() {
    return text().orElseGet(() -> "X'" + packed.hex() + "'");
  }
}
