package org.altres.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The facts of other programs that we know to be otherwise, in exceptions.tsv: file, fact, reason.
/// Each must differ, so that the list can only become shorter.
public final class KnownExceptions {

  private final Set<String> differing = new LinkedHashSet<>();
  private final List<String> unexpected = new ArrayList<>();
  private final String file;

  /// For the facts about a file.
  public KnownExceptions(String file) {
    this.file = file;
  }

  /// Compares a fact with what we find.
  public void compare(String fact, Object theirs, Object ours) {
    if (!theirs.equals(ours)) {
      differing.add(fact);
      if (!listed().contains(fact)) {
        unexpected.add("%s\t%s: theirs %s, ours %s".formatted(file, fact, theirs, ours));
      }
    }
  }

  /// Fails if there was a difference that is not listed, or a listed one was not there.
  public void end(String kind) {
    assertThat(unexpected).as("differences that are not listed").isEmpty();
    assertThat(differing)
        .as("listed differences")
        .containsExactlyInAnyOrderElementsOf(
            listed().stream().filter(fact -> fact.startsWith(kind)).toList());
  }

  private List<String> listed() {
    try (InputStream in = KnownExceptions.class.getResourceAsStream("exceptions.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t", 3))
          .filter(fields -> fields[0].equals(file))
          .map(fields -> fields[1])
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
