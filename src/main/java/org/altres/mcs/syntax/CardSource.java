package org.altres.mcs.syntax;

import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.message.Place;
import org.altres.text.CodePage;

/// Cards that come one after the other, so that an input need not be in memory at once.
public interface CardSource {

  /// Copies the next cards, 80 bytes of EBCDIC each.
  ///
  /// @param target where to
  /// @param offset of the first card in `target`
  /// @param most how many cards there is room for, at least one
  /// @return how many cards were copied; 0 at the end
  /// @throws org.altres.message.AltresException if the input cannot be read
  int next(byte[] target, int offset, int most);

  /// The code page of the cards.
  CodePage codePage();

  /// The input, for messages.
  Place place();

  /// The line of the file that the first card is.
  default int firstLine() {
    return 1;
  }

  /// What makes a line no card, if something does.
  ///
  /// @param line as [#firstLine] counts
  default Optional<LineFault> fault(int line) {
    return Optional.empty();
  }

  /// Cards that are in memory, back to back.
  static CardSource of(Bytes cards, CodePage codePage, Place place) {
    return SourceText.ofCards(cards, codePage, place).source();
  }
}
