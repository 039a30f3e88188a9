package org.altres.mcs;

import java.util.ArrayList;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.text.Card;
import org.altres.text.CodePage;

/// Cards as texts, for tests.
final class Cards {

  private Cards() {}

  static List<String> texts(Bytes cards) {
    List<String> texts = new ArrayList<>();
    for (int at = 0; at < cards.length(); at += Card.LENGTH) {
      texts.add(CodePage.IBM037.decodeTrimmed(cards.slice(at, Card.LENGTH)));
    }
    return texts;
  }
}
