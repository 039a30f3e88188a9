package org.altres.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.altres.testing.Corpus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// docs/json.md has every field of every document.
class JsonDocumentsTest {

  private static final Path PAGE = Path.of("docs", "json.md");

  @TempDir private Path temporary;
  private TestLine line;

  @BeforeEach
  void setUp() {
    line = new TestLine(temporary);
  }

  @Test
  void everyFieldOfEveryDocumentIsOnThePage() throws IOException {
    String tape = Corpus.file("made/alttap.het").toString();
    line.file("a.txt", "A\n");
    check("workspace status, init", "init", "--sample");
    check("workspace status, init", "workspace", "status");
    check("volume list", "volume", "list");
    check("volume show", "volume", "show", "ALTSMP");
    check("volume check", "volume", "check", "ALTSMP");
    check("volume add, init", "volume", "init", "X1", "--type", "3390", "--cylinders", "2");
    check("volume add, init", "volume", "rename", "X1", "X2");
    check("volume add, init", "volume", "export", "X2", "DIR/x2", "--format", "ckd");
    check("volume add, init", "volume", "add", "DIR/x2", "--volser", "X3");
    check("volume add, init", "volume", "remove", "X3");
    check("library members", "library", "members", "ALT.PARMLIB");
    check("library members", "library", "members", "ALT.LINKLIB");
    check("library members", "library", "members", "ALT.*LIB");
    check("library map", "library", "map", "ALT.LINKLIB(ALTMAIN)");
    check("library unload", "library", "unload", "**", "DIR/u");
    check("library create", "library", "create", "A.B", "--on", "X2", "--tracks", "2");
    check("library create", "library", "put", "A.B(C)", "DIR/a.txt");
    check("library create", "library", "xmit", "A.B", "DIR/ab.xmi");
    check("library create", "library", "delete", "A.B(C)");
    check("library create", "library", "compress", "A.B");
    check("library create", "library", "rename", "A.B", "A.C");
    check("library create", "library", "scratch", "A.C");
    check("library create", "library", "receive", "DIR/ab.xmi", "A.D", "--on", "X2");
    check("tape list", "tape", "list", tape);
    check("tape extract", "tape", "extract", tape, "1", "DIR/mcs");
    check("mcs check", "mcs", "check", Corpus.file("mcs/rakf/RRKF002.txt").toString());
    zones();
    line.file("a.smp", "SET BDY(GLOBAL).\nUCLIN.\nREP GLOBALZONE SREL(Z038).\nENDUCL.\nUNLOAD.\n");
    check("smp", "smp", "DIR/a.smp");
    check("smp", "smp", "DIR/a.smp", "--jcl", "DIR/a.jcl");
    check("tour", "tour", "--dir", "DIR/t");
  }

  private void zones() throws IOException {
    String acds = Corpus.file("dasd/smp001.149.cckd").toString();
    check("zone list", "zone", "import", "--smp4", "SYS1.SMPACDS", "--on", acds, "--as", "ACDS");
    check("zone list", "zone", "list");
    check("zone list", "zone", "show", "ACDS");
    check("zone show ZONE TYPE", "zone", "show", "ACDS", "MAC", "ALLOCATE");
    check("zone where", "zone", "where", "AZ09968");
    check("zone lmods", "zone", "lmods", "IEFAB4B0");
    check("zone changed", "zone", "changed", "ALLOC");
    check("zone missing", "zone", "missing", "ACDS", "GLOBAL", "--all");
    check("holds list", "holds", "list");
  }

  private void check(String section, String... command) throws IOException {
    List<String> words = new ArrayList<>(Arrays.asList(command));
    words.add("--json");
    JsonNode document = new ObjectMapper().readTree(line.ok(words.toArray(new String[0])));
    SortedSet<String> missing = new TreeSet<>();
    collect(document, missing);
    missing.removeAll(fields(section));
    assertThat(missing).as("fields of %s that docs/json.md lacks", words).isEmpty();
  }

  private static void collect(JsonNode node, SortedSet<String> fields) {
    node.properties().forEach(field -> fields.add(field.getKey()));
    node.forEach(child -> collect(child, fields));
  }

  /// The fields of the tables under a heading.
  private static SortedSet<String> fields(String section) throws IOException {
    SortedSet<String> fields = new TreeSet<>();
    boolean inside = false;
    for (String row : Files.readAllLines(PAGE)) {
      if (row.startsWith("## ")) {
        inside = row.startsWith("## " + section);
      } else if (inside && row.startsWith("| `")) {
        fields.add(row.substring(3, row.indexOf('`', 3)));
      }
    }
    return fields;
  }
}
