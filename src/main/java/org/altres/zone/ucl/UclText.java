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

  private static final int LAST_OF_LATIN_1 = 0xFF;

  /// Operands whose text stands in parentheses as it is.
  private static final Set<String> FREE =
      Set.of("DESCRIPTION", "ZDESC", "PARM", "JARPARM", "URL", "VENDOR");

  private UclText() {}

  /// The first subentry of an entry with a character that no card can have, or its name.
  static Optional<String> unwritable(ZoneEntry entry) {
    for (ZoneEntry.Held held : entry.subentries()) {
      if (!held.values().stream().allMatch(UclText::isWritable)) {
        return Optional.of(held.subentry().name());
      }
    }
    return isWritable(entry.name()) ? Optional.empty() : Optional.of("The name");
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
      boolean plain =
          c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || c >= 'a' && c <= 'z'
              || "$#@{._-+&=!?:;%".indexOf(c) >= 0;
      if (!plain) {
        return false;
      }
    }
    return true;
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
