package org.altres.mcs;

import java.util.List;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.mcs.syntax.Statement;
import org.altres.mcs.syntax.SyntaxProblem;

/// A SYSMOD without error: a header and what follows it ("SMP/E Reference", chapter 2).
///
/// @param type which of the four
/// @param id its id
/// @param header the `++FUNCTION`, `++PTF`, `++APAR` or `++USERMOD`
/// @param versions its `++VER`s, at least one
/// @param holds its own `++HOLD`s
/// @param jclin its `++JCLIN`
/// @param changes its `++MOVE`s, `++RENAME`s and `++DELETE`s, in the order of the text
/// @param elements its elements, in the order of the text
/// @param warnings what is odd but does not stop it
/// @param firstLine the line of its first record
/// @param records the whole SYSMOD, cards of 80 bytes of EBCDIC: what SMPPTS keeps
public record Sysmod(
    SysmodType type,
    SysmodId id,
    Statement header,
    List<Version> versions,
    List<Hold> holds,
    Optional<Jclin> jclin,
    List<StructureChange> changes,
    List<ElementMcs> elements,
    List<SyntaxProblem> warnings,
    int firstLine,
    Bytes records)
    implements McsPiece {

  public Sysmod {
    versions = List.copyOf(versions);
    holds = List.copyOf(holds);
    changes = List.copyOf(changes);
    elements = List.copyOf(elements);
    warnings = List.copyOf(warnings);
  }

  /// The level at which it was reworked, up to 8 digits.
  public Optional<Integer> rework() {
    return header.first("REWORK").map(Integer::valueOf);
  }

  /// How many relative files belong to it; 0 if none.
  public int files() {
    return header.first("FILES").map(Integer::valueOf).orElse(0);
  }

  /// The prefix of the names of its relative files.
  public Optional<String> rfdsnpfx() {
    return header.first("RFDSNPFX");
  }

  /// Its description.
  public Optional<String> description() {
    return header.first("DESCRIPTION");
  }

  @Override
  public List<SyntaxProblem> problems() {
    return warnings;
  }
}
