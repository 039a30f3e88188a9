package org.altres.workbench.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.altres.bytes.Bytes;

/// The files of sample-zones, which come with the program.
public final class SampleFiles {

  private SampleFiles() {}

  /// The text of a file, as "maclib/ALTSAVE.txt".
  public static String text(String name) {
    try (InputStream in = SampleFiles.class.getResourceAsStream("/sample-zones/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the sample has no file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The lines of a file.
  public static List<String> lines(String name) {
    return text(name).lines().toList();
  }

  /// The blocks of a file: a line each in hexadecimal, `+` at its end carries it on, `#` begins a
  /// comment.
  public static List<Bytes> blocks(String name) {
    List<Bytes> blocks = new ArrayList<>();
    StringBuilder digits = new StringBuilder();
    for (String line : lines(name)) {
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      }
      boolean goesOn = line.endsWith("+");
      digits.append(goesOn ? line.substring(0, line.length() - 1) : line);
      if (!goesOn) {
        blocks.add(Bytes.ofHex(digits.toString()));
        digits.setLength(0);
      }
    }
    return blocks;
  }
}
