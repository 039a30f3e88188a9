package org.altres.workbench.smp;

import org.altres.mcs.syntax.CardSource;
import org.altres.mcs.syntax.SourceText;

/// A deck of commands: SMPCNTL.
@FunctionalInterface
public interface Deck {

  /// Its cards, from the first.
  CardSource open();

  /// A deck that is in memory.
  static Deck of(SourceText text) {
    return text::source;
  }
}
