package org.altres.mcs.input;

import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.mcs.syntax.CardSource;
import org.altres.mcs.syntax.SourceText;
import org.altres.text.Card;

/// A deck of MCS or of SMP/E commands in a file: what it is for, where it stands and its cards. The
/// cards of most decks follow each other in the file; what a job puts together with IEBGENER has
/// several parts, and its cards are numbered as if they followed each other ([#lineInFile] says
/// where one is).
public final class InputDeck {

  private final SourceText text;
  private final DeckKind kind;
  private final DeckOrigin origin;
  private final List<DeckPart> parts;

  InputDeck(SourceText text, DeckKind kind, DeckOrigin origin, List<DeckPart> parts) {
    this.text = text;
    this.kind = kind;
    this.origin = origin;
    this.parts = List.copyOf(parts);
  }

  /// What it is for.
  public DeckKind kind() {
    return kind;
  }

  /// Where it stands.
  public DeckOrigin origin() {
    return origin;
  }

  /// What it is made of, in order.
  public List<DeckPart> parts() {
    return parts;
  }

  /// Whether the file does not have all of it.
  public boolean isPartial() {
    return !parts.stream().allMatch(DeckPart.Cards.class::isInstance);
  }

  /// The line of the file that its first card is; 1 if it has none.
  public int firstLine() {
    return runs().stream().findFirst().map(DeckPart.Cards::firstLine).orElse(1);
  }

  /// How many cards the file has of it.
  public int size() {
    return runs().stream().mapToInt(DeckPart.Cards::count).sum();
  }

  /// The line of the file where a card is that its reader numbered as if all followed the first
  /// one.
  ///
  /// @param numbered [#firstLine] for the first card
  public int lineInFile(int numbered) {
    int index = numbered - firstLine();
    for (DeckPart.Cards run : runs()) {
      if (index < run.count()) {
        return run.firstLine() + index;
      }
      index -= run.count();
    }
    return numbered;
  }

  /// Whether what follows a statement is not in the file: behind its card no other MCS stands
  /// before such a part.
  ///
  /// @param numbered the card, as its reader numbered it
  public boolean isElsewhereBehind(int numbered) {
    int next = numbered + 1 - firstLine();
    boolean reached = false;
    for (DeckPart part : parts) {
      switch (part) {
        case DeckPart.Written _, DeckPart.Concatenated _ -> {
          if (reached) {
            return true;
          }
        }
        case DeckPart.Cards run -> {
          if (next <= run.count()) {
            if (hasMcs(run.firstLine() + Math.max(next, 0), run.lastLine())) {
              return false;
            }
            reached = true;
          }
          next -= run.count();
        }
      }
    }
    return false;
  }

  private boolean hasMcs(int from, int to) {
    for (int line = from; line <= to; line++) {
      if (text.line(line).startsWith("++")) {
        return true;
      }
    }
    return false;
  }

  /// The cards that the file has, 80 bytes of EBCDIC each.
  public Bytes cards() {
    List<DeckPart.Cards> runs = runs();
    if (runs.size() == 1) {
      return cards(runs.getFirst());
    }
    Bytes.Builder all = new Bytes.Builder(size() * Card.LENGTH);
    runs.forEach(run -> all.add(cards(run)));
    return all.build();
  }

  /// The cards for a reader; a line that is no card is told under its number in the deck.
  public CardSource source() {
    return new DeckSource(this, text);
  }

  private List<DeckPart.Cards> runs() {
    return parts.stream()
        .filter(DeckPart.Cards.class::isInstance)
        .map(DeckPart.Cards.class::cast)
        .toList();
  }

  private Bytes cards(DeckPart.Cards run) {
    int from = run.firstLine() - text.firstLine();
    return text.cards().slice(from * Card.LENGTH, run.count() * Card.LENGTH);
  }

  @Override
  public String toString() {
    return kind + " " + origin + " " + parts;
  }
}
