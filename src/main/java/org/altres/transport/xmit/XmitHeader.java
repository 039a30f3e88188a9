package org.altres.transport.xmit;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What INMR01 says: who sent the transmission to whom, and when.
///
/// @param fromNode node of origin, 1 to 8 characters
/// @param fromUser user of origin
/// @param toNode target node
/// @param toUser target user
/// @param sent when, on the clock of the origin; empty where the header does not say it
public record XmitHeader(
    String fromNode, String fromUser, String toNode, String toUser, Optional<LocalDateTime> sent) {

  private static final Pattern TIME =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{0,9})Z?");

  /// The header that a control record is.
  static XmitHeader of(ControlRecord inmr01) {
    return new XmitHeader(
        inmr01.text(TextKey.INMFNODE).orElse(""),
        inmr01.text(TextKey.INMFUID).orElse(""),
        inmr01.text(TextKey.INMTNODE).orElse(""),
        inmr01.text(TextKey.INMTUID).orElse(""),
        inmr01.text(TextKey.INMFTIME).flatMap(XmitHeader::time));
  }

  /// The moment that a text unit names as `yyyymmddhhmmss`, with or without a fraction behind it.
  static Optional<LocalDateTime> time(String text) {
    Matcher digits = TIME.matcher(text);
    if (!digits.matches()) {
      return Optional.empty();
    }
    int[] parts = new int[6];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = Integer.parseInt(digits.group(i + 1));
    }
    int nanos = Integer.parseInt((digits.group(7) + "000000000").substring(0, 9));
    try {
      return Optional.of(
          LocalDateTime.of(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], nanos));
    } catch (DateTimeException e) {
      return Optional.empty(); // a month 13 or the like: the unit itself is kept
    }
  }
}
