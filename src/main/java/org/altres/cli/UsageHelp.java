package org.altres.cli;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What to do about a command line that is not one.
final class UsageHelp {

  private UsageHelp() {}

  /// What to do: the word that was probably meant, and the help to look at.
  static String whatToDo(ParameterException e) {
    CommandLine command = e.getCommandLine();
    String help =
        "See \"" + command.getCommandSpec().qualifiedName() + " --help\"; nothing was changed.";
    return meant(e, command).map(word -> "Did you mean \"" + word + "\"? " + help).orElse(help);
  }

  private static Optional<String> meant(ParameterException e, CommandLine command) {
    if (!(e instanceof UnmatchedArgumentException unmatched)
        || unmatched.getUnmatched().isEmpty()) {
      return Optional.empty();
    }
    String given = unmatched.getUnmatched().getFirst();
    Stream<String> words =
        given.startsWith("-")
            ? command.getCommandSpec().optionsMap().keySet().stream()
            : command.getSubcommands().keySet().stream();
    return words
        .filter(word -> distance(word, given) <= Math.max(1, given.length() / 3))
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
