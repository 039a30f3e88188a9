package org.altres.command.receive;

/// Forms of source ids on commands: `*` stands for any characters, `%` for one.
final class SourceMask {

  private SourceMask() {}

  /// Whether a source id is of a form. Takes time in proportion to the product of both lengths at
  /// most.
  static boolean matches(String mask, String id) {
    int at = 0;
    int maskAt = 0;
    int star = -1;
    int resume = 0;
    while (at < id.length()) {
      if (maskAt < mask.length() && mask.charAt(maskAt) == '*') {
        star = maskAt;
        resume = at;
        maskAt++;
      } else if (maskAt < mask.length()
          && (mask.charAt(maskAt) == '%' || mask.charAt(maskAt) == id.charAt(at))) {
        at++;
        maskAt++;
      } else if (star >= 0) {
        resume++;
        at = resume;
        maskAt = star + 1;
      } else {
        return false;
      }
    }
    while (maskAt < mask.length() && mask.charAt(maskAt) == '*') {
      maskAt++;
    }
    return maskAt == mask.length();
  }
}
