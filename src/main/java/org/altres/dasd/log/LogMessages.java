package org.altres.dasd.log;

import org.altres.message.MessageId;

/// The messages of track log, commit and fold.
final class LogMessages {

  static final MessageId DAMAGED = MessageId.of("ALT1501S");
  static final MessageId TOO_NEW = MessageId.of("ALT1502S");
  static final MessageId TOO_OLD = MessageId.of("ALT1503S");
  static final MessageId FOREIGN_CHANGE = MessageId.of("ALT1504S");
  static final MessageId CANNOT_COMPLETE = MessageId.of("ALT1505S");
  static final MessageId NO_SPACE = MessageId.of("ALT1506S");
  static final MessageId NOT_WRITABLE = MessageId.of("ALT1507S");
  static final MessageId OTHER_FOLDER = MessageId.of("ALT1508S");
  static final MessageId BROKEN_OFF = MessageId.of("ALT1509S");
  static final MessageId IN_DOUBT = MessageId.of("ALT1510T");
  static final MessageId EXISTS = MessageId.of("ALT1511S");

  private LogMessages() {}
}
