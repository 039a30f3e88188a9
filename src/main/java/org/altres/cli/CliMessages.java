package org.altres.cli;

import org.altres.message.MessageId;

/// The messages of the command line.
final class CliMessages {

  static final MessageId USAGE = MessageId.of("ALT4001S");
  static final MessageId INTERNAL_ERROR = MessageId.of("ALT4002T");
  static final MessageId CANCELLED = MessageId.of("ALT4003T");
  static final MessageId OUT_OF_MEMORY = MessageId.of("ALT4004T");
  static final MessageId NO_DESKTOP = MessageId.of("ALT4005S");
  static final MessageId TEXT_AND_BINARY = MessageId.of("ALT4006S");
  static final MessageId TRACKS_AND_CYLINDERS = MessageId.of("ALT4007S");
  static final MessageId SMP_COMPLETE = MessageId.of("GIM20502I");
  static final MessageId SMP_REHEARSED = MessageId.of("ALT4402I");
  static final MessageId DD_FORM = MessageId.of("ALT4403S");
  static final MessageId STANDARD_INPUT = MessageId.of("ALT4404S");

  static final MessageId NOT_IN_ANY_ZONE = MessageId.of("ALT3991W");

  static final MessageId MORE_FAULTS = MessageId.of("ALT4416I");
  static final MessageId FILE_OR_SMP4 = MessageId.of("ALT3992S");

  private CliMessages() {}
}
