package org.altres.command.report;

import java.util.List;
import java.util.Locale;

/// A source id or fix category in which `*` stands for any characters and `%` for one. Upper and
/// lower case are the same.
///
/// @param text the mask, upper case
record Mask(String text) {

  static List<Mask> ofAll(List<String> texts) {
    return texts.stream().map(text -> new Mask(text.toUpperCase(Locale.ROOT))).distinct().toList();
  }

  static boolean anyMatches(List<Mask> masks, String value) {
    String upper = value.toUpperCase(Locale.ROOT);
    return masks.stream().anyMatch(mask -> mask.matches(upper));
  }

  /// Goes back only to the last asterisk, so the time is at most the product of the lengths.
  private boolean matches(String value) {
    int at = 0;
    int in = 0;
    int asterisk = -1;
    int from = 0;
    while (in < value.length()) {
      if (at < text.length() && text.charAt(at) == '*') {
        asterisk = at++;
        from = in;
      } else if (at < text.length()
          && (text.charAt(at) == '%' || text.charAt(at) == value.charAt(in))) {
        at++;
        in++;
      } else if (asterisk >= 0) {
        at = asterisk + 1;
        in = ++from;
      } else {
        return false;
      }
    }
    while (at < text.length() && text.charAt(at) == '*') {
      at++;
    }
    return at == text.length();
  }
}
