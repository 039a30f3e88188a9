package org.altres.command.smp4;

import org.altres.message.MessageId;

/// The messages of bringing zones of SMP4 in.
final class ImportMessages {

  static final MessageId IMPORTED = MessageId.of("ALT3521I");
  static final MessageId RECEIVED = MessageId.of("ALT3522I");
  static final MessageId CONDITIONS = MessageId.of("ALT3523I");
  static final MessageId RELATED_MISSING = MessageId.of("ALT3524I");
  static final MessageId STAYS = MessageId.of("ALT3525W");
  static final MessageId NO_MCS = MessageId.of("ALT3526W");
  static final MessageId NO_SYSMOD = MessageId.of("ALT3527W");
  static final MessageId ZONE_THERE = MessageId.of("ALT3528S");
  static final MessageId NOT_GLOBAL = MessageId.of("ALT3529S");
  static final MessageId ONLY_GLOBAL = MessageId.of("ALT3530S");
  static final MessageId NO_ZONE = MessageId.of("ALT3531S");

  private ImportMessages() {}
}
