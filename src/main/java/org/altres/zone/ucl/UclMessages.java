package org.altres.zone.ucl;

import org.altres.message.MessageId;

/// The messages of UCLIN and UNLOAD.
final class UclMessages {

  static final MessageId TYPE_UNKNOWN = MessageId.of("ALT3301E");
  static final MessageId TYPE_ELSEWHERE = MessageId.of("ALT3302E");
  static final MessageId OPERAND_UNKNOWN = MessageId.of("ALT3303E");
  static final MessageId OPERAND_ELSEWHERE = MessageId.of("ALT3304E");
  static final MessageId NO_SUCH_ENTRY = MessageId.of("ALT3305E");
  static final MessageId SUBENTRY_THERE = MessageId.of("ALT3306E");
  static final MessageId VALUE_THERE = MessageId.of("ALT3307E");
  static final MessageId VALUE_NOT_THERE = MessageId.of("ALT3308E");
  static final MessageId VALUE_WRONG = MessageId.of("ALT3309E");
  static final MessageId ONE_VALUE = MessageId.of("ALT3310E");
  static final MessageId NO_VALUE_TAKEN = MessageId.of("ALT3311E");
  static final MessageId VALUE_MISSING = MessageId.of("ALT3312E");
  static final MessageId EXCLUDED = MessageId.of("ALT3313E");
  static final MessageId NAME_WRONG = MessageId.of("ALT3314E");
  static final MessageId OTHER_ZONE = MessageId.of("ALT3315E");
  static final MessageId LINES_ELSEWHERE = MessageId.of("ALT3316E");
  static final MessageId RMID_WITHOUT_FMID = MessageId.of("ALT3317W");
  static final MessageId LMOD_WITHOUT_LIBRARY = MessageId.of("ALT3318W");
  static final MessageId CREATED = MessageId.of("ALT3319I");
  static final MessageId WHICH_VERSION = MessageId.of("ALT3320E");
  static final MessageId VERB_UNKNOWN = MessageId.of("ALT3321E");
  static final MessageId TWICE = MessageId.of("ALT3322E");
  static final MessageId NO_CARD = MessageId.of("ALT3331E");

  private UclMessages() {}
}
