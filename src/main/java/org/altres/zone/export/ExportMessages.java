package org.altres.zone.export;

import org.altres.message.MessageId;

/// The messages of zone export files.
final class ExportMessages {

  static final MessageId NOT_ONE = MessageId.of("ALT3741S");
  static final MessageId TOO_NEW = MessageId.of("ALT3742S");
  static final MessageId TOO_OLD = MessageId.of("ALT3743S");
  static final MessageId INCOMPLETE = MessageId.of("ALT3744S");
  static final MessageId DAMAGED = MessageId.of("ALT3745S");

  private ExportMessages() {}
}
