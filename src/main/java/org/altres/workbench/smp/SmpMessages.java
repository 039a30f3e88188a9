package org.altres.workbench.smp;

import org.altres.message.MessageId;

/// The messages of the deck runner.
final class SmpMessages {

  static final MessageId COMMAND_COMPLETE = MessageId.of("GIM20501I");
  static final MessageId LINE_TOO_LONG = MessageId.of("ALT3801S");
  static final MessageId SEVERAL_GLOBALS = MessageId.of("ALT3802S");
  static final MessageId NO_CSI_NAME = MessageId.of("ALT3803S");

  private SmpMessages() {}
}
