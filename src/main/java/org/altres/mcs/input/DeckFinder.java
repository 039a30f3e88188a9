package org.altres.mcs.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.altres.mcs.syntax.SourceText;

/// Finds the decks of a file, and of the members and jobs in it.
final class DeckFinder {

  /// Jobs that submit jobs that submit jobs.
  private static final int DEEPEST = 4;

  private final SourceText text;
  private final List<InputDeck> decks = new ArrayList<>();

  private DeckFinder(SourceText text) {
    this.text = text;
  }

  static List<InputDeck> find(SourceText text) {
    DeckFinder finder = new DeckFinder(text);
    int last = text.firstLine() + text.lineCount() - 1;
    finder.file(new LineRun(text.firstLine(), last));
    return List.copyOf(finder.decks);
  }

  private void file(LineRun lines) {
    if (whole(lines, DeckOrigin.FILE, 0)) {
      return;
    }
    Optional<Integer> header = header(lines);
    if (jobBefore(lines, header)) {
      job(lines, DeckOrigin.FILE, 0);
    } else if (header.isPresent()) {
      add(kind(header.get()), DeckOrigin.FILE, lines.from(header.get()));
    }
  }

  /// Takes what begins as a deck, a job or members of IEBUPDTE do.
  ///
  /// @return whether it is any of them
  private boolean whole(LineRun lines, DeckOrigin origin, int depth) {
    Optional<Integer> first = first(lines);
    String card = first.map(text::line).orElse("");
    LineRun deck = first.map(lines::from).orElse(lines);
    if (Words.mcs(card).isPresent()) {
      add(kind(first.orElseThrow()), origin, deck);
    } else if (Words.member(card).isPresent()) {
      members(deck, origin, depth);
    } else if (card.startsWith("//")) {
      job(deck, origin, depth);
    } else if (Words.isCommand(card)) {
      add(DeckKind.COMMANDS, origin, deck);
    } else {
      return false;
    }
    return true;
  }

  private void members(LineRun lines, DeckOrigin origin, int depth) {
    for (UpdateMembers.Member member : UpdateMembers.of(text, lines)) {
      whole(member.lines(), origin.inMember(member.name()), depth);
    }
  }

  private void job(LineRun lines, DeckOrigin origin, int depth) {
    if (depth >= DEEPEST) {
      return;
    }
    for (JobDecks.Found found : new JobDecks(text, JclReader.read(text, lines)).find()) {
      switch (found) {
        case JobDecks.Deck deck ->
            decks.add(new InputDeck(text, deck.kind(), origin.inJob(deck.dd()), deck.parts()));
        case JobDecks.Other other ->
            inStream(other.dd(), other.lines(), origin.inJob(other.dd()), depth + 1);
      }
    }
  }

  /// A data set whose ddname does not say what it is for.
  private void inStream(JclDd dd, LineRun lines, DeckOrigin origin, int depth) {
    Optional<Integer> first = first(lines);
    String card = first.map(text::line).orElse("");
    boolean commands = Words.isCommand(card);
    if (commands && !dd.program().contains("SMP") && !followsDeck(dd)) {
      return;
    }
    whole(lines, origin, depth);
  }

  /// Whether the cards stand behind the end of a deck of the same step, as some procedures have it.
  private boolean followsDeck(JclDd dd) {
    return !decks.isEmpty()
        && decks.getLast().origin().step().orElse("").equals(dd.step())
        && dd.name().equals("SYSIN");
  }

  private void add(DeckKind kind, DeckOrigin origin, LineRun lines) {
    DeckPart cards = new DeckPart.Cards(lines.first(), lines.last());
    decks.add(new InputDeck(text, kind, origin, List.of(cards)));
  }

  private DeckKind kind(int line) {
    return Words.kind(Words.mcs(text.line(line)).orElseThrow());
  }

  /// The first line that is not empty.
  private Optional<Integer> first(LineRun lines) {
    for (int line = lines.first(); line <= lines.last(); line++) {
      if (!text.line(line).isBlank()) {
        return Optional.of(line);
      }
    }
    return Optional.empty();
  }

  private Optional<Integer> header(LineRun lines) {
    for (int line = lines.first(); line <= lines.last(); line++) {
      if (Words.mcs(text.line(line)).isPresent()) {
        return Optional.of(line);
      }
    }
    return Optional.empty();
  }

  /// Whether a job with in-stream data for SMP/E begins before a line, so that a text explains a
  /// job and not a deck.
  private boolean jobBefore(LineRun lines, Optional<Integer> header) {
    int last = header.map(line -> line - 1).orElse(lines.last());
    return JclReader.read(text, new LineRun(lines.first(), Math.max(last, lines.first() - 1)))
        .stream()
        .anyMatch(dd -> dd.data().isPresent() && JobDecks.kindOf(dd.name()).isPresent());
  }
}
