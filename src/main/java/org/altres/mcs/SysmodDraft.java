package org.altres.mcs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.mcs.grammar.StatementRule;
import org.altres.mcs.syntax.CardWindow;
import org.altres.mcs.syntax.Statement;
import org.altres.mcs.syntax.StatementReader;
import org.altres.mcs.syntax.SyntaxProblem;
import org.altres.message.Severity;
import org.altres.text.Card;

/// A SYSMOD while it is read.
final class SysmodDraft {

  /// The most problems that are kept of one SYSMOD.
  private static final int MOST_PROBLEMS = 100;

  /// A statement of it.
  ///
  /// @param data the first card behind it
  /// @param end the card behind its data
  record Part(StatementRule rule, Statement statement, int data, int end) {}

  private final CardWindow window;
  private final int start;
  private final StatementReader.Outcome header;
  private final SysmodType type;
  private final List<Part> parts = new ArrayList<>();
  private final List<SyntaxProblem> problems = new ArrayList<>();

  private boolean broken;

  SysmodDraft(CardWindow window, StatementReader.Outcome header, int start) {
    this.window = window;
    this.header = header;
    this.start = start;
    this.type = SysmodType.ofKeyword(header.keyword()).orElseThrow();
    header.problems().forEach(this::add);
  }

  SysmodType type() {
    return type;
  }

  CardWindow window() {
    return window;
  }

  List<Part> parts() {
    return parts;
  }

  Optional<Statement> header() {
    return header.statement();
  }

  /// Whether the form of one of its statements is broken, so that not all of them are known.
  boolean isBroken() {
    return broken;
  }

  /// The id that the header says, if that is one.
  Optional<SysmodId> id() {
    return header
        .statement()
        .flatMap(statement -> statement.first(""))
        .filter(SysmodId::isValid)
        .map(SysmodId::new);
  }

  /// Adds a statement.
  ///
  /// @param card where it begins
  /// @param end the card behind its data
  void add(StatementReader.Outcome outcome, int card, int end) {
    outcome.problems().forEach(this::add);
    if (outcome.rule().isPresent() && outcome.statement().isPresent()) {
      StatementRule rule = outcome.rule().get();
      parts.add(new Part(rule, outcome.statement().get(), outcome.nextCard(), end));
    } else {
      broken = true;
    }
  }

  void add(SyntaxProblem problem) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(problem);
    }
  }

  /// Makes the SYSMOD of what was read.
  ///
  /// @param end the card behind it
  McsPiece finish(int end) {
    window.faults(start, end).forEach(this::add);
    new SysmodChecks(this).check();
    Bytes records = window.copy(start, end);
    boolean sound =
        problems.stream().noneMatch(p -> p.severity().returnCode() >= Severity.ERROR.returnCode());
    Optional<SysmodId> id = id();
    return sound && id.isPresent() && header.statement().isPresent()
        ? sysmod(id.get(), header.statement().get(), records)
        : new McsPiece.SysmodInError(type, id, problems, window.line(start), records);
  }

  private Sysmod sysmod(SysmodId id, Statement head, Bytes records) {
    List<Hold> holds = new ArrayList<>();
    List<StructureChange> changes = new ArrayList<>();
    List<ElementMcs> elements = new ArrayList<>();
    Optional<Jclin> jclin = Optional.empty();
    for (Part part : parts) {
      Statement statement = part.statement();
      switch (part.rule().attribute("class").orElse("")) {
        case "hold" -> holds.add(Hold.of(statement));
        case "move" -> changes.add(StructureChange.of(StructureChange.Kind.MOVE, statement));
        case "rename" -> changes.add(StructureChange.of(StructureChange.Kind.RENAME, statement));
        case "delete" -> changes.add(StructureChange.of(StructureChange.Kind.DELETE, statement));
        case "jclin" -> jclin = Optional.of(new Jclin(statement, data(part, records)));
        case "element" -> elements.add(element(part, records));
        default -> {}
      }
    }
    return new Sysmod(
        type,
        id,
        head,
        versions(),
        holds,
        jclin,
        changes,
        elements,
        problems,
        window.line(start),
        records);
  }

  private ElementMcs element(Part part, Bytes records) {
    Statement statement = part.statement();
    return new ElementMcs(
        ElementType.of(statement.keyword()).orElseThrow(),
        new EntryName(statement.first("").orElseThrow()),
        statement,
        data(part, records));
  }

  private Bytes data(Part part, Bytes records) {
    int from = (part.data() - start) * Card.LENGTH;
    return records.slice(from, (part.end() - part.data()) * Card.LENGTH);
  }

  /// Each `++VER` with the `++IF`s up to the next one.
  private List<Version> versions() {
    List<Version> versions = new ArrayList<>();
    Optional<Statement> ver = Optional.empty();
    List<Condition> conditions = new ArrayList<>();
    for (Part part : parts) {
      if (part.rule().is("class", "ver")) {
        ver.ifPresent(found -> versions.add(Version.of(found, conditions)));
        ver = Optional.of(part.statement());
        conditions.clear();
      } else if (part.rule().is("class", "if")) {
        conditions.add(Condition.of(part.statement()));
      }
    }
    ver.ifPresent(found -> versions.add(Version.of(found, conditions)));
    return versions;
  }
}
