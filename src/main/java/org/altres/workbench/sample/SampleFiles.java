package org.altres.workbench.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.altres.bytes.Bytes;
import org.altres.message.Place;

/// The files of sample-zones, which come with the program.
public final class SampleFiles {

  private static final Pattern NAME = Pattern.compile("([a-z]+/)?[A-Z0-9]+\\.[a-z]+");
  private static final Pattern DIGITS = Pattern.compile("([0-9A-F]{2})+");
  private static final int LONGEST_BLOCK = 32760;

  private SampleFiles() {}

  /// The text of a file that there is, as "maclib/ALTSAVE.txt".
  public static String text(String name) {
    return find(name).orElseThrow(() -> new IllegalStateException("the sample has no " + name));
  }

  /// The text of a file, if there is one of that name.
  static Optional<String> find(String name) {
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    try (InputStream in = SampleFiles.class.getResourceAsStream("/sample-zones/" + name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The blocks of a file: a line each in hexadecimal, `+` at its end carries it on, `#` begins a
  /// comment.
  ///
  /// @param file what it is called, for messages
  /// @throws org.altres.message.AltresException if a line is no block, saying which
  static List<Bytes> blocks(String text, String file) {
    List<Bytes> blocks = new ArrayList<>();
    StringBuilder digits = new StringBuilder();
    List<String> lines = text.lines().toList();
    boolean goesOn = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.startsWith("#") || line.isEmpty()) {
        continue;
      }
      goesOn = line.endsWith("+");
      digits.append(goesOn ? line.substring(0, line.length() - 1) : line);
      if (!goesOn) {
        blocks.add(block(digits.toString().replace(" ", ""), file, i + 1));
        digits.setLength(0);
      }
    }
    if (goesOn || blocks.isEmpty()) {
      throw SampleStatement.wrong(
          Place.of("file", file).with("line", lines.size()), "its last block is not there");
    }
    return blocks;
  }

  private static Bytes block(String digits, String file, int line) {
    if (!DIGITS.matcher(digits).matches() || digits.length() / 2 > LONGEST_BLOCK) {
      throw SampleStatement.wrong(
          Place.of("file", file).with("line", line),
          "not a block of 1 to " + LONGEST_BLOCK + " bytes in hexadecimal");
    }
    return Bytes.ofHex(digits);
  }
}
