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

  static final MessageId IS_LIBRARY = MessageId.of("ALT2531S");
  static final MessageId IS_PDSE = MessageId.of("ALT2532S");
  static final MessageId IS_FILE_SYSTEM = MessageId.of("ALT2533S");
  static final MessageId IS_DIRECT = MessageId.of("ALT2534S");
  static final MessageId IS_INDEXED = MessageId.of("ALT2535S");
  static final MessageId IS_VSAM = MessageId.of("ALT2536S");
  static final MessageId ORGANIZATION_UNKNOWN = MessageId.of("ALT2537S");
  static final MessageId EXTENDED_FORMAT = MessageId.of("ALT2538S");
  static final MessageId NO_END_OF_BLOCK = MessageId.of("ALT2541S");
  static final MessageId OVERFLOW_BROKEN = MessageId.of("ALT2542S");
  static final MessageId BLOCK_LONGER_THAN_TRACK = MessageId.of("ALT2551S");
  static final MessageId HAS_KEYS = MessageId.of("ALT2552S");
  static final MessageId BLOCK_DOES_NOT_FIT = MessageId.of("ALT2553S");
  static final MessageId NO_SPACE = MessageId.of("ALT2554S");

  private RecordMessages() {}
}
