package org.altres.mcs;

import java.util.Map;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.stream.Collectors;
import org.altres.mcs.grammar.Grammar;

/// The type of an element, as its MCS names it: `MAC`, `MOD`, `PNLENU`, `SHELLSCR`. The types and
/// their languages are data of the grammar.
///
/// @param name the MCS keyword without `++`, `MACUPD` for SMP4's `UPDTE`
/// @param group what kind of thing it is
public record ElementType(String name, ElementGroup group) {

  private static final Map<String, ElementType> TYPES =
      Grammar.mcs().statements().stream()
          .filter(rule -> rule.attribute("element").isPresent())
          .map(rule -> new ElementType(rule.keyword(), group(rule.attribute("element").get())))
          .collect(
              Collectors.toMap(
                  ElementType::name,
                  type -> type,
                  (one, other) -> one,
                  java.util.LinkedHashMap::new));

  public ElementType {
    if (name.isEmpty()) {
      throw Names.not("element type", name);
    }
  }

  /// The type of that name.
  public static Optional<ElementType> of(String name) {
    return Optional.ofNullable(TYPES.get(name));
  }

  /// All types, those with language suffixes each.
  public static SequencedCollection<ElementType> all() {
    return java.util.List.copyOf(TYPES.values());
  }

  private static ElementGroup group(String word) {
    return switch (word) {
      case "MAC" -> ElementGroup.MACRO;
      case "MACUPD" -> ElementGroup.MACRO_UPDATE;
      case "SRC" -> ElementGroup.SOURCE;
      case "SRCUPD" -> ElementGroup.SOURCE_UPDATE;
      case "MOD" -> ElementGroup.MODULE;
      case "ZAP" -> ElementGroup.ZAP;
      case "PROGRAM" -> ElementGroup.PROGRAM;
      case "JAR" -> ElementGroup.JAR;
      case "JARUPD" -> ElementGroup.JAR_UPDATE;
      case "DATA" -> ElementGroup.DATA;
      case "FILE" -> ElementGroup.FILE_SYSTEM;
      default -> throw Names.not("group of elements", word);
    };
  }

  @Override
  public String toString() {
    return name;
  }
}
