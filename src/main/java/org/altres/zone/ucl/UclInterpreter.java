package org.altres.zone.ucl;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.altres.mcs.command.UclStatement;
import org.altres.mcs.syntax.Operand;
import org.altres.mcs.syntax.Statement;
import org.altres.zone.EntryKey;
import org.altres.zone.EntryType;
import org.altres.zone.Subentry;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneName;

/// Says what the statements between UCLIN and ENDUCL make of the entries of one zone (SMP/E
/// Commands, UCLIN). It believes what it is told, as SMP/E does: libraries are not looked at, nor
/// other entries.
///
/// Operands that SMP/E's UCLIN does not have are taken too, so that what UNLOAD writes makes the
/// same entries again: every subentry has an operand, `LASTUPD()` and `UCLDATE()` in REP keep UCLIN
/// from noting itself, and in the global zone a value of a ++VER stands behind the number of that,
/// as in `PRE((1,UZ00001),(2,UZ00002))`. An instance is for one thread.
public final class UclInterpreter {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuDDD");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");

  private final ZoneKind zone;
  private final ZoneName zoneName;
  private final String day;
  private final String time;
  private final Map<EntryType, UclOperands> operands = new HashMap<>();

  /// An interpreter for a run of UCLIN.
  ///
  /// @param zone what the zone describes
  /// @param zoneName its name, that of the entry that defines it too
  /// @param now the time that SYSMOD entries note
  public UclInterpreter(ZoneKind zone, ZoneName zoneName, LocalDateTime now) {
    this.zone = zone;
    this.zoneName = zoneName;
    this.day = now.format(DAY);
    this.time = now.format(TIME);
  }

  /// What a statement comes to.
  ///
  /// @param ucl ADD, REP or DEL; the first operand is the entry
  /// @param entries finds the entry as it is now, with what earlier statements made of it
  public UclOutcome apply(UclStatement ucl, Function<EntryKey, Optional<ZoneEntry>> entries) {
    Statement statement = ucl.statement();
    Problems problems = new Problems(statement);
    Optional<Verb> verb = Verb.of(ucl.verb());
    if (verb.isEmpty()) {
      problems.add(statement.at(), UclMessages.VERB_UNKNOWN, Verb.words(), ucl.verb());
      return new UclOutcome.Failed(problems.found());
    }
    Optional<EntryKey> key = key(statement, problems);
    if (key.isEmpty()) {
      return new UclOutcome.Failed(problems.found());
    }
    EntryType type = key.get().type();
    UclOperands known = operands.computeIfAbsent(type, UclOperands::new);
    Map<Subentry, Assignment> said = new UclReader(type, zone, known, problems).read(ucl);
    if (problems.areThere()) {
      return new UclOutcome.Failed(problems.found());
    }
    UclChange change =
        new UclChange(key.get(), zone, entries.apply(key.get()), said, statement.at(), problems);
    return change.make(verb.get(), day, time);
  }

  /// What a UCL statement does.
  enum Verb {
    ADD,
    REP,
    DEL;

    static Optional<Verb> of(String word) {
      return switch (word) {
        case "ADD" -> Optional.of(ADD);
        case "REP" -> Optional.of(REP);
        case "DEL" -> Optional.of(DEL);
        default -> Optional.empty();
      };
    }

    static List<String> words() {
      return List.of("ADD", "REP", "DEL");
    }
  }

  private Optional<EntryKey> key(Statement statement, Problems problems) {
    if (statement.operands().isEmpty()) {
      problems.add(
          statement.at(), UclMessages.TYPE_UNKNOWN, List.of("an entry"), statement.keyword());
      return Optional.empty();
    }
    Operand entry = statement.operands().getFirst();
    Optional<EntryType> type = EntryType.findOperand(entry.keyword());
    if (type.isEmpty()) {
      problems.add(entry.at(), UclMessages.TYPE_UNKNOWN, List.of(), entry.keyword());
      return Optional.empty();
    }
    if (!type.get().zones().contains(zone)) {
      problems.add(entry.at(), UclMessages.TYPE_ELSEWHERE, List.of(), type.get(), zone);
      return Optional.empty();
    }
    return name(type.get(), entry, problems).map(name -> new EntryKey(type.get(), name));
  }

  private Optional<String> name(EntryType type, Operand entry, Problems problems) {
    String name = String.join(" ", entry.words());
    boolean defines = type.group() == EntryType.Group.ZONE;
    if (name.isEmpty() && type.name().equals("GLOBALZONE")) {
      name = ZoneName.GLOBAL.value();
    }
    boolean sysmod = type.group() == EntryType.Group.SYSMOD && name.length() != 7;
    if (name.isEmpty() || name.length() > EntryKey.LONGEST_NAME || sysmod) {
      problems.add(entry.at(), UclMessages.NAME_WRONG, List.of(), name, type);
      return Optional.empty();
    }
    if (defines && !name.equals(zoneName.value())) {
      problems.add(entry.at(), UclMessages.OTHER_ZONE, List.of(zoneName.value()), name, zoneName);
      return Optional.empty();
    }
    return Optional.of(name);
  }
}
