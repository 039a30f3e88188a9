package org.altres.module;

import org.altres.message.MessageId;

/// The messages of load modules and object decks.
final class ModuleMessages {

  static final MessageId RECORD_LENGTH = MessageId.of("ALT2001S");
  static final MessageId TEXT_LENGTH = MessageId.of("ALT2002S");
  static final MessageId TEXT_MISSING = MessageId.of("ALT2003S");
  static final MessageId ESD_TYPE_UNKNOWN = MessageId.of("ALT2004S");
  static final MessageId RLD_NOT_ENDED = MessageId.of("ALT2005S");
  static final MessageId IDR_NOT_ENDED = MessageId.of("ALT2006S");
  static final MessageId USER_DATA_SHORT = MessageId.of("ALT2007S");
  static final MessageId NO_RECORDS = MessageId.of("ALT2008S");
  static final MessageId COUNT_WRONG = MessageId.of("ALT2009S");

  private ModuleMessages() {}
}
