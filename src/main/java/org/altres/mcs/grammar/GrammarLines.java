package org.altres.mcs.grammar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The lines of a grammar resource, each cut into words and help. `#` in column 1 begins a comment;
/// ` | ` stands before the help.
///
/// @param number of the line, from 1
/// @param indented whether it begins with a blank
/// @param words what stands before the help
/// @param help what stands behind the bar; empty if nothing
record GrammarLines(int number, boolean indented, List<String> words, String help) {

  static List<GrammarLines> of(String resource) {
    try (InputStream in = GrammarLines.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      List<String> lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
      return java.util.stream.IntStream.range(0, lines.size())
          .filter(i -> !lines.get(i).isBlank() && !lines.get(i).startsWith("#"))
          .mapToObj(i -> cut(i + 1, lines.get(i)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GrammarLines cut(int number, String line) {
    int bar = line.indexOf(" | ");
    String help = bar < 0 ? "" : line.substring(bar + 3).strip();
    String rule = bar < 0 ? line : line.substring(0, bar);
    return new GrammarLines(number, line.startsWith(" "), List.of(rule.strip().split(" +")), help);
  }

  String word(int index) {
    if (index >= words.size()) {
      throw wrong("a word is missing");
    }
    return words.get(index);
  }

  /// What is wrong with the resource; it is ours, so that is an error of the program.
  IllegalStateException wrong(String what) {
    return new IllegalStateException("grammar line " + number + ": " + what + ": " + words);
  }
}
