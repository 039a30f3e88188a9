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
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads the types of zone entry from `entries.txt`, whose head describes its form.
final class EntryTypeReader {

  private static final String RESOURCE = "entries.txt";

  private final Map<String, EntryType> types = new LinkedHashMap<>();
  private final Map<String, EntryType> operands = new HashMap<>();
  private final Map<String, Subentry> subentries = new LinkedHashMap<>();
  private final List<EntryType.Exclusion> exclusions = new ArrayList<>();
  private final List<String> languages = new ArrayList<>();
  private List<String> names = List.of();
  private List<String> otherNames = List.of();
  private String heading = "";
  private EntryType.Group group = EntryType.Group.OTHER;
  private Set<ZoneKind> zones = Set.of();

  private EntryTypeReader() {}

  static EntryTypeReader read() {
    try (InputStream in = EntryTypeReader.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is not in this build");
      }
      EntryTypeReader reader = new EntryTypeReader();
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      lines.lines().map(String::strip).filter(EntryTypeReader::says).forEach(reader::take);
      reader.finishEntry();
      return reader;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// All types by name, in order.
  Map<String, EntryType> types() {
    return Collections.unmodifiableMap(types);
  }

  /// Types by the other names that UCLIN has for them.
  Map<String, EntryType> operands() {
    return Map.copyOf(operands);
  }

  private static boolean says(String line) {
    return !line.isEmpty() && !line.startsWith("#");
  }

  private void take(String line) {
    List<String> words = List.of(line.split(" +"));
    List<String> rest = words.subList(1, words.size());
    switch (words.getFirst()) {
      case "languages" -> languages.addAll(rest);
      case "entry" -> beginEntry(rest);
      case "also" -> otherNames = rest;
      case "for" -> names = withLanguages(rest);
      case "types" -> names = rest;
      case "exclude" -> takeExclusion(rest);
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

  private void takeExclusion(List<String> words) {
    String subentry = words.get(0);
    Set<String> named = new HashSet<>(words.subList(2, words.size()));
    Set<String> others = named;
    if (words.get(1).equals("but")) {
      others = new HashSet<>(subentries.keySet());
      others.removeAll(named);
      others.remove(subentry);
    }
    exclusions.add(new EntryType.Exclusion(subentry, others));
  }

  private void finishEntry() {
    Map<String, Subentry> own = Collections.unmodifiableMap(new LinkedHashMap<>(subentries));
    for (String name : names) {
      String word = names.size() == 1 ? heading : name;
      EntryType type = new EntryType(name, word, group, zones, own, exclusions, types.size());
      types.put(name, type);
      otherNames.forEach(other -> operands.put(other, type));
    }
    names = List.of();
    otherNames = List.of();
    exclusions.clear();
    subentries.clear();
  }

  private void takeSubentry(List<String> words) {
    SubentryReader reader = new SubentryReader(words.get(0), words.get(1), zones);
    words.subList(2, words.size()).forEach(reader::take);
    if (subentries.put(words.get(0), reader.finish(subentries.size())) != null) {
      throw new IllegalStateException(RESOURCE + " has twice: " + words.get(0));
    }
  }

  static Set<ZoneKind> zones(String letters) {
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
