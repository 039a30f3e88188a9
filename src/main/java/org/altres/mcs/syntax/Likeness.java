package org.altres.mcs.syntax;

import java.util.List;
import org.altres.mcs.grammar.KeywordTable;

/// Finds the keywords that somebody may have meant.
final class Likeness {

  private static final int MOST = 5;
  private static final int LONGEST = 16;

  private Likeness() {}

  /// The keywords that differ from a word in at most two characters, nearest first; if there are
  /// none, the usual ones.
  static List<String> of(String word, KeywordTable<?> table, List<String> usual) {
    String upper = word.toUpperCase(java.util.Locale.ROOT);
    if (upper.length() < 3 || upper.length() > LONGEST) {
      return usual;
    }
    int most = upper.length() < 5 ? 1 : 2;
    List<String> near =
        table.words().stream()
            .filter(candidate -> Math.abs(candidate.length() - upper.length()) <= most)
            .filter(candidate -> distance(upper, candidate) <= most)
            .sorted(java.util.Comparator.comparingInt(candidate -> distance(upper, candidate)))
            .limit(MOST)
            .toList();
    return near.isEmpty() ? usual : near;
  }

  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int cost = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int best = Math.min(diagonal + cost, Math.min(row[j], row[j - 1]) + 1);
        diagonal = row[j];
        row[j] = best;
      }
    }
    return row[other.length()];
  }
}
