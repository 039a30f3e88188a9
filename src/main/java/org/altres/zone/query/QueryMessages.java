package org.altres.zone.query;

import org.altres.message.MessageId;

/// The messages of filters.
final class QueryMessages {

  static final MessageId EXPECTED = MessageId.of("ALT3341E");
  static final MessageId SUBENTRY_UNKNOWN = MessageId.of("ALT3342E");
  static final MessageId QUOTE_OPEN = MessageId.of("ALT3343E");
  static final MessageId NO_ORDER = MessageId.of("ALT3344E");
  static final MessageId ONLY_EMPTY = MessageId.of("ALT3345E");
  static final MessageId TOO_DEEP = MessageId.of("ALT3346E");
  static final MessageId TOO_LONG = MessageId.of("ALT3347E");
  static final MessageId VALUE_WRONG = MessageId.of("ALT3348E");

  private QueryMessages() {}
}
