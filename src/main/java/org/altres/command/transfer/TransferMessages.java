package org.altres.command.transfer;

import org.altres.message.MessageId;

/// The messages of bringing zones in from files.
final class TransferMessages {

  static final MessageId IMPORTED = MessageId.of("ALT3941I");
  static final MessageId ZONE_THERE = MessageId.of("ALT3942S");
  static final MessageId GLOBAL_THERE = MessageId.of("ALT3943S");
  static final MessageId ONE_NAME = MessageId.of("ALT3944S");
  static final MessageId NOT_GLOBAL = MessageId.of("ALT3945S");
  static final MessageId NO_DEFINITION = MessageId.of("ALT3946W");

  private TransferMessages() {}
}
