package org.altres.command.list;

import org.altres.message.MessageId;

/// The messages of LIST.
final class ListMessages {

  static final MessageId NOT_FOUND = MessageId.of("ALT3451W");
  static final MessageId NO_CONTENT = MessageId.of("ALT3452S");

  private ListMessages() {}
}
