package org.altres.zone;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the attributes of one subentry from its line of `entries.txt`.
final class SubentryReader {

  private final String name;
  private final SubentryKind kind;
  private Set<ZoneKind> zones;
  private String operand;
  private String label = "";
  private int width;
  private boolean perVersion;
  private boolean extension;
  private boolean keyword;
  private int fewestParts = 1;
  private int mostParts = 1;
  private SubentryRule.Form form = SubentryRule.Form.ANY;
  private Optional<SubentryRule.Implied> implied = Optional.empty();
  private Optional<String> last = Optional.empty();
  private Optional<Relation> relation = Optional.empty();
  private List<String> choices = List.of();
  private List<String> attributes = List.of();

  SubentryReader(String name, String kind, Set<ZoneKind> zones) {
    this.name = name;
    this.kind = SubentryKind.valueOf(kind);
    this.zones = zones;
    this.operand = name;
  }

  void take(String word) {
    int equals = word.indexOf('=');
    String value = word.substring(equals + 1);
    switch (equals < 0 ? word : word.substring(0, equals)) {
      case "ver" -> perVersion = true;
      case "ext" -> extension = true;
      case "keyword" -> keyword = true;
      case "width" -> width = Integer.parseInt(value);
      case "form" -> form = SubentryRule.Form.valueOf(value);
      case "parts" -> takeParts(value);
      case "ucl" -> operand = value;
      case "list" -> label = value.replace('_', ' ');
      case "zones" -> zones = EntryTypeReader.zones(value);
      case "refers" -> relation = Optional.of(Relation.valueOf(value));
      case "implies" -> implied = Optional.of(implied(value));
      case "last" -> last = Optional.of(value);
      case "of" -> choices = List.of(value.split("\\|"));
      case "attributes" -> attributes = List.of(value.split("\\|"));
      default -> throw new IllegalStateException("entries.txt: " + word);
    }
  }

  private void takeParts(String value) {
    String[] bounds = value.split("-");
    fewestParts = Integer.parseInt(bounds[0]);
    mostParts = Integer.parseInt(bounds[bounds.length - 1]);
  }

  private static SubentryRule.Implied implied(String value) {
    int colon = value.indexOf(':');
    return colon < 0
        ? new SubentryRule.Implied(value, "")
        : new SubentryRule.Implied(value.substring(0, colon), value.substring(colon + 1));
  }

  Subentry finish(int order) {
    SubentryRule rule =
        new SubentryRule(
            extension, keyword, form, fewestParts, mostParts, implied, last, attributes);
    return new Subentry(
        name, kind, width, choices, zones, perVersion, operand, label, relation, order, rule);
  }
}
