package org.altres.mcs;

/// The characters that names are made of.
final class Names {

  private Names() {}

  /// A letter, a digit, or one of `$ # @`.
  static boolean isNameCharacter(char c) {
    return c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '$' || c == '#' || c == '@';
  }

  /// Whether a text is so long and has name characters only, and perhaps one more.
  static boolean isName(String value, int shortest, int longest, char more) {
    if (value.length() < shortest || value.length() > longest) {
      return false;
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (!isNameCharacter(c) && c != more) {
        return false;
      }
    }
    return true;
  }

  static boolean startsWithDigit(String value) {
    return value.charAt(0) >= '0' && value.charAt(0) <= '9';
  }

  static IllegalArgumentException not(String what, String value) {
    return new IllegalArgumentException("no " + what + ": " + value);
  }
}
