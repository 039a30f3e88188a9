package org.altres.dataset.pds;

import org.altres.message.MessageId;

/// The messages of libraries.
final class LibraryMessages {

  static final MessageId NO_DIRECTORY_BLOCK = MessageId.of("ALT2302S");
  static final MessageId DIRECTORY_NOT_ENDED = MessageId.of("ALT2303S");
  static final MessageId USED_COUNT_WRONG = MessageId.of("ALT2304S");
  static final MessageId ENTRY_CUT_OFF = MessageId.of("ALT2305S");
  static final MessageId END_ENTRY_MISSING = MessageId.of("ALT2306S");
  static final MessageId ENTRIES_UNORDERED = MessageId.of("ALT2307S");
  static final MessageId BLOCK_KEY_WRONG = MessageId.of("ALT2308S");
  static final MessageId BYTES_BEHIND_END = MessageId.of("ALT2309S");
  static final MessageId MEMBER_OUTSIDE = MessageId.of("ALT2310S");
  static final MessageId MEMBER_IN_DIRECTORY = MessageId.of("ALT2311S");
  static final MessageId MEMBER_BLOCK_MISSING = MessageId.of("ALT2312S");
  static final MessageId MEMBER_NOT_ENDED = MessageId.of("ALT2313S");
  static final MessageId MEMBER_BEHIND_LAST_USED = MessageId.of("ALT2314S");
  static final MessageId MEMBERS_OVERLAP = MessageId.of("ALT2315S");
  static final MessageId NOT_PARTITIONED = MessageId.of("ALT2316S");
  static final MessageId TOO_MUCH_OVERLAP = MessageId.of("ALT2317S");
  static final MessageId USER_TTR_OUTSIDE_MEMBER = MessageId.of("ALT2318W");
  static final MessageId LAST_USED_OUTSIDE = MessageId.of("ALT2319S");
  static final MessageId MEMBER_EXISTS = MessageId.of("ALT2320S");
  static final MessageId NO_MEMBER = MessageId.of("ALT2321S");
  static final MessageId DIRECTORY_FULL = MessageId.of("ALT2322S");
  static final MessageId LIBRARY_FULL = MessageId.of("ALT2323S");
  static final MessageId BLOCK_TOO_LONG = MessageId.of("ALT2324S");
  static final MessageId BLOCK_LONGER_THAN_TRACK = MessageId.of("ALT2325S");
  static final MessageId BLOCK_KEY_LENGTH = MessageId.of("ALT2326S");
  static final MessageId USER_TTR_KEPT = MessageId.of("ALT2327W");
  static final MessageId DIRECTORY_TOO_LARGE = MessageId.of("ALT2328S");
  static final MessageId TRACK_OVERFULL = MessageId.of("ALT2329S");
  static final MessageId MEMBER_TOO_LARGE = MessageId.of("ALT2330S");

  private LibraryMessages() {}
}
