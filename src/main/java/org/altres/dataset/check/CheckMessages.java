package org.altres.dataset.check;

import org.altres.message.MessageId;

/// The messages of the volume check.
final class CheckMessages {

  static final MessageId TRACK_OVERFULL = MessageId.of("ALT2601E");
  static final MessageId TRACK_DAMAGED = MessageId.of("ALT2602E");
  static final MessageId OVERFLOW_NOT_LAST = MessageId.of("ALT2603E");
  static final MessageId NO_VTOC = MessageId.of("ALT2604I");
  static final MessageId MORE_FAULTS = MessageId.of("ALT2605E");
  static final MessageId LAST_USED_WRONG = MessageId.of("ALT2612W");
  static final MessageId BALANCE_WRONG = MessageId.of("ALT2613W");
  static final MessageId LAST_USED_COUNTS_END = MessageId.of("ALT2614I");
  static final MessageId NO_END_OF_FILE = MessageId.of("ALT2615I");
  static final MessageId LAST_USED_NOT_END = MessageId.of("ALT2616W");
  static final MessageId BALANCE_OTHERWISE = MessageId.of("ALT2617I");
  static final MessageId BLOCK_TOO_LONG = MessageId.of("ALT2621W");
  static final MessageId RECORD_TOO_LONG = MessageId.of("ALT2622W");
  static final MessageId BLOCK_NOT_ONE_RECORD = MessageId.of("ALT2623W");
  static final MessageId KEY_LENGTH_WRONG = MessageId.of("ALT2624W");
  static final MessageId NO_FORMAT = MessageId.of("ALT2625W");
  static final MessageId MODULE_TOO_LONG = MessageId.of("ALT2631W");
  static final MessageId ALIAS_OF_ANOTHER = MessageId.of("ALT2632W");

  private CheckMessages() {}
}
