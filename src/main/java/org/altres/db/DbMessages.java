package org.altres.db;

import org.altres.message.MessageId;

/// The messages of this room.
final class DbMessages {

  static final MessageId CANNOT_USE = MessageId.of("ALT3601S");
  static final MessageId DAMAGED = MessageId.of("ALT3602S");
  static final MessageId TOO_NEW = MessageId.of("ALT3603S");
  static final MessageId TOO_OLD = MessageId.of("ALT3604S");
  static final MessageId NOT_OURS = MessageId.of("ALT3605S");
  static final MessageId NOT_MADE = MessageId.of("ALT3606S");
  static final MessageId MADE_UNCONFIRMED = MessageId.of("ALT3607S");
  static final MessageId IN_DOUBT = MessageId.of("ALT3608S");
  static final MessageId NO_ROOM = MessageId.of("ALT3609S");
  static final MessageId PATH_NOT_USABLE = MessageId.of("ALT3610S");
  static final MessageId NOT_DURABLE = MessageId.of("ALT3611S");

  private DbMessages() {}
}
