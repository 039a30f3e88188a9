package org.altres.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.altres.testing.Corpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every command line of the user guide gives what the guide says.
class UserGuideTest {

  private static final Path GUIDE = Path.of("docs", "user-guide", "README.md");
  private static final String DECK = "```smp ";
  private static final String PROMPT = "    $ altres ";
  private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

  /// A command of the guide.
  private record Example(String command, List<String> answer) {}

  @TempDir private Path temporary;

  @Test
  void everyCommandLineAnswersAsTheGuideSays() throws IOException {
    TestLine line = new TestLine(temporary);
    Files.copy(Corpus.file("made/alttap.het"), temporary.resolve("alttap.het"));
    for (String volume : List.of("smp001.149.cckd", "smp003.14b.cckd")) {
      Files.copy(Corpus.file("dasd/" + volume), temporary.resolve(volume));
    }
    writeDecks(temporary);
    List<Example> examples = examples();
    assertThat(examples).hasSizeGreaterThan(20);
    for (Example example : examples) {
      String out = line.ok(words(example.command())).replace("DIR/", "");
      assertThat(out).as(example.command()).matches(form(example.answer()));
    }
  }

  /// The decks that stand on the page.
  private static void writeDecks(Path folder) throws IOException {
    Optional<Path> file = Optional.empty();
    for (String row : Files.readAllLines(GUIDE)) {
      if (row.startsWith(DECK)) {
        file = Optional.of(Files.createFile(folder.resolve(row.substring(DECK.length()))));
      } else if (row.equals("```")) {
        file = Optional.empty();
      } else if (file.isPresent()) {
        Files.writeString(file.get(), row + "\n", StandardOpenOption.APPEND);
      }
    }
  }

  private static List<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    boolean deck = false;
    for (String row : Files.readAllLines(GUIDE)) {
      if (row.startsWith("```")) {
        deck = row.startsWith(DECK);
      } else if (row.startsWith(PROMPT)) {
        examples.add(new Example(row.substring(PROMPT.length()), new ArrayList<>()));
      } else if (!deck && row.startsWith("    ") && !examples.isEmpty()) {
        examples.getLast().answer().add(row.substring(4));
      }
    }
    return examples;
  }

  /// The words of a command; those that begin with a small letter, behind the two of the command's
  /// name, are files.
  private static String[] words(String command) {
    List<String> words = new ArrayList<>();
    Matcher found = WORD.matcher(command);
    while (found.find()) {
      String word =
          Stream.of(1, 2, 3).map(found::group).filter(Objects::nonNull).findFirst().orElseThrow();
      boolean afterFormat = !words.isEmpty() && words.getLast().equals("--format");
      boolean named = words.size() >= (words.contains("smp") ? 1 : 2);
      boolean file = named && word.matches("[a-z].*") && !afterFormat;
      words.add(file ? "DIR/" + word : word);
    }
    return words.toArray(new String[0]);
  }

  private static Pattern form(List<String> answer) {
    StringBuilder form = new StringBuilder("(?s)");
    for (String row : answer) {
      for (String piece : row.splitWithDelimiters("…", 0)) {
        form.append(piece.equals("…") ? ".*" : Pattern.quote(piece));
      }
      form.append(row.endsWith("…") ? "" : "\n");
    }
    return Pattern.compile(form.toString());
  }
}
