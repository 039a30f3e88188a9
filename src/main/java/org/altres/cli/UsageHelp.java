package org.altres.cli;

import java.util.Optional;
import java.util.stream.Stream;
import org.altres.text.Likeness;
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
    return Likeness.nearest(given, words.toList());
  }
}
