package org.altres.transport.tape;

import org.altres.message.MessageId;

/// The messages of tapes.
final class TapeMessages {

  static final MessageId NOT_A_TAPE = MessageId.of("ALT2701S");
  static final MessageId IMAGE_ENDS_EARLY = MessageId.of("ALT2702S");
  static final MessageId CHAIN_BROKEN = MessageId.of("ALT2703S");
  static final MessageId FLAGS_WRONG = MessageId.of("ALT2704S");
  static final MessageId BLOCK_TOO_LONG = MessageId.of("ALT2705S");
  static final MessageId BLOCK_NOT_UNPACKED = MessageId.of("ALT2706S");
  static final MessageId PADDING_BEHIND_END = MessageId.of("ALT2707W");
  static final MessageId IMAGE_CHANGED = MessageId.of("ALT2708S");
  static final MessageId NO_SUCH_FILE = MessageId.of("ALT2709S");

  static final MessageId NO_SUCH_SEQUENCE = MessageId.of("ALT2710S");
  static final MessageId NO_SUCH_NAME = MessageId.of("ALT2711S");
  static final MessageId TRAILER_MISSING = MessageId.of("ALT2712E");
  static final MessageId BLOCK_COUNT_WRONG = MessageId.of("ALT2713E");

  private TapeMessages() {}
}
