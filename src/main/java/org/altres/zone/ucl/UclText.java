package org.altres.zone.ucl;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.altres.text.Card;
import org.altres.zone.Subentry;
import org.altres.zone.SubentryRule;
import org.altres.zone.ZoneEntry;

/// How values are written in UCL statements.
final class UclText {

  private static final boolean[] PLAIN = plain();
  private static final int LAST_OF_LATIN_1 = 0xFF;

  /// Operands whose text stands in parentheses as it is.
  private static final Set<String> FREE =
      Set.of("DESCRIPTION", "ZDESC", "PARM", "JARPARM", "URL", "VENDOR");

  private UclText() {}

  /// The first subentry of an entry with a character that no card can have, or its name.
  static Optional<String> unwritable(ZoneEntry entry) {
    if (isHarmless(entry.body()) && isHarmless(entry.name())) {
      return Optional.empty();
    }
    for (ZoneEntry.Held held : entry.subentries()) {
      if (!held.values().stream().allMatch(UclText::isWritable)) {
        return Optional.of(held.subentry().name());
      }
    }
    return isWritable(entry.name()) ? Optional.empty() : Optional.of("The name");
  }

  /// Whether it can be told at a glance that a body can be written.
  private static boolean isHarmless(String body) {
    char before = ' ';
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      boolean separator = c == '\t' || c == '\n' || c == ZoneEntry.JOINT;
      boolean plain = c >= ' ' && c < 0x7F && c != '\\';
      boolean suspect = c == '+' && before == '+' || c == '*' && before == '/';
      if (!plain && !separator || suspect) {
        return false;
      }
      before = c;
    }
    return true;
  }

  private static boolean isWritable(String text) {
    boolean suspect = text.contains("++") || text.contains("/*");
    if (suspect && !UclCards.canGoOn(UclCards.inApostrophes(text))) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean joint = c == ZoneEntry.JOINT;
      if (c > LAST_OF_LATIN_1 || !joint && Character.isISOControl(c)) {
        return false;
      }
    }
    return true;
  }

  /// Whether a value is a word that needs no apostrophes.
  static boolean isPlain(String value) {
    if (value.isEmpty() || value.length() > UclCards.LONGEST_WORD) {
      return false;
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= PLAIN.length || !PLAIN[c]) {
        return false;
      }
    }
    return true;
  }

  private static boolean[] plain() {
    boolean[] plain = new boolean[128];
    for (char c = 'A'; c <= 'Z'; c++) {
      plain[c] = true;
      plain[Character.toLowerCase(c)] = true;
    }
    for (char c = '0'; c <= '9'; c++) {
      plain[c] = true;
    }
    "$#@{._-+&=!?:;%".chars().forEach(c -> plain[c] = true);
    return plain;
  }

  /// Writes one value, as a word if it is one.
  static void value(UclCards cards, String value, int width) {
    if (isPlain(value)) {
      cards.word(value, width);
    } else {
      cards.quoted(value);
    }
  }

  static void tuple(UclCards cards, List<String> parts) {
    if (parts.stream().allMatch(UclText::isPlain)) {
      String text = "(" + String.join(",", parts) + ")";
      if (text.length() <= UclCards.LONGEST_WORD) {
        cards.word(text, 0);
        return;
      }
    }
    cards.raw("(");
    for (String part : parts) {
      value(cards, part, 0);
    }
    cards.raw(")");
  }

  /// Writes the one text of a subentry: free text, numbers with commas, a path in apostrophes, or a
  /// word.
  static void text(UclCards cards, Subentry subentry, String value) {
    boolean numbers = subentry.rule().form() == SubentryRule.Form.NUMBERS;
    if (FREE.contains(subentry.operand())) {
      if (isFree(value)) {
        cards.free(value);
      } else {
        cards.quoted(value);
      }
    } else if (numbers && subentry.rule().form().accepts(value)) {
      cards.word(value, 0);
    } else if (subentry.name().equals("PATH")) {
      cards.quoted(value);
    } else {
      value(cards, value, 0);
    }
  }

  /// Whether a text comes back from free text as it is.
  private static boolean isFree(String text) {
    int depth = 0;
    for (int i = 0; i < text.length() && depth >= 0; i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    return depth == 0
        && !text.isEmpty()
        && text.charAt(0) != '\''
        && text.equals(text.strip())
        && !text.contains("  ")
        && !text.contains("/*");
  }

  /// Whether values are written as records of their own between `++LMODIN` and `++ENDLMODIN`, or
  /// `++ASMIN` and `++ENDASMIN`.
  static boolean isBlock(ZoneEntry.Held held) {
    String name = held.subentry().name();
    return (name.equals("LECNTL") || name.equals("ASMIN"))
        && held.values().stream().allMatch(UclText::isRecord);
  }

  private static boolean isRecord(String line) {
    return line.length() <= Card.LENGTH && !line.startsWith("++") && !line.startsWith("/*");
  }
}
