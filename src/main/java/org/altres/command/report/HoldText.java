package org.altres.command.report;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.altres.zone.ZoneEntry;

/// What the comment of enhanced HOLDDATA says in `SMRTDATA(...)` ("SMP/E Reference", ++HOLD MCS).
///
/// @param fix the SYSMOD that fixes it, if there is one yet
/// @param symptoms what happens: `PRV,FUL`; may be empty
record HoldText(Optional<String> fix, String symptoms) {

  private static final int DATA_COLUMNS = 72;
  private static final Pattern FIX = Pattern.compile("\\bFIX\\s*\\(\\s*([A-Z0-9$#@]{7})\\s*\\)");
  private static final Pattern SYMPTOMS = Pattern.compile("\\bSYMP\\s*\\(([^()]*)\\)");
  private static final String BEGINNING = "SMRTDATA";

  /// The text of a HOLDDATA entry.
  static HoldText of(ZoneEntry hold) {
    return of(hold.values("HOLDDATA"));
  }

  /// The text of the records of a ++HOLD.
  static HoldText of(List<String> records) {
    StringBuilder text = new StringBuilder();
    for (String record : records) {
      String data = record.substring(0, Math.min(record.length(), DATA_COLUMNS));
      text.append(data).append(" ".repeat(DATA_COLUMNS - data.length()));
    }
    int begin = text.indexOf(BEGINNING);
    if (begin < 0) {
      return new HoldText(Optional.empty(), "");
    }
    String data = text.substring(begin);
    Matcher fix = FIX.matcher(data);
    Matcher symptoms = SYMPTOMS.matcher(data);
    return new HoldText(
        fix.find() ? Optional.of(fix.group(1)) : Optional.empty(),
        symptoms.find() ? symptoms.group(1).replaceAll("\\s+", "") : "");
  }
}
