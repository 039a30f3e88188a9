package org.altres.mcs.input;

import org.altres.message.MessageId;

/// What is said about files in which decks are looked for.
final class InputMessages {

  static final MessageId COPIED_TOO_OFTEN = MessageId.of("ALT3201S");

  private InputMessages() {}
}
