package org.altres.zone.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.altres.zone.EntryType;
import org.altres.zone.Subentry;
import org.altres.zone.SubentryKind;
import org.altres.zone.ZoneEntry;

/// What a condition looks at.
sealed interface Field {

  /// Other names of subentries.
  Map<String, String> ALIASES = Map.of("ZONEDESCRIPTION", "ZDESC", "INITDISP", "DISP");

  /// The names of all subentries of all types.
  Set<String> KNOWN =
      EntryType.all().stream()
          .flatMap(type -> type.subentries().stream())
          .map(Subentry::name)
          .collect(Collectors.toUnmodifiableSet());

  /// The values of an entry; trailing blanks do not count.
  List<String> values(ZoneEntry entry);

  /// The name of the entry, or a part of it.
  ///
  /// @param part the number of its word from 0, or -1 for the whole
  record Name(int part) implements Field {
    @Override
    public List<String> values(ZoneEntry entry) {
      if (part < 0) {
        return List.of(entry.name());
      }
      String[] words = entry.name().split(" ", -1);
      return part < words.length ? List.of(words[part]) : List.of();
    }
  }

  /// A subentry.
  ///
  /// @param subentry which; empty if entries of this type have none such
  record Held(String name, Optional<Subentry> subentry) implements Field {

    boolean isIndicator() {
      return subentry.filter(s -> s.kind() == SubentryKind.INDICATOR).isPresent();
    }

    /// Whether it can only be asked whether it is there.
    boolean isOnlyThere() {
      return subentry
          .filter(s -> s.kind() == SubentryKind.LINES || !s.rule().attributes().isEmpty())
          .isPresent();
    }

    boolean isDate() {
      return subentry.filter(s -> s.kind() == SubentryKind.DATE).isPresent();
    }

    boolean hasOrder() {
      boolean time = subentry.filter(s -> s.kind() == SubentryKind.TIME).isPresent();
      return subentry.isEmpty() || isDate() || time;
    }

    @Override
    public List<String> values(ZoneEntry entry) {
      if (subentry.isEmpty()) {
        return List.of();
      }
      List<String> values = entry.values(name);
      if (values.isEmpty() && subentry.get().perVersion()) {
        values = new ArrayList<>();
        for (int version : entry.versions()) {
          values.addAll(entry.values(name, version));
        }
      }
      if (subentry.get().kind() != SubentryKind.TUPLES) {
        return values;
      }
      return values.stream().map(value -> value.replace(ZoneEntry.JOINT, ',')).toList();
    }
  }

  /// The field of a name, if there is one for any type of entry.
  static Optional<Field> find(EntryType type, String word) {
    String upper = word.toUpperCase(Locale.ROOT);
    String name = ALIASES.getOrDefault(upper, upper);
    return switch (name) {
      case "ENAME" -> Optional.of(new Name(-1));
      case "PRODID" -> Optional.of(new Name(0));
      case "VRM" -> Optional.of(new Name(1));
      default ->
          KNOWN.contains(name)
              ? Optional.of(new Held(name, type.findSubentry(name)))
              : Optional.empty();
    };
  }
}
