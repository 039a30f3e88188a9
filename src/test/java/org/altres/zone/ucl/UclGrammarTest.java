package org.altres.zone.ucl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.altres.zone.EntryType;
import org.altres.zone.Subentry;
import org.altres.zone.SubentryKind;
import org.altres.zone.SubentryRule;
import org.junit.jupiter.api.Test;

/// The grammar of UCL statements, of which the reader of commands knows the form of each operand,
/// follows from the types of entry. `-Daltres.docs=write` writes it anew.
class UclGrammarTest {

  private static final Path FILE = Path.of("src/main/resources/org/altres/mcs/grammar/ucl.grammar");

  @Test
  void theGrammarFollowsFromTheTypesOfEntry() throws IOException {
    String grammar = String.join("\n", grammar()) + "\n";
    if ("write".equals(System.getProperty("altres.docs"))) {
      Files.writeString(FILE, grammar);
    }
    assertThat(Files.readString(FILE)).isEqualTo(grammar);
  }

  private static List<String> grammar() {
    List<String> lines = new ArrayList<>();
    lines.add("# UCL statements: one for each type of zone entry. Made of zone/entries.txt by");
    lines.add("# UclGrammarTest with -Daltres.docs=write: change it there.");
    lines.add("option empty");
    String earlier = "";
    for (EntryType type : EntryType.all()) {
      String body = String.join("\n", operands(type));
      boolean element = isTyped(type);
      if (element && earlier.equals(body)) {
        continue;
      }
      earlier = element ? body : "";
      lines.add("");
      lines.add("statement " + words(type) + " class=entry | " + help(type));
      lines.add(body);
    }
    return lines;
  }

  private static boolean isTyped(EntryType type) {
    boolean own = type.name().equals("PROGRAM") || type.name().equals("JAR");
    return !own && (type.group() == EntryType.Group.DATA || type.group() == EntryType.Group.HFS);
  }

  private static String words(EntryType type) {
    if (isTyped(type)) {
      return type.group() == EntryType.Group.DATA ? "@DATATYPES" : "@FILETYPES";
    }
    Set<String> others = new TreeSet<>();
    for (String word : List.of("TZONE", "TGTZONE", "DZONE", "GZONE")) {
      if (EntryType.findOperand(word).equals(EntryType.find(type.name()))) {
        others.add(word);
      }
    }
    others.forEach(word -> assertThat(EntryType.find(word)).isEmpty());
    return others.isEmpty() ? type.name() : type.name() + "," + String.join(",", others);
  }

  private static String help(EntryType type) {
    return isTyped(type) ? "elements of these types" : type.name() + " entries";
  }

  private static List<String> operands(EntryType type) {
    List<String> lines = new ArrayList<>();
    Set<String> taken = new TreeSet<>();
    boolean named = !type.name().equals("GLOBALZONE");
    lines.add(line(".", named ? "anyword*" : "[anyword*]", named ? "!" : "", "its name"));
    for (Subentry subentry : type.subentries()) {
      taken.add(subentry.operand());
      String properties = subentry.rule().extension() ? "altres" : "";
      if (subentry.rule().form() == SubentryRule.Form.DESCRIPTION) {
        properties = "quotable";
      }
      lines.add(line(subentry.operand(), shape(subentry), properties, subentry.expectation()));
    }
    for (Subentry subentry : type.subentries()) {
      if (subentry.rule().keyword()) {
        for (String choice : subentry.choices()) {
          if (taken.add(choice)) {
            lines.add(line(choice, "-", "", subentry.name()));
          }
        }
      }
      for (String form : subentry.rule().attributes()) {
        UclOperands.Attribute attribute = UclOperands.Attribute.of(form);
        if (taken.add(attribute.word())) {
          String properties = attribute.equals() ? "equals" : "";
          lines.add(line(attribute.word(), shape(subentry, attribute), properties, "attribute"));
        }
      }
    }
    if (type.group() == EntryType.Group.SYSMOD) {
      UclOperands.elements().keySet().forEach(word -> assertThat(taken).doesNotContain(word));
      lines.add(line("@DATATYPES", "anyword*", "", "elements of that type"));
      lines.add(line("@FILETYPES", "anyword*", "", "elements of that type"));
    }
    return lines;
  }

  private static String shape(Subentry subentry, UclOperands.Attribute attribute) {
    long forms =
        subentry.rule().attributes().stream()
            .filter(form -> UclOperands.Attribute.of(form).word().equals(attribute.word()))
            .count();
    return forms > 1 ? "[anyword*]" : attribute.takesValue() ? "anyword*" : "-";
  }

  private static String shape(Subentry subentry) {
    boolean implied = subentry.name().startsWith("XZ");
    if (subentry.perVersion()) {
      return subentry.kind() == SubentryKind.TUPLES
          ? "anyword/<anyword,anyword,anyword?>*"
          : kind(subentry) + "/<digits," + kind(subentry) + ">*";
    }
    return switch (subentry.kind()) {
      case INDICATOR -> implied ? "[anyword*]" : "-";
      case TUPLES -> tuple(subentry.rule());
      case TEXT ->
          subentry.rule().form() == SubentryRule.Form.DESCRIPTION
              ? "text:" + subentry.width()
              : kind(subentry) + "*";
      case LINES -> "editnew*";
      case NAME, NAMES, CHOICE, TEXTS, NUMBER, DATE, TIME -> kind(subentry) + "*";
    };
  }

  private static String tuple(SubentryRule rule) {
    StringBuilder parts = new StringBuilder();
    for (int i = 0; i < rule.mostParts(); i++) {
      parts.append(i == 0 ? "" : ",").append("editnew").append(i < rule.fewestParts() ? "" : "?");
    }
    return "editnew/<" + parts + ">*";
  }

  private static String kind(Subentry subentry) {
    return switch (subentry.kind()) {
      case NUMBER -> "number";
      case DATE -> "date";
      case TIME -> "hhmmss";
      case TEXT, TEXTS -> subentry.width() > 255 || subentry.width() == 0 ? "path" : "anyword";
      case INDICATOR, NAME, NAMES, CHOICE, TUPLES, LINES ->
          switch (subentry.rule().form()) {
            case SYSMOD -> "sysmod";
            case SREL -> "srel";
            case ZONE -> "zone";
            case DD -> "dd";
            case ANY, DESCRIPTION, NUMBERS -> "anyword";
          };
    };
  }

  private static String line(String word, String shape, String properties, String help) {
    return "  %-14s %s%s | %s"
        .formatted(word, shape, properties.isEmpty() ? "" : " " + properties, help);
  }
}
