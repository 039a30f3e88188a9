package org.altres.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/// The one catalogue of messages, `messages.properties`: each id has a text, in which `{0}`, `{1}`
/// stand for what is put in, and a line `id.do` that says what to do.
public final class Catalogue {

  private static final Catalogue INSTANCE = load();

  private final SortedMap<String, String> lines;

  private Catalogue(Map<String, String> lines) {
    this.lines = Collections.unmodifiableSortedMap(new TreeMap<>(lines));
  }

  /// The catalogue that comes with this build.
  public static Catalogue get() {
    return INSTANCE;
  }

  /// All lines: ids with their texts, and `id.do` with what to do, in order.
  public SortedMap<String, String> lines() {
    return lines;
  }

  /// The text of a message id.
  ///
  /// @throws IllegalArgumentException if the catalogue has no such id
  public String text(String id) {
    return line(id);
  }

  /// What to do about a message.
  ///
  /// @throws IllegalArgumentException if the catalogue has no such id
  public String whatToDo(String id) {
    return line(id + ".do");
  }

  private String line(String key) {
    String line = lines.get(key);
    if (line == null) {
      throw new IllegalArgumentException("the message catalogue has no " + key);
    }
    return line;
  }

  private static Catalogue load() {
    Properties properties = new Properties();
    try (InputStream in = Catalogue.class.getResourceAsStream("messages.properties")) {
      if (in == null) {
        throw new IllegalStateException("messages.properties is not in this build");
      }
      Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> lines = new TreeMap<>();
    properties.forEach((key, value) -> lines.put((String) key, (String) value));
    return new Catalogue(lines);
  }
}
