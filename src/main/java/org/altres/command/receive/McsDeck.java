package org.altres.command.receive;

import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.altres.mcs.McsInput;
import org.altres.mcs.McsPiece;
import org.altres.mcs.McsReader;
import org.altres.mcs.syntax.CardSource;

/// A deck of MCS that RECEIVE reads.
///
/// @param kind SMPPTFIN or SMPHOLD
/// @param cards gives its cards, from the first one each time
/// @param firstGap the line of the card behind the first part that is not there, because another
///   program of the job would have written it
public record McsDeck(McsInput kind, Supplier<CardSource> cards, OptionalInt firstGap) {

  /// A deck that is there as a whole.
  public McsDeck(McsInput kind, Supplier<CardSource> cards) {
    this(kind, cards, OptionalInt.empty());
  }

  /// Reads it, and hands over one piece after the other.
  void forEach(Consumer<McsPiece> consumer) {
    McsReader.read(cards.get(), kind, consumer);
  }

  /// Whether a part of a piece is not there, or may be not: behind the first part that is missing
  /// nothing is certain.
  boolean isPartial(McsPiece piece) {
    return firstGap.isPresent() && piece.lastLine() + 1 >= firstGap.getAsInt();
  }
}
