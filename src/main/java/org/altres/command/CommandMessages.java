package org.altres.command;

import org.altres.message.MessageId;

/// The messages of commands as such.
final class CommandMessages {

  static final MessageId ZONE_EMPTY = MessageId.of("ALT3721S");

  private CommandMessages() {}
}
