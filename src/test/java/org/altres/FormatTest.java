package org.altres;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// One formatter decides the layout. `mvn test -Dtest=FormatTest -Daltres.format=write` applies it.
class FormatTest {

  @Test
  void everySourceIsLaidOutAsTheFormatterLaysItOut() throws IOException, FormatterException {
    boolean write = "write".equals(System.getProperty("altres.format"));
    List<Path> differing = new ArrayList<>();
    for (Path source : sources()) {
      String text = Files.readString(source);
      String formatted = format(text);
      if (!formatted.equals(text)) {
        if (write) {
          Files.writeString(source, formatted);
        } else {
          differing.add(source);
        }
      }
    }
    assertThat(differing).isEmpty();
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static String format(String text) throws FormatterException {
    String trimmed = RemoveUnusedImports.removeUnusedImports(text);
    String ordered = ImportOrderer.reorderImports(trimmed, JavaFormatterOptions.Style.GOOGLE);
    return new Formatter().formatSource(ordered);
  }
}
