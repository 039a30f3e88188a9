package org.altres.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Each message is in the catalogue, in the code, and on the page of messages. `mvn test
/// -Dtest=CatalogueTest -Daltres.docs=write` writes docs/messages.md.
class CatalogueTest {

  private static final Path PAGE = Path.of("docs", "messages.md");

  @Test
  void everyTextSaysWhatToDo() {
    SortedMap<String, String> lines = Catalogue.get().lines();
    assertThat(lines.keySet().stream().filter(id -> !id.endsWith(".do")).map(id -> id + ".do"))
        .containsExactlyElementsOf(
            lines.keySet().stream().filter(id -> id.endsWith(".do")).toList());
  }

  @Test
  void everyIdIsUsedAndEveryUsedIdIsThere() throws IOException {
    TreeSet<String> used = new TreeSet<>();
    Pattern id = Pattern.compile("\"(ALT\\d{4}[IWEST]|GIM\\d{5}[IWEST])\"");
    try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
      for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
        Matcher found = id.matcher(Files.readString(source));
        while (found.find()) {
          boolean first = used.add(found.group(1));
          assertThat(first || found.group(1).startsWith("GIM"))
              .as(found.group(1) + " named once, unless it is one of SMP/E's")
              .isTrue();
        }
      }
    }
    assertThat(used)
        .containsExactlyElementsOf(
            Catalogue.get().lines().keySet().stream().filter(key -> !key.endsWith(".do")).toList());
  }

  @Test
  void thePageOfMessagesHasTheCatalogue() throws IOException {
    StringBuilder page = new StringBuilder();
    page.append(
        "# Messages\n\nWhat Altres says, and what to do. Made from the message catalogue by ");
    page.append(
        "`mvn test -Dtest=CatalogueTest -Daltres.docs=write`.\nThe last letter of an id is ");
    page.append("its severity: I information (0), W warning (4), E a part failed (8), S refused ");
    page.append("(12), T broke off (16).\n");
    Catalogue.get().lines().forEach((key, line) -> page.append(entry(key, line)));
    if ("write".equals(System.getProperty("altres.docs"))) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(page.toString());
  }

  private static String entry(String key, String line) {
    return key.endsWith(".do") ? "*" + line + "*\n" : "\n**" + key + "** " + line + "  \n";
  }
}
