package org.altres.transport.network;

import org.altres.message.MessageId;

final class NetworkMessages {

  static final MessageId NO_PACKAGE = MessageId.of("ALT2931S");
  static final MessageId NOT_AN_ARCHIVE = MessageId.of("ALT2932S");
  static final MessageId ARCHIVE_DAMAGED = MessageId.of("ALT2933S");
  static final MessageId EXPANDS_TOO_FAR = MessageId.of("ALT2934S");
  static final MessageId NAME_LEADS_OUT = MessageId.of("ALT2935S");
  static final MessageId NO_PLAIN_FILE = MessageId.of("ALT2936S");
  static final MessageId NAME_TWICE = MessageId.of("ALT2937S");
  static final MessageId TOO_MANY_FILES = MessageId.of("ALT2938S");
  static final MessageId XML_DAMAGED = MessageId.of("ALT2939S");
  static final MessageId XML_DTD = MessageId.of("ALT2940S");
  static final MessageId XML_OTHER_ROOT = MessageId.of("ALT2941S");
  static final MessageId ATTRIBUTE_MISSING = MessageId.of("ALT2942S");
  static final MessageId ATTRIBUTE_WRONG = MessageId.of("ALT2943S");
  static final MessageId HASH_DIFFERS = MessageId.of("ALT2944S");
  static final MessageId FILE_MISSING = MessageId.of("ALT2945S");
  static final MessageId NO_DATA = MessageId.of("ALT2946S");
  static final MessageId XML_TOO_DEEP = MessageId.of("ALT2947S");

  private NetworkMessages() {}
}
