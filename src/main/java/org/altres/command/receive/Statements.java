package org.altres.command.receive;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.altres.mcs.command.SmpCommand;
import org.altres.mcs.syntax.Statement;
import org.altres.message.AltresException;
import org.altres.message.MessageId;
import org.altres.message.Place;
import org.altres.zone.EntryKey;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneReader;

/// What RECEIVE and REJECT ask of their statements.
final class Statements {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyDDD");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");

  private Statements() {}

  /// The statement of a command that has one only.
  static Statement of(SmpCommand command) {
    return switch (command) {
      case SmpCommand.Simple simple -> simple.statement();
      case SmpCommand.Block block -> block.statement();
      case SmpCommand.InError error ->
          throw new IllegalArgumentException("in error: " + error.verb());
    };
  }

  /// The values of an operand, each once.
  static Set<String> names(Statement statement, String operand) {
    return new LinkedHashSet<>(statement.words(operand));
  }

  /// Functions, with FMIDSETs replaced by what they hold. An FMIDSET hides a function of the same
  /// name.
  static Set<String> fmids(Statement statement, String operand, ZoneReader global) {
    Set<String> fmids = new LinkedHashSet<>();
    for (String name : statement.words(operand)) {
      Optional<ZoneEntry> set = global.entry(EntryKey.of("FMIDSET", name));
      fmids.addAll(set.map(entry -> entry.values("FMID")).orElse(List.of(name)));
    }
    return fmids;
  }

  /// Whether an operand has one of two words as a value: a keyword and its abbreviation.
  static boolean says(Statement statement, String operand, String word, String abbreviation) {
    List<String> words = statement.words(operand);
    return words.contains(word) || words.contains(abbreviation);
  }

  /// Where a statement, or an operand of it, stands.
  static Place place(Statement statement, String operand) {
    var at =
        statement.operand(operand).map(org.altres.mcs.syntax.Operand::at).orElse(statement.at());
    return Place.of("line", at.line()).with("column", at.column());
  }

  static void refuse(
      boolean condition, Statement statement, String operand, MessageId id, Object... arguments) {
    if (condition) {
      throw new AltresException(id, place(statement, operand), arguments);
    }
  }

  static String date(LocalDateTime time) {
    return DATE.format(time);
  }

  static String time(LocalDateTime time) {
    return TIME.format(time);
  }
}
