package org.altres.command.receive;

import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.altres.mcs.McsInput;
import org.altres.mcs.McsPiece;
import org.altres.mcs.McsReader;
import org.altres.mcs.syntax.CardSource;

/// A deck of MCS that RECEIVE reads.
///
/// @param kind SMPPTFIN or SMPHOLD
/// @param cards gives its cards, from the first one each time
/// @param elsewhere tells by the line of a card whether what follows it is not there, because
///   another program of the job would have written it
public record McsDeck(McsInput kind, Supplier<CardSource> cards, IntPredicate elsewhere) {

  /// A deck that is there as a whole.
  public McsDeck(McsInput kind, Supplier<CardSource> cards) {
    this(kind, cards, line -> false);
  }

  /// Reads it, and hands over one piece after the other.
  void forEach(Consumer<McsPiece> consumer) {
    McsReader.read(cards.get(), kind, consumer);
  }

  /// Whether a part of a piece is not there.
  boolean isPartial(McsPiece piece) {
    for (int line = piece.firstLine(); line <= piece.lastLine(); line++) {
      if (elsewhere.test(line)) {
        return true;
      }
    }
    return false;
  }
}
