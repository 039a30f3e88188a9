package org.altres.dasd;

import org.altres.message.MessageId;

/// The messages of tracks, labels, VTOC and space.
final class DasdMessages {

  static final MessageId HOME_ADDRESS_WRONG = MessageId.of("ALT1201S");
  static final MessageId R0_WRONG = MessageId.of("ALT1202S");
  static final MessageId COUNT_FIELD_WRONG = MessageId.of("ALT1203S");
  static final MessageId END_OF_TRACK_MISSING = MessageId.of("ALT1204S");

  private DasdMessages() {}
}
