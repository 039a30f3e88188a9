package org.altres.mcs.input;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Knows what a card begins with, as far as one must know it to tell decks from other texts.
final class Words {

  private static final Pattern MCS =
      Pattern.compile(
          " {0,8}\\+\\+ *(FUNCTION|PTF|APAR|USERMOD|HOLD|RELEASE|NULL|ASSIGN|FEATURE|PRODUCT)\\b.*");
  private static final Set<String> HOLDS = Set.of("HOLD", "RELEASE", "NULL");
  private static final Pattern JCL = Pattern.compile("//[A-Z0-9@#$.]* +(JOB|EXEC|DD|PROC)( .*)?");
  private static final Pattern MEMBER =
      Pattern.compile("(?:\\./|><)[A-Z0-9@#$]* +(?:ADD|REPL) +(?:\\S*,)?NAME=([^, ]+).*");
  private static final Pattern END_OF_MEMBERS = Pattern.compile("(?:\\./|><) *ENDUP\\b.*");
  private static final Pattern VERB = Pattern.compile(" *([A-Z]+)[ .(].*");
  private static final Set<String> VERBS =
      Set.of(
          "SET",
          "RESETRC",
          "RECEIVE",
          "APPLY",
          "ACCEPT",
          "RESTORE",
          "REJECT",
          "UCLIN",
          "LIST",
          "REPORT",
          "UNLOAD",
          "JCLIN",
          "LINK",
          "GENERATE",
          "CLEANUP",
          "BUILDMCS",
          "GZONEMERGE",
          "ZONECOPY",
          "ZONEDELETE",
          "ZONEEDIT",
          "ZONEEXPORT",
          "ZONEIMPORT",
          "ZONEMERGE",
          "ZONERENAME",
          "LOG",
          "DEBUG",
          "UPGRADE",
          "CONVERT",
          "SYSMOD");

  private Words() {}

  /// The keyword of an MCS that may begin a deck.
  static Optional<String> mcs(String card) {
    if (card.indexOf("++") < 0) {
      return Optional.empty();
    }
    Matcher matcher = MCS.matcher(card);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /// What a deck is for that begins with this MCS.
  static DeckKind kind(String mcs) {
    return HOLDS.contains(mcs) ? DeckKind.HOLDDATA : DeckKind.MCS;
  }

  static boolean isJcl(String card) {
    return card.startsWith("//") && JCL.matcher(card).matches();
  }

  /// The member that an IEBUPDTE statement adds or replaces.
  static Optional<String> member(String card) {
    if (!card.startsWith("./") && !card.startsWith("><")) {
      return Optional.empty();
    }
    Matcher matcher = MEMBER.matcher(card);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  static boolean isEndOfMembers(String card) {
    return END_OF_MEMBERS.matcher(card).matches();
  }

  /// Whether a card begins an IEBUPDTE statement of any kind.
  static boolean isUpdate(String card) {
    return card.startsWith("./") || card.startsWith("><");
  }

  /// Whether a card begins a command.
  static boolean isCommand(String card) {
    Matcher matcher = VERB.matcher(card + " ");
    return matcher.matches() && VERBS.contains(matcher.group(1));
  }
}
