package org.altres.transport.tape;

import org.altres.message.MessageId;

/// The messages of tapes.
final class TapeMessages {

  static final MessageId NOT_A_TAPE = MessageId.of("ALT2701S");
  static final MessageId IMAGE_ENDS_EARLY = MessageId.of("ALT2702E");
  static final MessageId CHAIN_BROKEN = MessageId.of("ALT2703E");
  static final MessageId FLAGS_WRONG = MessageId.of("ALT2704E");
  static final MessageId BLOCK_TOO_LONG = MessageId.of("ALT2705E");
  static final MessageId BLOCK_NOT_UNPACKED = MessageId.of("ALT2706E");
  static final MessageId PADDING_BEHIND_END = MessageId.of("ALT2707W");
  static final MessageId IMAGE_CHANGED = MessageId.of("ALT2708S");
  static final MessageId NO_SUCH_FILE = MessageId.of("ALT2709S");

  static final MessageId NO_SUCH_SEQUENCE = MessageId.of("ALT2710S");
  static final MessageId NO_SUCH_NAME = MessageId.of("ALT2711S");
  static final MessageId TRAILER_MISSING = MessageId.of("ALT2712E");
  static final MessageId BLOCK_COUNT_WRONG = MessageId.of("ALT2713E");

  private TapeMessages() {}
}
