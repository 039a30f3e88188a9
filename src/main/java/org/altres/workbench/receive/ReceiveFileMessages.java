package org.altres.workbench.receive;

import org.altres.message.MessageId;

/// The messages about the files that RECEIVE reads.
final class ReceiveFileMessages {

  static final MessageId NO_DECK = MessageId.of("ALT3867S");
  static final MessageId NO_PACKAGE = MessageId.of("ALT3868S");

  private ReceiveFileMessages() {}
}
