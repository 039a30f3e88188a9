package org.altres.workbench.mcs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import org.altres.mcs.McsInput;
import org.altres.mcs.McsPiece;
import org.altres.mcs.McsReader;
import org.altres.mcs.Sysmod;
import org.altres.mcs.SysmodId;
import org.altres.mcs.command.CommandConsumer;
import org.altres.mcs.command.CommandReader;
import org.altres.mcs.command.SmpCommand;
import org.altres.mcs.command.UclStatement;
import org.altres.mcs.input.InputDeck;
import org.altres.mcs.input.InputFile;
import org.altres.mcs.syntax.Statement;
import org.altres.mcs.syntax.SyntaxProblem;
import org.altres.message.Severity;
import org.altres.text.Card;
import org.altres.workbench.view.McsListing;

/// Reads the decks of a text and tells what is in them and what is wrong.
public final class McsChecker {

  private final InputDeck deck;
  private final List<McsListing.Sysmod> sysmods = new ArrayList<>();
  private final SequencedMap<String, Integer> statements = new LinkedHashMap<>();
  private final List<McsListing.Fault> faults;

  private McsChecker(InputDeck deck, List<McsListing.Fault> faults) {
    this.deck = deck;
    this.faults = faults;
  }

  /// Checks a text.
  ///
  /// @param file what was found in it
  public static McsListing.Text check(McsText text, InputFile file) {
    List<McsListing.Deck> decks = new ArrayList<>();
    List<McsListing.Fault> faults = new ArrayList<>();
    for (InputDeck deck : file.decks()) {
      decks.add(new McsChecker(deck, faults).check(input(text, deck)));
    }
    return new McsListing.Text(text.name(), file.text().lineCount(), decks, faults);
  }

  private static McsInput input(McsText text, InputDeck deck) {
    if (text.use().isPresent()) {
      return text.use().get() == McsText.Use.HOLDDATA ? McsInput.SMPHOLD : McsInput.SMPPTFIN;
    }
    return switch (deck.origin().ddname().orElse("")) {
      case "SMPPTFIN" -> McsInput.SMPPTFIN;
      case "SMPHOLD" -> McsInput.SMPHOLD;
      default -> McsInput.ANY;
    };
  }

  private McsListing.Deck check(McsInput input) {
    switch (deck.kind()) {
      case MCS, HOLDDATA -> McsReader.read(deck.source(), input, this::take);
      case COMMANDS -> CommandReader.read(deck.source(), new Commands());
      case JCLIN -> {}
    }
    return new McsListing.Deck(
        deck.kind().name().toLowerCase(Locale.ROOT),
        deck.origin().member(),
        deck.origin().job(),
        deck.origin().step(),
        deck.origin().ddname(),
        deck.firstLine(),
        deck.size(),
        deck.isPartial(),
        sysmods,
        SysmodViews.counts(statements));
  }

  private void take(McsPiece piece) {
    int line = deck.lineInFile(piece.firstLine());
    int cards = piece.records().length() / Card.LENGTH;
    switch (piece) {
      case Sysmod sysmod -> sysmods.add(SysmodViews.of(sysmod, line, cards));
      case McsPiece.SysmodInError error -> sysmods.add(SysmodViews.of(error, line, cards));
      case McsPiece.Free free -> count(free.mcs().statement().keyword());
      case McsPiece.Refused _ -> count("in error");
      case McsPiece.Blank _ -> {}
    }
    Optional<String> id = id(piece);
    for (SyntaxProblem problem : piece.problems()) {
      if (!isOfGap(problem)) {
        faults.add(fault(problem, id));
      }
    }
  }

  private void count(String statement) {
    statements.merge(statement, 1, Integer::sum);
  }

  private static Optional<String> id(McsPiece piece) {
    return switch (piece) {
      case Sysmod sysmod -> Optional.of(sysmod.id().value());
      case McsPiece.SysmodInError error -> error.id().map(SysmodId::value);
      case McsPiece.Free _, McsPiece.Refused _, McsPiece.Blank _ -> Optional.empty();
    };
  }

  /// Whether it is that data are missing which are not in the file.
  private boolean isOfGap(SyntaxProblem problem) {
    return problem.severity() == Severity.WARNING && deck.isElsewhereBehind(problem.at().line());
  }

  private McsListing.Fault fault(SyntaxProblem problem, Optional<String> sysmod) {
    return new McsListing.Fault(
        problem.message().id().value(),
        problem.severity().letter(),
        sysmod,
        deck.lineInFile(problem.at().line()),
        problem.at().column(),
        problem.message().text(),
        problem.message().whatToDo(),
        problem.source(),
        problem.expected());
  }

  /// Counts commands and the statements of UCLIN and ZONEEDIT, and takes their faults.
  private final class Commands implements CommandConsumer {

    @Override
    public void command(SmpCommand command) {
      count(command instanceof SmpCommand.InError ? "in error" : command.verb());
      command.problems().forEach(this::problem);
    }

    @Override
    public void begin(Statement statement) {
      count(statement.keyword());
    }

    @Override
    public void entry(UclStatement entry) {
      count(entry.verb());
    }

    @Override
    public void problem(SyntaxProblem problem) {
      faults.add(fault(problem, Optional.empty()));
    }

    @Override
    public void end(int lastLine) {}
  }
}
