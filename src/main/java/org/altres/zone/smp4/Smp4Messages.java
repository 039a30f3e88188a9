package org.altres.zone.smp4;

import org.altres.message.MessageId;

/// The messages of the zones of SMP4.
final class Smp4Messages {

  static final MessageId MEMBER_TOO_SHORT = MessageId.of("ALT3501E");
  static final MessageId UNKNOWN_ENTRY = MessageId.of("ALT3502W");
  static final MessageId UNKNOWN_KEPT = MessageId.of("ALT3503W");
  static final MessageId USER_DATA_LENGTH = MessageId.of("ALT3504E");
  static final MessageId NOT_SMP4 = MessageId.of("ALT3505S");
  static final MessageId NAME_DOES_NOT_FIT = MessageId.of("ALT3506E");

  private Smp4Messages() {}
}
