package org.altres.zone.listing;

import org.altres.message.MessageId;

/// The messages of listings that are read.
final class ListingMessages {

  static final MessageId CUT_OFF = MessageId.of("ALT3461E");
  static final MessageId UNKNOWN_SECTION = MessageId.of("ALT3462W");
  static final MessageId UNKNOWN_LABEL = MessageId.of("ALT3463W");
  static final MessageId NO_ZONE_NAME = MessageId.of("ALT3464E");
  static final MessageId LINE_TOO_LONG = MessageId.of("ALT3465E");
  static final MessageId NAME_LENGTH = MessageId.of("ALT3468E");
  static final MessageId NO_JSON = MessageId.of("ALT3466S");
  static final MessageId NO_ENTRIES = MessageId.of("ALT3467S");

  private ListingMessages() {}
}
