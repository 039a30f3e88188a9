package org.altres.dataset;

import org.altres.message.MessageId;

/// The messages of record formats, blocks and sequential data sets.
final class RecordMessages {

  static final MessageId FORMAT_MISSING = MessageId.of("ALT2501S");
  static final MessageId LRECL_IMPOSSIBLE = MessageId.of("ALT2502S");
  static final MessageId BLKSIZE_IMPOSSIBLE = MessageId.of("ALT2503S");
  static final MessageId BLOCK_NOT_A_MULTIPLE = MessageId.of("ALT2511S");
  static final MessageId BLOCK_DESCRIPTOR_WRONG = MessageId.of("ALT2512S");
  static final MessageId RECORD_DESCRIPTOR_WRONG = MessageId.of("ALT2513S");
  static final MessageId LARGE_BLOCK = MessageId.of("ALT2514S");
  static final MessageId SEGMENT_NOT_SPANNED = MessageId.of("ALT2515S");
  static final MessageId SEGMENT_NOT_FIRST = MessageId.of("ALT2516S");
  static final MessageId SEGMENT_NOT_NEXT = MessageId.of("ALT2520S");
  static final MessageId RECORD_INCOMPLETE = MessageId.of("ALT2517S");
  static final MessageId RECORD_TOO_LONG = MessageId.of("ALT2518S");
  static final MessageId BLOCK_BEHIND_SHORT = MessageId.of("ALT2519S");
  static final MessageId RECORD_DOES_NOT_FIT = MessageId.of("ALT2521S");

  private RecordMessages() {}
}
