package org.altres.text;

import org.altres.message.MessageId;

/// The messages of lines, cards and code pages.
final class TextMessages {

  static final MessageId LINE_TOO_LONG = MessageId.of("ALT0201S");
  static final MessageId CHARACTER_UNKNOWN = MessageId.of("ALT0202S");
  static final MessageId NO_LINES = MessageId.of("ALT0203S");
  static final MessageId BREAKS_LINE = MessageId.of("ALT0204S");
  static final MessageId OBJECT_CARD = MessageId.of("ALT0205S");

  private TextMessages() {}
}
