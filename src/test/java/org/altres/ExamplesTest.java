package org.altres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The worked cases of the semantics, ../shared/EXAMPLES.md: each is a test that is named by its
/// number, but for those of areas that are not built yet.
class ExamplesTest {

  private static final Path EXAMPLES = Path.of("..", "shared", "EXAMPLES.md");
  private static final Pattern HEADING =
      Pattern.compile("^### EX-(\\d{3}) .*\\R- status: .*; area: (.*)$", Pattern.MULTILINE);
  private static final Pattern TEST = Pattern.compile("void ex(\\d{3})");

  /// Areas with APPLY, ACCEPT, RESTORE or JCLIN in them, and two commands and a matter of catalogs,
  /// which all need libraries.
  private static final Map<String, String> LATER =
      Map.ofEntries(
          Map.entry("selection", "APPLY"),
          Map.entry("applicability", "APPLY"),
          Map.entry("requisites", "APPLY"),
          Map.entry("holds", "APPLY"),
          Map.entry("MODID", "APPLY"),
          Map.entry("ownership", "APPLY"),
          Map.entry("selection of elements", "APPLY"),
          Map.entry("zone update", "APPLY"),
          Map.entry("delete", "APPLY"),
          Map.entry("install", "APPLY"),
          Map.entry("failure", "APPLY"),
          Map.entry("JCLIN", "JCLIN"),
          Map.entry("RESTORE", "RESTORE"),
          Map.entry("ACCEPT", "ACCEPT"),
          Map.entry("187", "catalogs"),
          Map.entry("189", "LINK"),
          Map.entry("190", "CLEANUP"));

  @Test
  void everyWorkedCaseOfWhatIsBuiltIsATest() throws IOException {
    Map<String, String> areas = new TreeMap<>();
    Matcher heading = HEADING.matcher(Files.readString(EXAMPLES));
    while (heading.find()) {
      areas.put(heading.group(1), heading.group(2).strip());
    }
    assertThat(areas).hasSizeGreaterThan(130);
    assertThat(tested())
        .containsAll(
            areas.keySet().stream()
                .filter(number -> !LATER.containsKey(number))
                .filter(number -> !LATER.containsKey(areas.get(number)))
                .toList());
  }

  private static TreeSet<String> tested() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
      return files
          .filter(file -> file.toString().endsWith("Test.java"))
          .flatMap(file -> {
            try {
              return TEST.matcher(Files.readString(file)).results();
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          })
          .map(found -> found.group(1))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
