package org.altres.mcs;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.altres.text.Card;

/// What enhanced HOLDDATA says in the COMMENT of a ++HOLD: `SMRTDATA(CHGDT(140430) FIX(UA34567)
/// SYMP(DAL,FUL))`.
///
/// @param changed the day of the last change, `yyyyddd`
/// @param fixes SYSMODs that correct it, usually one; none if there is no fix yet
/// @param symptoms what happens: `DAL` data loss, `FUL` function loss, `IPL`, `PRF` performance,
///   `PRV` pervasive and others
public record SmartData(Optional<String> changed, List<SysmodId> fixes, List<String> symptoms) {

  private static final Pattern BEGIN = Pattern.compile("SMRTDATA\\s*\\(");
  private static final Pattern PART = Pattern.compile("([A-Z]+)\\s*\\(([^()]*)\\)");
  private static final int[] DAYS = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};

  public SmartData {
    fixes = List.copyOf(fixes);
    symptoms = List.copyOf(symptoms);
  }

  /// What a comment says, if it is of that form.
  public static Optional<SmartData> of(String comment) {
    Matcher begin = BEGIN.matcher(comment);
    if (!begin.find()) {
      return Optional.empty();
    }
    Optional<String> changed = Optional.empty();
    List<SysmodId> fixes = List.of();
    List<String> symptoms = List.of();
    Matcher part = PART.matcher(comment);
    int end = begin.end();
    while (part.find(end) && isGap(comment, end, part.start())) {
      List<String> words = words(part.group(2));
      switch (part.group(1)) {
        case "CHGDT" -> changed = words.stream().findFirst().flatMap(SmartData::day);
        case "FIX" -> fixes = words.stream().filter(SysmodId::isValid).map(SysmodId::new).toList();
        case "SYMP" -> symptoms = words;
        default -> {}
      }
      end = part.end();
    }
    return Optional.of(new SmartData(changed, fixes, symptoms));
  }

  /// What the records of a ++HOLD say, as the HOLDDATA entry keeps them.
  public static Optional<SmartData> ofRecords(List<String> records) {
    StringBuilder text = new StringBuilder();
    for (String record : records) {
      int end = Math.min(record.length(), Card.STATEMENT_LENGTH);
      text.append(record, 0, end).append(end < Card.STATEMENT_LENGTH ? " " : "");
    }
    return of(text.toString());
  }

  private static boolean isGap(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) != ' ' && text.charAt(i) != ',') {
        return false;
      }
    }
    return true;
  }

  private static List<String> words(String text) {
    return Pattern.compile("[ ,]+").splitAsStream(text).filter(word -> !word.isEmpty()).toList();
  }

  /// Of `yymmdd` the day as `yyyyddd`; years from 70 on are those of the last century.
  private static Optional<String> day(String yymmdd) {
    if (!yymmdd.matches("[0-9]{6}")) {
      return Optional.empty();
    }
    int yy = Integer.parseInt(yymmdd, 0, 2, 10);
    int month = Integer.parseInt(yymmdd, 2, 4, 10);
    int day = Integer.parseInt(yymmdd, 4, 6, 10);
    if (month < 1 || month > 12 || day < 1 || day > 31) {
      return Optional.empty();
    }
    int year = yy < 70 ? 2000 + yy : 1900 + yy;
    int leap = month > 2 && year % 4 == 0 ? 1 : 0;
    return Optional.of("%04d%03d".formatted(year, DAYS[month - 1] + day + leap));
  }
}
