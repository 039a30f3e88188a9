package org.altres.zone.ucl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.altres.zone.EntryType;
import org.altres.zone.Subentry;
import org.altres.zone.SubentryKind;

/// The operands that UCL statements for one type of entry may have, and what each of them stands
/// for: a subentry, one value of it (`SHR`, `RENT`), or the elements of a type in a SYSMOD.
final class UclOperands {

  private static final Map<String, UclOperand> ELEMENTS = elements();

  private final Map<String, UclOperand> operands = new LinkedHashMap<>();
  private final Map<String, List<Attribute>> attributes = new HashMap<>();
  private final List<Subentry> leading;

  /// What an operand stands for.
  sealed interface UclOperand {
    /// A subentry, whose values stand in parentheses.
    record Whole(Subentry subentry) implements UclOperand {}

    /// A value of a subentry.
    record One(Subentry subentry, String value) implements UclOperand {}

    /// An attribute that may have a value itself.
    record Attributes(Subentry subentry, List<Attribute> forms) implements UclOperand {}

    /// The elements of a type that a SYSMOD has.
    record Elements(EntryType type) implements UclOperand {}
  }

  /// How an attribute is written.
  ///
  /// @param word its keyword
  /// @param equals whether its value follows an equal sign
  /// @param parentheses whether its value stands in parentheses
  record Attribute(String word, boolean equals, boolean parentheses) {

    static Attribute of(String form) {
      boolean equals = form.endsWith("=");
      boolean parentheses = form.endsWith("()");
      int end = form.length() - (equals ? 1 : parentheses ? 2 : 0);
      return new Attribute(form.substring(0, end), equals, parentheses);
    }

    boolean takesValue() {
      return equals || parentheses;
    }

    /// The attribute as the entry holds it.
    String text(String value) {
      return equals ? word + "=" + value : parentheses ? word + "(" + value + ")" : word;
    }
  }

  UclOperands(EntryType type) {
    leading =
        type.subentries().stream()
            .filter(s -> s.rule().implied().isPresent() || s.rule().last().isPresent())
            .toList();
    for (Subentry subentry : type.subentries()) {
      operands.put(subentry.operand(), new UclOperand.Whole(subentry));
    }
    for (Subentry subentry : type.subentries()) {
      if (subentry.rule().keyword()) {
        for (String choice : subentry.choices()) {
          operands.putIfAbsent(choice, new UclOperand.One(subentry, choice));
        }
      }
      subentry.rule().attributes().forEach(form -> addAttribute(subentry, Attribute.of(form)));
    }
  }

  private void addAttribute(Subentry subentry, Attribute attribute) {
    List<Attribute> forms = attributes.computeIfAbsent(attribute.word(), w -> new ArrayList<>());
    forms.add(attribute);
    operands.put(attribute.word(), new UclOperand.Attributes(subentry, forms));
  }

  /// What an operand stands for.
  Optional<UclOperand> find(EntryType type, String keyword) {
    UclOperand found = operands.get(keyword);
    if (found == null && type.group() == EntryType.Group.SYSMOD) {
      found = ELEMENTS.get(keyword);
    }
    return Optional.ofNullable(found);
  }

  /// The subentries from which others follow.
  List<Subentry> leading() {
    return leading;
  }

  /// Whether an attribute can be written as an operand.
  boolean isAttribute(String text) {
    int end = 0;
    while (end < text.length() && "=(".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String rest = text.substring(end);
    return attributes.getOrDefault(text.substring(0, end), List.of()).stream()
        .anyMatch(attribute ->
            attribute.equals() && rest.matches("=[A-Z0-9]{1,8}")
                || attribute.parentheses() && rest.matches("\\([A-Z0-9]{1,8}\\)")
                || !attribute.takesValue() && rest.isEmpty());
  }

  /// Whether a SYSMOD has the elements of a type by an operand of that name.
  boolean isElement(EntryType sysmod, String type) {
    return find(sysmod, type).filter(UclOperand.Elements.class::isInstance).isPresent();
  }

  /// The operands by name, without those that stand for the elements of a SYSMOD.
  List<String> keywords() {
    return List.copyOf(operands.keySet());
  }

  /// The types of element that a SYSMOD has by operands of their names.
  static Map<String, UclOperand> elements() {
    Map<String, UclOperand> elements = new HashMap<>();
    for (EntryType type : EntryType.all()) {
      boolean own = type.name().equals("PROGRAM") || type.name().equals("JAR");
      boolean data = type.group() == EntryType.Group.DATA || type.group() == EntryType.Group.HFS;
      if (data && !own) {
        elements.put(type.name(), new UclOperand.Elements(type));
      }
    }
    return Map.copyOf(elements);
  }

  /// Whether a subentry may hold more than one value, or lines.
  static boolean isList(Subentry subentry) {
    return subentry.kind().isList();
  }

  /// Whether a subentry is there or not, and nothing else.
  static boolean isIndicator(Subentry subentry) {
    return subentry.kind() == SubentryKind.INDICATOR;
  }
}
