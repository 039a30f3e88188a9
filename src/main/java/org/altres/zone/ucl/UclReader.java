package org.altres.zone.ucl;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.altres.mcs.command.UclStatement;
import org.altres.mcs.syntax.Operand;
import org.altres.mcs.syntax.TextPosition;
import org.altres.mcs.syntax.Value;
import org.altres.zone.EntryType;
import org.altres.zone.Subentry;
import org.altres.zone.SubentryKind;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneKind;

/// Reads the operands of one UCL statement into assignments, each value checked by itself.
final class UclReader {

  private static final String LARGEST_VERSION = "255";

  private final EntryType type;
  private final ZoneKind zone;
  private final UclOperands operands;
  private final Problems problems;
  private final Map<Subentry, Assignment> assignments = new LinkedHashMap<>();

  UclReader(EntryType type, ZoneKind zone, UclOperands operands, Problems problems) {
    this.type = type;
    this.zone = zone;
    this.operands = operands;
    this.problems = problems;
  }

  /// What the statement says of each subentry that it names.
  Map<Subentry, Assignment> read(UclStatement statement) {
    List<Operand> all = statement.statement().operands();
    for (Operand operand : all.subList(1, all.size())) {
      Optional<UclOperands.UclOperand> meant = operands.find(type, operand.keyword());
      if (meant.isEmpty()) {
        problems.add(
            operand.at(),
            UclMessages.OPERAND_UNKNOWN,
            operands.keywords(),
            type,
            operand.keyword());
      } else {
        take(operand, meant.get());
      }
    }
    takeLines(statement);
    return assignments;
  }

  private void take(Operand operand, UclOperands.UclOperand meant) {
    switch (meant) {
      case UclOperands.UclOperand.Whole whole -> takeWhole(operand, whole.subentry());
      case UclOperands.UclOperand.One one -> takeOne(operand, one);
      case UclOperands.UclOperand.Attributes form -> takeAttribute(operand, form);
      case UclOperands.UclOperand.Elements elements -> takeElements(operand, elements.type());
    }
  }

  private Optional<Assignment> begin(Subentry subentry, Operand operand) {
    if (!subentry.zones().contains(zone)) {
      problems.add(
          operand.at(), UclMessages.OPERAND_ELSEWHERE, List.of(), operand.keyword(), type, zone);
      return Optional.empty();
    }
    Assignment there = assignments.get(subentry);
    if (there != null && !subentry.kind().isList()) {
      problems.add(operand.at(), UclMessages.TWICE, List.of(), subentry.name());
      return Optional.empty();
    }
    return Optional.of(assignments.computeIfAbsent(subentry, s -> new Assignment(s, operand.at())));
  }

  private void takeOne(Operand operand, UclOperands.UclOperand.One one) {
    if (operand.parentheses()) {
      problems.add(operand.at(), UclMessages.NO_VALUE_TAKEN, List.of(), operand.keyword());
      return;
    }
    begin(one.subentry(), operand).ifPresent(assignment -> assignment.add(0, one.value()));
  }

  private void takeAttribute(Operand operand, UclOperands.UclOperand.Attributes meant) {
    boolean valued = !operand.values().isEmpty();
    Optional<UclOperands.Attribute> form =
        meant.forms().stream().filter(a -> a.takesValue() == valued).findFirst();
    if (form.isEmpty() || operand.parentheses() && !valued) {
      problems.add(
          operand.at(),
          valued ? UclMessages.NO_VALUE_TAKEN : UclMessages.VALUE_MISSING,
          List.of(),
          operand.keyword());
      return;
    }
    String value = String.join(",", operand.words());
    begin(meant.subentry(), operand)
        .ifPresent(assignment -> assignment.add(0, form.get().text(value)));
  }

  private void takeElements(Operand operand, EntryType elementType) {
    Subentry element = type.subentry("ELEMENT");
    begin(element, operand)
        .ifPresent(assignment -> {
          for (String name : UclValues.words(operand)) {
            addChecked(assignment, 0, ZoneEntry.tuple(elementType.name(), name), operand.at());
          }
        });
  }

  private void takeWhole(Operand operand, Subentry subentry) {
    Optional<Assignment> begun = begin(subentry, operand);
    if (begun.isEmpty()) {
      return;
    }
    Assignment assignment = begun.get();
    List<Value> values = operand.values();
    if (values.isEmpty() && operand.parentheses()) {
      assignment.empty();
    } else if (UclOperands.isIndicator(subentry)) {
      if (operand.parentheses()) {
        problems.add(operand.at(), UclMessages.NO_VALUE_TAKEN, List.of(), operand.keyword());
      }
      assignment.indicate();
    } else if (values.isEmpty()) {
      problems.add(operand.at(), UclMessages.VALUE_MISSING, List.of(), operand.keyword());
    } else if (zone == ZoneKind.GLOBAL && subentry.perVersion()) {
      values.forEach(value -> takeOfVersion(assignment, value, operand.at()));
    } else {
      for (String value : UclValues.of(subentry, values)) {
        addChecked(assignment, 0, value, operand.at());
      }
    }
    if (!subentry.kind().isList() && !subentry.perVersion() && assignment.count() > 1) {
      problems.add(operand.at(), UclMessages.ONE_VALUE, List.of(), operand.keyword());
    }
  }

  /// In the global zone a value of a ++VER has the number of the ++VER before it.
  private void takeOfVersion(Assignment assignment, Value value, TextPosition at) {
    Subentry subentry = assignment.subentry();
    List<Value> parts = value instanceof Value.Group group ? group.values() : List.of();
    int needed = 1 + (subentry.kind() == SubentryKind.TUPLES ? subentry.rule().fewestParts() : 1);
    Optional<Integer> version =
        parts.size() == needed ? version(parts.getFirst().content()) : Optional.empty();
    if (version.isEmpty()) {
      problems.add(at, UclMessages.WHICH_VERSION, List.of("(1,value)"), subentry.operand());
      return;
    }
    List<String> rest = parts.stream().skip(1).map(Value::content).toList();
    addChecked(assignment, version.get(), String.join(String.valueOf(ZoneEntry.JOINT), rest), at);
  }

  private static Optional<Integer> version(String digits) {
    boolean number =
        !digits.isEmpty()
            && digits.length() <= LARGEST_VERSION.length()
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Optional.of(Integer.parseInt(digits)) : Optional.empty();
  }

  private void addChecked(Assignment assignment, int version, String value, TextPosition at) {
    Subentry subentry = assignment.subentry();
    if (subentry.accepts(value)) {
      assignment.add(version, value);
    } else {
      problems.add(
          at,
          UclMessages.VALUE_WRONG,
          List.of(subentry.expectation()),
          shown(value),
          subentry.name(),
          subentry.expectation());
    }
  }

  private void takeLines(UclStatement statement) {
    if (statement.rawCards().isEmpty()) {
      return;
    }
    Operand entry = statement.statement().operands().getFirst();
    Optional<Subentry> lines = type.findSubentry("LECNTL").or(() -> type.findSubentry("ASMIN"));
    if (lines.isEmpty()) {
      problems.add(entry.at(), UclMessages.LINES_ELSEWHERE, List.of(), type);
      return;
    }
    begin(lines.get(), entry)
        .ifPresent(assignment -> statement.rawCards().forEach(card -> assignment.add(0, card)));
  }

  private static String shown(String value) {
    String text = value.replace(ZoneEntry.JOINT, ',');
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }
}
