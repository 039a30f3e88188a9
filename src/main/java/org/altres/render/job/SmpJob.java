package org.altres.render.job;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.altres.text.Card;

/// A job that executes GIMSMP with a deck ("SMP/E User's Guide", sample invocation): SMPCNTL and
/// other inputs in-stream, the CSI by its name. What only the user can know - the job statement,
/// data sets that a command writes - stands there to be filled in.
///
/// @param csi the data set name of the CSI
/// @param inputs the in-stream data sets by ddname, in order; their lines have at most 80
///   characters
/// @param outputs ddnames that commands write to
/// @param notes lines for comments: what has to be seen to before the job is run
public record SmpJob(
    String csi, Map<String, List<String>> inputs, List<String> outputs, List<String> notes) {

  private static final String LETTERS = "$#@ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  private static final int COMMENT = 66;

  /// Writes the job's lines.
  public void write(Consumer<String> line) {
    line.accept("//ALTRES   JOB (ACCOUNT),'SMP/E',CLASS=A,MSGCLASS=H");
    for (String note : notes) {
      for (int at = 0; at < note.length(); at += COMMENT) {
        line.accept("//* " + note.substring(at, Math.min(note.length(), at + COMMENT)));
      }
    }
    line.accept("//SMPE     EXEC PGM=GIMSMP,REGION=0M");
    line.accept("//SMPCSI   DD DISP=SHR,");
    line.accept("//            DSN=" + csi);
    sorted().forEach((ddname, kind) -> line.accept("//%-8s DD %s".formatted(ddname, kind)));
    inputs.forEach((ddname, lines) -> inStream(ddname, lines, line));
    line.accept("//");
  }

  private SortedMap<String, String> sorted() {
    SortedMap<String, String> all = new TreeMap<>();
    outputs.forEach(ddname ->
        all.put(
            ddname,
            ddname.equals("SMPPUNCH") ? "SYSOUT=*" : "DISP=(NEW,CATLG),DSN=FILL.IN." + ddname));
    return all;
  }

  private static void inStream(String ddname, List<String> lines, Consumer<String> out) {
    String delimiter = delimiter(lines);
    out.accept("//%-8s DD DATA,DLM='%s'".formatted(ddname, delimiter));
    for (String line : lines) {
      out.accept(line.length() > Card.LENGTH ? line.substring(0, Card.LENGTH) : line);
    }
    out.accept(delimiter);
  }

  /// Two characters that no line begins with.
  private static String delimiter(List<String> lines) {
    for (char first : LETTERS.toCharArray()) {
      for (char second : LETTERS.toCharArray()) {
        String delimiter = "" + first + second;
        if (lines.stream().noneMatch(line -> line.startsWith(delimiter))) {
          return delimiter;
        }
      }
    }
    throw new IllegalArgumentException("every pair of characters begins a line");
  }
}
