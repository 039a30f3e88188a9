package org.altres.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.altres.text.CodePage;

/// What other programs found in the libraries of the corpus.
public final class ExpectedMembers {

  /// A member of a library on a volume of corpus/dasd, as dasdpdsu or dasdcat wrote it.
  ///
  /// @param name as text; `hex(ascii):` and digits where the program's file name was binary
  /// @param ttr six digits, or `-` where the program does not say
  /// @param bytes of all blocks
  /// @param sha256 of them
  public record Member(String name, String ttr, long bytes, String sha256) {

    /// The name in the form in which a listing has it.
    ///
    /// @param key eight EBCDIC bytes
    public static String listed(org.altres.bytes.Bytes key) {
      String text = CodePage.IBM037.decodeTrimmed(key);
      boolean printable = text.chars().allMatch(c -> c > ' ' && c < 0x7F);
      if (printable) {
        return text;
      }
      StringBuilder digits = new StringBuilder("hex(ascii):");
      text.chars().forEach(c -> digits.append("%02x".formatted(c)));
      return digits.toString();
    }
  }

  /// A line of corpus/made/EXPECTED.tsv.
  ///
  /// @param image name of the volume without suffix
  /// @param dataSet its name
  /// @param member its name, `-` for a sequential data set
  /// @param ttr six digits in upper case; the end of the used space of a sequential data set
  /// @param indicator two digits, the C byte, or `-`
  /// @param userData digits; for a sequential data set a remark
  /// @param blocks how many
  /// @param bytes of all blocks
  /// @param sha256 the first 16 digits
  public record Made(
      String image,
      String dataSet,
      String member,
      String ttr,
      String indicator,
      String userData,
      int blocks,
      long bytes,
      String sha256) {}

  private ExpectedMembers() {}

  /// The members of each library that the facts about a volume name.
  ///
  /// @param volume as "dasd/pub010.241.cckd"
  public static Map<String, List<Member>> of(String volume) {
    Map<String, List<Member>> libraries = new LinkedHashMap<>();
    List<Member> current = new ArrayList<>();
    for (String line : lines(volume + ".expected")) {
      if (line.startsWith("# ") && line.endsWith("members: name, TTR, bytes, sha256")) {
        current = new ArrayList<>();
        libraries.put(line.substring(2, line.indexOf(':')), current);
      } else if (!line.startsWith("#") && line.indexOf('\t') > 0) {
        String[] fields = line.split("\t");
        current.add(new Member(fields[0], fields[1], Long.parseLong(fields[2]), fields[3]));
      }
    }
    return libraries;
  }

  /// The facts about the volumes in corpus/made.
  public static List<Made> made() {
    List<Made> all = new ArrayList<>();
    for (String line : lines("made/EXPECTED.tsv").subList(1, lines("made/EXPECTED.tsv").size())) {
      String[] f = line.split("\t");
      all.add(
          new Made(
              f[0],
              f[1],
              f[2],
              f[3].toUpperCase(java.util.Locale.ROOT),
              f[4],
              f[5],
              Integer.parseInt(f[6]),
              Long.parseLong(f[7]),
              f[8]));
    }
    return all;
  }

  private static List<String> lines(String name) {
    try {
      return new String(Files.readAllBytes(Corpus.file(name)), StandardCharsets.UTF_8)
          .lines()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
