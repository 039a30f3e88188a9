package org.altres.mcs.command;

import org.altres.message.MessageId;

/// What is said about the order of commands.
final class CommandMessages {

  static final MessageId BLOCK_OPEN = MessageId.of("ALT3043E");
  static final MessageId OUTSIDE_BLOCK = MessageId.of("ALT3045E");

  static final MessageId RAW_OPEN = MessageId.of("ALT3046E");
  static final MessageId RAW_ALONE = MessageId.of("ALT3047E");

  private CommandMessages() {}
}
