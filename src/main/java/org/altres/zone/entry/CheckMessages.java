package org.altres.zone.entry;

import org.altres.message.MessageId;

/// What is said of entries that do not agree.
final class CheckMessages {

  static final MessageId FMID_NOT_INSTALLED = MessageId.of("ALT3361W");
  static final MessageId RMID_UNKNOWN = MessageId.of("ALT3362W");
  static final MessageId UMID_UNKNOWN = MessageId.of("ALT3363W");
  static final MessageId SUPERSEDER_UNKNOWN = MessageId.of("ALT3364W");

  private CheckMessages() {}
}
