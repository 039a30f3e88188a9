package org.altres.mcs.grammar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads kinds of values. A line is `name length property... | help`; length is `7` or `1-8`;
/// properties are `chars=`, `first=`, `range=`, `words=` and `quoted=optional` or `always`.
final class KindReader {

  private final String resource;

  KindReader(String resource) {
    this.resource = resource;
  }

  Map<String, ValueKind> read() {
    Map<String, ValueKind> kinds = new LinkedHashMap<>();
    for (GrammarLines line : GrammarLines.of(resource)) {
      ValueKind kind = kind(line);
      if (kinds.put(kind.name(), kind) != null) {
        throw line.wrong("twice");
      }
    }
    return java.util.Collections.unmodifiableMap(kinds);
  }

  private static ValueKind kind(GrammarLines line) {
    Map<String, String> properties = new LinkedHashMap<>();
    for (String word : line.words().subList(2, line.words().size())) {
      int equals = word.indexOf('=');
      if (equals < 0) {
        throw line.wrong("no property " + word);
      }
      properties.put(word.substring(0, equals), word.substring(equals + 1));
    }
    String[] length = line.word(1).split("-");
    String chars = properties.getOrDefault("chars", "A-Z0-9$#@");
    String range = properties.getOrDefault("range", "1-0");
    int dash = range.indexOf('-');
    String words = properties.getOrDefault("words", "");
    return new ValueKind(
        line.word(0),
        Integer.parseInt(length[0]),
        Integer.parseInt(length[length.length - 1]),
        CharacterSet.of(properties.getOrDefault("first", chars)),
        CharacterSet.of(chars),
        Long.parseLong(range.substring(0, dash)),
        Long.parseLong(range.substring(dash + 1)),
        words.isEmpty() ? List.of() : List.of(words.split(",")),
        ValueKind.Quoting.valueOf(
            properties.getOrDefault("quoted", "never").toUpperCase(java.util.Locale.ROOT)),
        line.help());
  }
}
