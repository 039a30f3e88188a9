package org.altres.zone.ucl;

import java.util.ArrayList;
import java.util.List;
import org.altres.mcs.command.CommandReader;
import org.altres.mcs.command.SmpCommand;
import org.altres.mcs.command.UclStatement;
import org.altres.mcs.syntax.SourceText;
import org.altres.mcs.syntax.SyntaxProblem;

/// Reads a deck with UCLIN and ENDUCL.
final class UclDeck {

  private UclDeck() {}

  /// The UCL statements of a deck, of which each must be sound in its form.
  static List<UclStatement> read(List<String> cards) {
    return read(String.join("\n", cards) + "\n");
  }

  static List<UclStatement> read(String deck) {
    List<UclStatement> statements = new ArrayList<>();
    for (SmpCommand command : CommandReader.read(SourceText.of(deck)).commands()) {
      if (!command.problems().isEmpty()) {
        throw new AssertionError(
            String.join("\n", command.problems().stream().map(SyntaxProblem::render).toList()));
      }
      if (command instanceof SmpCommand.Block block) {
        statements.addAll(block.entries());
      }
    }
    return statements;
  }
}
