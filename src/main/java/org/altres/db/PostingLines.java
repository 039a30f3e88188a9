package org.altres.db;

import java.util.List;

/// The text of a posting: a line for each reference, the target and, behind a tab, the name of the
/// entry that refers to it; sorted. In both a backslash stands before `t` for a tab, before `n` for
/// a line feed and before a backslash.
final class PostingLines {

  /// Targets are dealt out to so many buckets. Never to be changed: rows that exist depend on it.
  static final int BUCKETS = 4096;

  private PostingLines() {}

  /// The bucket of a target.
  static int bucket(String target) {
    return Math.floorMod(target.hashCode(), BUCKETS);
  }

  /// The line of a reference, without a line end.
  static String line(String target, String name) {
    return head(target) + escaped(name);
  }

  /// What the lines of a target begin with.
  static String head(String target) {
    return escaped(target) + '\t';
  }

  /// The name in the rest of a line behind its head.
  static String name(String rest) {
    if (rest.indexOf('\\') < 0) {
      return rest;
    }
    StringBuilder name = new StringBuilder(rest.length());
    for (int i = 0; i < rest.length(); i++) {
      char c = rest.charAt(i);
      if (c == '\\' && i + 1 < rest.length()) {
        i++;
        name.append(
            switch (rest.charAt(i)) {
              case 't' -> '\t';
              case 'n' -> '\n';
              default -> rest.charAt(i);
            });
      } else {
        name.append(c);
      }
    }
    return name.toString();
  }

  /// The lines of a text.
  static List<String> split(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("\n"));
  }

  private static String escaped(String text) {
    if (text.indexOf('\\') < 0 && text.indexOf('\t') < 0 && text.indexOf('\n') < 0) {
      return text;
    }
    return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
  }
}
