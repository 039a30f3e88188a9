package org.altres.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds the word that somebody probably meant.
public final class Likeness {

  private Likeness() {}

  /// The word that is nearest to what was given, if one is near: a third of the letters may be
  /// wrong.
  public static Optional<String> nearest(String given, Collection<String> words) {
    int most = Math.max(1, given.length() / 3);
    return words.stream()
        .filter(word -> Math.abs(word.length() - given.length()) <= most)
        .filter(word -> distance(word, given) <= most)
        .min(Comparator.comparingInt((String word) -> distance(word, given)).thenComparing(w -> w));
  }

  /// How many letters must be put in, taken out or exchanged to make one word of the other.
  static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int exchanged = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(exchanged, 1 + Math.min(row[j - 1], row[j]));
      }
    }
    return row[to.length()];
  }
}
