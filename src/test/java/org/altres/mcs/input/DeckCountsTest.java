package org.altres.mcs.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.altres.bytes.Bytes;
import org.altres.mcs.McsInput;
import org.altres.mcs.McsPiece;
import org.altres.mcs.McsReader;
import org.altres.mcs.Sysmod;
import org.altres.mcs.SysmodId;
import org.altres.testing.Corpus;
import org.altres.text.Card;
import org.altres.text.CodePage;
import org.junit.jupiter.api.Test;

/// The SYSMODs and statements of every deck beside the counts of mcs/COUNTS.expected;
/// count-differences.tsv has each difference with its reason.
class DeckCountsTest {

  private static final Path DIFFERENCES =
      Path.of("src/test/resources/org/altres/mcs/input/count-differences.tsv");
  private static final int MOST_DIFFERENCES = 17;
  private static final int FILES = 493;
  private static final Pattern MCS = Pattern.compile("\\+\\+ *([A-Z0-9]+).*");
  private static final String MORE = " ...";

  @Test
  void theCountsAreThoseOfTheCorpusButForWhatIsExplained() throws IOException {
    List<String> found = new ArrayList<>();
    int files = 0;
    for (String line : Files.readAllLines(Corpus.file("mcs/COUNTS.expected"))) {
      if (!line.startsWith("#")) {
        files++;
        compare(line.split("\t", -1), found);
      }
    }
    assertThat(files).isEqualTo(FILES);
    List<String> explained =
        Files.readAllLines(DIFFERENCES).stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.substring(0, line.lastIndexOf('\t')))
            .toList();
    assertThat(found).containsExactlyElementsOf(explained);
    assertThat(explained).hasSizeLessThanOrEqualTo(MOST_DIFFERENCES);
  }

  private static void compare(String[] fields, List<String> found) {
    Map<String, Integer> expected = new TreeMap<>();
    for (String word : fields[fields.length - 1].split(" ")) {
      if (word.contains("=")) {
        add(expected, word.substring(0, word.indexOf('=')), number(word));
      }
    }
    Counted counted = new Counted();
    CorpusDecks.mcs(fields[0])
        .forEach(deck -> McsReader.read(deck.source(), McsInput.ANY, counted::take));
    TreeSet<String> keywords = new TreeSet<>(expected.keySet());
    keywords.addAll(counted.statements.keySet());
    for (String keyword : keywords) {
      int wanted = expected.getOrDefault(keyword, 0);
      int read = counted.statements.getOrDefault(keyword, 0);
      if (wanted != read) {
        found.add("%s\t%s\t%d\t%d".formatted(fields[0], keyword, wanted, read));
      }
    }
    String ids = String.join(" ", counted.ids);
    String first = fields[2].endsWith(MORE) ? fields[2].replace(MORE, "") : fields[2];
    if (fields[2].endsWith(MORE) ? !ids.startsWith(first) : !ids.equals(first)) {
      found.add(fields[0] + "\tIDS\t" + shown(first) + "\t" + shown(ids));
    }
  }

  private static int number(String word) {
    return Integer.parseInt(word.substring(word.indexOf('=') + 1));
  }

  private static String shown(String ids) {
    return ids.isEmpty() ? "-" : ids;
  }

  private static void add(Map<String, Integer> counts, String keyword, int count) {
    if (count > 0) {
      counts.merge(keyword.equals("UPDTE") ? "MACUPD" : keyword, count, Integer::sum);
    }
  }

  /// What was read of a file.
  private static final class Counted {

    private final Map<String, Integer> statements = new TreeMap<>();
    private final List<String> ids = new ArrayList<>();

    void take(McsPiece piece) {
      switch (piece) {
        case Sysmod sysmod -> sound(sysmod);
        case McsPiece.SysmodInError error -> {
          ids.add(error.type() + ":" + error.id().map(SysmodId::value).orElse("?"));
          lines(error.records());
        }
        case McsPiece.Free free -> add(statements, free.mcs().statement().keyword(), 1);
        case McsPiece.Refused refused -> lines(refused.records());
        case McsPiece.Blank _ -> {}
      }
    }

    private void sound(Sysmod sysmod) {
      ids.add(sysmod.type() + ":" + sysmod.id());
      add(statements, sysmod.type().name(), 1);
      add(statements, "VER", sysmod.versions().size());
      sysmod.versions().forEach(version -> add(statements, "IF", version.conditions().size()));
      add(statements, "HOLD", sysmod.holds().size());
      add(statements, "JCLIN", sysmod.jclin().isPresent() ? 1 : 0);
      sysmod.changes().forEach(change -> add(statements, change.kind().name(), 1));
      sysmod.elements().forEach(element -> add(statements, element.type().name(), 1));
    }

    /// A SYSMOD in error has no statements to count; its records that begin with `++` are.
    private void lines(Bytes records) {
      for (int at = 0; at < records.length(); at += Card.LENGTH) {
        String card = CodePage.IBM037.decode(records.slice(at, Card.LENGTH));
        Matcher mcs = MCS.matcher(card);
        if (mcs.matches()) {
          add(statements, mcs.group(1), 1);
        }
      }
    }
  }
}
