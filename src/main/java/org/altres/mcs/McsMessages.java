package org.altres.mcs;

import org.altres.message.MessageId;

/// What is said about SYSMODs and the order of their statements.
final class McsMessages {

  static final MessageId NOT_IN_SYSMOD = MessageId.of("ALT3051E");
  static final MessageId NOT_OUTSIDE = MessageId.of("ALT3052E");
  static final MessageId NOT_IN_TYPE = MessageId.of("ALT3053E");
  static final MessageId NOT_IN_INPUT = MessageId.of("ALT3054E");
  static final MessageId NO_STATEMENT = MessageId.of("ALT3055E");
  static final MessageId NO_VER = MessageId.of("ALT3057E");
  static final MessageId VER_TWICE = MessageId.of("ALT3058E");
  static final MessageId NO_FMID = MessageId.of("ALT3059E");
  static final MessageId IF_WITHOUT_VER = MessageId.of("ALT3060E");
  static final MessageId JCLIN_TWICE = MessageId.of("ALT3061E");
  static final MessageId TOO_MANY_VERS = MessageId.of("ALT3062E");
  static final MessageId OPERAND_NOT_HERE = MessageId.of("ALT3063E");
  static final MessageId NO_DATA = MessageId.of("ALT3081W");
  static final MessageId RELFILE_BEYOND = MessageId.of("ALT3082W");
  static final MessageId HEADER_IN_COMMENT = MessageId.of("ALT3083W");
  static final MessageId NO_ELEMENTS = MessageId.of("ALT3084W");

  /// DELETE or NPRE in a SYSMOD that is no function.
  static final MessageId FUNCTION_ONLY = MessageId.of("GIM36304E");

  /// An ++IF that names the SYSMOD it stands in.
  static final MessageId IF_NAMES_ITSELF = MessageId.of("GIM36305E");

  private McsMessages() {}
}
