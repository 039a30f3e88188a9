package org.altres.zone.smp4;

import java.util.Optional;
import org.altres.bytes.Bytes;

/// A day and a time: three bytes packed decimal `YYDDDF`, three bytes of decimal digits `HHMMSS`;
/// six zero bytes are none.
///
/// @param date `yyyyddd`; a year below 70 is one of this century
/// @param time `hhmmss`
record PackedTime(String date, String time) {

  private static final int LENGTH = 6;
  private static final int FIRST_YEAR = 70;

  /// The time at an offset, if one is there and is one.
  static Optional<PackedTime> at(Bytes data, int offset) {
    Bytes field = data.slice(offset, LENGTH);
    String digits = field.hex();
    boolean none = field.isAll(0);
    if (none || digits.charAt(5) != 'F' || !digits.substring(0, 5).matches("[0-9]*")) {
      return Optional.empty();
    }
    int year = Integer.parseInt(digits.substring(0, 2));
    String date = (year < FIRST_YEAR ? "20" : "19") + digits.substring(0, 5);
    return Optional.of(new PackedTime(date, digits.substring(6)));
  }
}
