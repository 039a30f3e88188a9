package org.altres.command;

import org.altres.message.MessageId;

/// The messages of commands as such.
final class CommandMessages {

  static final MessageId ZONE_EMPTY = MessageId.of("ALT3721S");
  static final MessageId ZONE_UNKNOWN = MessageId.of("ALT3722S");
  static final MessageId ZONE_OF_OTHER_KIND = MessageId.of("ALT3723S");
  static final MessageId OPTIONS_UNKNOWN = MessageId.of("ALT3724S");
  static final MessageId GLOBAL_NOT_MADE = MessageId.of("ALT3725I");
  static final MessageId UNKNOWN = MessageId.of("ALT3726S");
  static final MessageId NOT_THERE = MessageId.of("ALT3727S");
  static final MessageId AFTER_FAILED_SET = MessageId.of("ALT3728S");
  static final MessageId AFTER_CODE = MessageId.of("ALT3729S");
  static final MessageId NO_SET = MessageId.of("ALT3730S");
  static final MessageId WRONG_ZONE = MessageId.of("ALT3731S");
  static final MessageId SMP4_DATA_SET = MessageId.of("ALT3732S");
  static final MessageId DEBUG_IGNORED = MessageId.of("ALT3733I");
  static final MessageId IN_ERROR = MessageId.of("ALT3734S");
  static final MessageId NO_DEFINITION = MessageId.of("ALT3735S");
  static final MessageId DELETES_ZONE = MessageId.of("ALT3736E");
  static final MessageId MORE_PROBLEMS = MessageId.of("ALT3737E");
  static final MessageId OPERAND_NOT_THERE = MessageId.of("ALT3740S");
  static final MessageId NOT_FOUND = MessageId.of("ALT3739W");

  private CommandMessages() {}
}
