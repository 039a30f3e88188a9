package org.altres.module.deck;

import org.altres.message.MessageId;

/// The messages of object decks.
final class DeckMessages {

  static final MessageId NO_CARDS = MessageId.of("ALT2201S");
  static final MessageId CARD_UNKNOWN = MessageId.of("ALT2202S");
  static final MessageId COUNT_WRONG = MessageId.of("ALT2203S");
  static final MessageId NO_END = MessageId.of("ALT2204S");
  static final MessageId JCC_DECK = MessageId.of("ALT2205S");
  static final MessageId STRANGE_CARD = MessageId.of("ALT2206S");
  static final MessageId FIELD_WRONG = MessageId.of("ALT2207S");

  private DeckMessages() {}
}
