package org.altres.mcs.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.altres.bytes.Bytes;

/// An MCS or a command, read: what it says, and the records that say it, comments included. A
/// statement has whole records of its own; the next one begins on a new record.
///
/// @param kind an MCS or a command
/// @param keyword upper case, spelled out: `VER`, `MAC`, `APPLY`, `ADD`
/// @param operands in the order of the text
/// @param at where the keyword stands (of an MCS the first `+`)
/// @param lastLine the line that its last record is, the comment behind the period included
/// @param cards its records, 80 bytes of EBCDIC each; empty if it was made and not read
public record Statement(
    Kind kind, String keyword, List<Operand> operands, TextPosition at, int lastLine, Bytes cards) {

  /// Which language a statement is of.
  public enum Kind {
    /// `++` and a keyword.
    MCS,
    /// A command of SMPCNTL, or one of the statements between UCLIN and ENDUCL, ZONEEDIT and
    /// ENDZONEEDIT.
    COMMAND
  }

  private static final TextPosition NOWHERE = new TextPosition(1, 1);

  public Statement {
    operands = List.copyOf(operands);
  }

  /// A statement that was not read but made; [StatementWriter] writes it.
  public static Statement of(Kind kind, String keyword, List<Operand> operands) {
    return new Statement(kind, keyword, operands, NOWHERE, 1, Bytes.EMPTY);
  }

  /// Whether it is an MCS.
  public boolean isMcs() {
    return kind == Kind.MCS;
  }

  /// Where the keyword stands.
  public TextPosition position() {
    return at;
  }

  /// The line of its first record.
  public int firstLine() {
    return at.line();
  }

  /// Whether it has an operand of that keyword.
  public boolean has(String operand) {
    return operand(operand).isPresent();
  }

  /// The first operand of that keyword; the empty keyword is the value behind the statement's own.
  public Optional<Operand> operand(String operand) {
    for (Operand candidate : operands) {
      if (candidate.keyword().equals(operand)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  /// All operands of that keyword.
  public List<Operand> all(String operand) {
    return operands.stream().filter(candidate -> candidate.keyword().equals(operand)).toList();
  }

  /// The first value of an operand.
  public Optional<String> first(String operand) {
    return operand(operand)
        .filter(found -> !found.values().isEmpty())
        .map(found -> found.values().getFirst().content());
  }

  /// The values of an operand as texts, those of all its occurrences; empty if it is not there.
  public List<String> words(String operand) {
    List<String> words = new ArrayList<>();
    for (Operand candidate : operands) {
      if (candidate.keyword().equals(operand)) {
        words.addAll(candidate.words());
      }
    }
    return words;
  }

  /// The values of an operand that are groups; empty if it is not there.
  public List<Value.Group> groups(String operand) {
    return all(operand).stream().flatMap(found -> found.groups().stream()).toList();
  }

  /// What it says, in one line, without its comments: `++VER(Z038) FMID(HAA1100).`
  public String text() {
    String head = (isMcs() ? "++" : "") + keyword;
    return operands.stream()
        .map(operand -> operand.keyword().isEmpty() ? operand.text() : " " + operand.text())
        .collect(Collectors.joining("", head, "."));
  }

  @Override
  public String toString() {
    return text();
  }
}
