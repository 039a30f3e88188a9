package org.altres.mcs.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.altres.mcs.syntax.SourceText;

/// Reads the DD statements of jobs with their in-stream data (MVS JCL Reference, "DD statement",
/// parameters `*`, `DATA`, `DLM`). Data of `DD *` end before `//` and at `/*`, of `DD DATA` at
/// `/*`, with DLM at the two characters that it names; where the file ends they end too. Cards that
/// stand outside of any such data set are one of the ddname SYSIN, as the converter makes it.
final class JclReader {

  private static final int OPERAND_END = 71;
  private static final int LATEST_CONTINUATION = 16;

  private final SourceText text;
  private final LineRun lines;
  private final List<JclDd> dds = new ArrayList<>();
  private String job = "";
  private String step = "";
  private String program = "";
  private String ddname = "";
  private int stepNumber;
  private int at;

  private JclReader(SourceText text, LineRun lines) {
    this.text = text;
    this.lines = lines;
    this.at = lines.first();
  }

  /// The DD statements in order.
  static List<JclDd> read(SourceText text, LineRun lines) {
    JclReader reader = new JclReader(text, lines);
    while (reader.at <= lines.last()) {
      reader.step();
    }
    return reader.dds;
  }

  private void step() {
    String card = text.line(at);
    if (card.startsWith("//*") || card.startsWith("/*") || card.isEmpty()) {
      at++;
    } else if (card.startsWith("//")) {
      take(statement());
    } else {
      int first = at;
      implicit();
      dds.add(
          new JclDd(
              job,
              step,
              program,
              stepNumber,
              "SYSIN",
              false,
              first,
              Optional.of(new LineRun(first, at - 1)),
              Optional.empty(),
              ""));
    }
  }

  private void implicit() {
    while (at <= lines.last()
        && !text.line(at).startsWith("//")
        && !text.line(at).startsWith("/*")) {
      at++;
    }
  }

  private void take(JclStatement statement) {
    if (statement.is("JOB")) {
      stepNumber++;
      job = statement.name();
      step = "";
      program = "";
      ddname = "";
    } else if (statement.is("EXEC")) {
      stepNumber++;
      step = statement.name();
      ddname = "";
      program =
          statement
              .keyword("PGM")
              .or(() -> statement.keyword("PROC"))
              .or(statement::positional)
              .orElse("");
    } else if (statement.is("DD")) {
      dd(statement);
    }
  }

  private void dd(JclStatement statement) {
    boolean continued = statement.name().isEmpty() && !ddname.isEmpty();
    if (!continued) {
      ddname = statement.name().substring(statement.name().lastIndexOf('.') + 1);
    }
    dds.add(
        new JclDd(
            job,
            step,
            program,
            stepNumber,
            ddname,
            continued,
            statement.line(),
            data(statement),
            statement.keyword("DSN").or(() -> statement.keyword("DSNAME")),
            statement.keyword("DISP").orElse("")));
  }

  private Optional<LineRun> data(JclStatement statement) {
    boolean any = statement.positional().filter("DATA"::equals).isPresent();
    if (!any && statement.positional().filter("*"::equals).isEmpty()) {
      return Optional.empty();
    }
    Optional<String> delimiter =
        statement.keyword("DLM").filter(characters -> !characters.isEmpty());
    int first = at;
    while (at <= lines.last() && !ends(text.line(at), any, delimiter)) {
      at++;
    }
    LineRun data = new LineRun(first, at - 1);
    if (at <= lines.last() && (delimiter.isPresent() || !text.line(at).startsWith("//"))) {
      at++;
    }
    return Optional.of(data);
  }

  private static boolean ends(String card, boolean any, Optional<String> delimiter) {
    if (delimiter.isPresent()) {
      return card.startsWith(delimiter.get());
    }
    return card.startsWith("/*") || !any && card.startsWith("//");
  }

  private JclStatement statement() {
    int first = at;
    String card = field(text.line(at++), OPERAND_END);
    int nameEnd = blank(card, 2);
    int operation = nonBlank(card, nameEnd);
    int operationEnd = blank(card, operation);
    StringBuilder operands = new StringBuilder();
    boolean more = append(card, nonBlank(card, operationEnd), operands);
    int last = first;
    while (more && at <= lines.last()) {
      String next = field(text.line(at), OPERAND_END);
      if (next.startsWith("//*")) {
        at++;
        continue;
      }
      int begin = nonBlank(next, 2);
      if (!next.startsWith("// ") || begin >= LATEST_CONTINUATION || begin >= next.length()) {
        break;
      }
      last = at++;
      more = append(next, begin, operands);
    }
    return new JclStatement(
        first,
        last,
        card.substring(2, nameEnd),
        card.substring(operation, operationEnd),
        JclStatement.split(operands.toString()));
  }

  /// Adds the operand field that begins at a column, and says whether it goes on in the next card.
  private static boolean append(String card, int begin, StringBuilder operands) {
    boolean quoted = false;
    int end = begin;
    while (end < card.length() && (quoted || card.charAt(end) != ' ')) {
      quoted ^= card.charAt(end) == '\'';
      end++;
    }
    operands.append(card, begin, end);
    return end > begin && card.charAt(end - 1) == ',';
  }

  private static String field(String card, int end) {
    return card.length() > end ? card.substring(0, end) : card;
  }

  private static int blank(String card, int from) {
    int blank = card.indexOf(' ', Math.min(from, card.length()));
    return blank < 0 ? card.length() : blank;
  }

  private static int nonBlank(String card, int from) {
    int at = from;
    while (at < card.length() && card.charAt(at) == ' ') {
      at++;
    }
    return at;
  }
}
