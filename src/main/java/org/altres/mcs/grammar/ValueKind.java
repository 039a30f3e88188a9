package org.altres.mcs.grammar;

import java.util.List;

/// What a word of a value may be: its length and its characters, a number in a range, or one of a
/// few words.
///
/// @param name as the grammar calls it, `sysmod`, `dd`
/// @param shortest characters at least
/// @param longest characters at most
/// @param first which characters may stand first
/// @param characters which characters may follow
/// @param lowest the smallest number, if it is a number
/// @param highest the largest number; less than `lowest` if it is no number
/// @param words the only words that it may be; empty if any
/// @param quoted whether it may or must stand between apostrophes
/// @param help what it is, in words: `SYSMOD id of 7 characters`
public record ValueKind(
    String name,
    int shortest,
    int longest,
    CharacterSet first,
    CharacterSet characters,
    long lowest,
    long highest,
    List<String> words,
    Quoting quoted,
    String help) {

  /// Whether apostrophes stand around a value.
  public enum Quoting {
    /// They do not.
    NEVER,
    /// They may.
    OPTIONAL,
    /// They do.
    ALWAYS
  }

  public ValueKind {
    words = List.copyOf(words);
  }

  /// Whether it is a number.
  public boolean isNumber() {
    return lowest <= highest;
  }

  /// Whether a word is such a value.
  public boolean accepts(String word) {
    int length = word.length();
    if (length < shortest || length > longest || !words.isEmpty() && !words.contains(word)) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (!(i == 0 ? first : characters).has(word.charAt(i))) {
        return false;
      }
    }
    return !isNumber() || inRange(word);
  }

  private boolean inRange(String digits) {
    long value = 0;
    for (int i = 0; i < digits.length(); i++) {
      value = value * 10 + digits.charAt(i) - '0';
      if (value > Integer.MAX_VALUE) {
        return false;
      }
    }
    return value >= lowest && value <= highest;
  }

  @Override
  public String toString() {
    return name;
  }
}
