package org.altres.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.altres.zone.ZoneKind;

/// The commands that SMP/E has, and the kinds of zone that each may be set to; from `verbs.txt`
/// beside this class.
final class Verbs {

  private static final Map<String, Set<ZoneKind>> ALL = read();

  private Verbs() {}

  /// The kinds of zone for a command; none if it needs no SET.
  ///
  /// @return empty if SMP/E has no such command
  static Optional<Set<ZoneKind>> zones(String verb) {
    return Optional.ofNullable(ALL.get(verb));
  }

  private static Map<String, Set<ZoneKind>> read() {
    Map<String, Set<ZoneKind>> all = new HashMap<>();
    try (InputStream file =
            Objects.requireNonNull(Verbs.class.getResourceAsStream("verbs.txt"), "verbs.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split(" +"))
          .forEach(words -> all.put(words[0], kinds(words[1])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(all);
  }

  private static Set<ZoneKind> kinds(String letters) {
    Set<ZoneKind> kinds = EnumSet.noneOf(ZoneKind.class);
    for (ZoneKind kind : ZoneKind.values()) {
      if (letters.indexOf(kind.name().charAt(0)) >= 0) {
        kinds.add(kind);
      }
    }
    return Set.copyOf(kinds);
  }
}
