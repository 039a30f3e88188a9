package org.altres.execute;

import org.altres.message.MessageId;

/// The messages of execution.
final class ExecuteMessages {

  static final MessageId STALE = MessageId.of("ALT3701S");
  static final MessageId ZONE_GONE = MessageId.of("ALT3702S");
  static final MessageId CONTENT_MISSING = MessageId.of("ALT3703S");
  static final MessageId CONTENT_DAMAGED = MessageId.of("ALT3704S");

  /// A SYSMOD could not be saved in SMPPTS.
  static final MessageId MCS_NOT_SAVED = MessageId.of("GIM48300S");

  private ExecuteMessages() {}
}
