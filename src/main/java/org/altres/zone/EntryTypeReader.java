package org.altres.zone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the types of zone entry from `entries.txt`, whose head describes its form.
final class EntryTypeReader {

  private static final String RESOURCE = "entries.txt";

  private final Map<String, EntryType> types = new LinkedHashMap<>();
  private final Map<String, Subentry> subentries = new LinkedHashMap<>();
  private final List<String> languages = new ArrayList<>();
  private List<String> names = List.of();
  private String heading = "";
  private EntryType.Group group = EntryType.Group.OTHER;
  private Set<ZoneKind> zones = Set.of();

  private EntryTypeReader() {}

  static Map<String, EntryType> read() {
    try (InputStream in = EntryTypeReader.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is not in this build");
      }
      EntryTypeReader reader = new EntryTypeReader();
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      lines.lines().map(String::strip).filter(EntryTypeReader::says).forEach(reader::take);
      reader.finishEntry();
      return Collections.unmodifiableMap(reader.types);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean says(String line) {
    return !line.isEmpty() && !line.startsWith("#");
  }

  private void take(String line) {
    String[] words = line.split(" +");
    switch (words[0]) {
      case "languages" -> languages.addAll(List.of(words).subList(1, words.length));
      case "entry" -> beginEntry(List.of(words).subList(1, words.length));
      case "for" -> names = withLanguages(List.of(words).subList(1, words.length));
      case "types" -> names = List.of(words).subList(1, words.length);
      default -> takeSubentry(words);
    }
  }

  private void beginEntry(List<String> words) {
    finishEntry();
    names = List.of(words.get(0));
    zones = zones(words.get(1));
    group = EntryType.Group.valueOf(words.get(2));
    heading = words.size() > 3 ? words.get(3) : words.get(0);
  }

  private List<String> withLanguages(List<String> bases) {
    List<String> all = new ArrayList<>();
    for (String base : bases) {
      all.add(base);
      languages.forEach(language -> all.add(base + language));
    }
    return all;
  }

  private void finishEntry() {
    Map<String, Subentry> own = Collections.unmodifiableMap(new LinkedHashMap<>(subentries));
    for (String name : names) {
      String word = names.size() == 1 ? heading : name;
      types.put(name, new EntryType(name, word, group, zones, own, types.size()));
    }
    names = List.of();
    subentries.clear();
  }

  private void takeSubentry(String[] words) {
    String operand = words[0];
    String label = "";
    int width = 0;
    boolean perVersion = false;
    Set<ZoneKind> where = zones;
    Optional<Relation> relation = Optional.empty();
    List<String> choices = List.of();
    for (int i = 2; i < words.length; i++) {
      int equals = words[i].indexOf('=');
      String value = words[i].substring(equals + 1).replace('_', ' ');
      switch (equals < 0 ? words[i] : words[i].substring(0, equals)) {
        case "ver" -> perVersion = true;
        case "width" -> width = Integer.parseInt(value);
        case "ucl" -> operand = value.equals("-") ? "" : value;
        case "list" -> label = value;
        case "zones" -> where = zones(value);
        case "refers" -> relation = Optional.of(Relation.valueOf(words[i].substring(equals + 1)));
        case "of" -> choices = List.of(value.split("\\|"));
        default -> throw new IllegalStateException(RESOURCE + ": " + words[i]);
      }
    }
    Subentry subentry =
        new Subentry(
            words[0],
            SubentryKind.valueOf(words[1]),
            width,
            choices,
            where,
            perVersion,
            operand,
            label,
            relation,
            subentries.size());
    if (subentries.put(words[0], subentry) != null) {
      throw new IllegalStateException(RESOURCE + " has twice: " + words[0]);
    }
  }

  private static Set<ZoneKind> zones(String letters) {
    Set<ZoneKind> zones = EnumSet.noneOf(ZoneKind.class);
    for (char letter : letters.toCharArray()) {
      zones.add(
          switch (letter) {
            case 'G' -> ZoneKind.GLOBAL;
            case 'T' -> ZoneKind.TARGET;
            case 'D' -> ZoneKind.DLIB;
            default -> throw new IllegalStateException(RESOURCE + ": zone " + letter);
          });
    }
    return zones;
  }
}
