package org.altres.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The facts that other programs gave about a file of the corpus: sections of lines, each under a
/// line that begins with `# ` and its heading.
public final class ExpectedFacts {

  /// A section.
  ///
  /// @param heading without the sign in front
  /// @param lines those that are not empty
  public record Section(String heading, List<String> lines) {}

  private final List<Section> sections = new ArrayList<>();

  private ExpectedFacts(List<String> lines) {
    List<String> current = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("# ")) {
        current = new ArrayList<>();
        sections.add(new Section(line.substring(2), current));
      } else if (!line.isBlank()) {
        current.add(line);
      }
    }
  }

  /// The facts about a file, as "tape/DFSPC.het".
  public static ExpectedFacts of(String name) {
    Path file = Corpus.file(name + ".expected");
    try {
      return new ExpectedFacts(
          new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The heading that begins with a text.
  public Optional<String> heading(String start) {
    return section(start).map(Section::heading);
  }

  /// The headings that begin with a text, in order.
  public List<String> headings(String start) {
    return sections.stream().map(Section::heading).filter(text -> text.startsWith(start)).toList();
  }

  /// The lines under the heading that begins with a text; none if there is no such heading.
  public List<String> lines(String start) {
    return section(start).map(Section::lines).orElse(List.of());
  }

  private Optional<Section> section(String start) {
    return sections.stream().filter(section -> section.heading().startsWith(start)).findFirst();
  }
}
