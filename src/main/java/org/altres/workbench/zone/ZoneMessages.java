package org.altres.workbench.zone;

import org.altres.message.MessageId;

/// The messages of zones as a whole: found by name, brought in, taken out.
final class ZoneMessages {

  static final MessageId NO_SUCH_ZONE = MessageId.of("ALT3961S");
  static final MessageId SEVERAL_ZONES = MessageId.of("ALT3962S");
  static final MessageId NO_SUCH_TYPE = MessageId.of("ALT3963S");
  static final MessageId TYPE_NOT_IN_KIND = MessageId.of("ALT3964S");
  static final MessageId NO_SUCH_ENTRY = MessageId.of("ALT3965S");
  static final MessageId NO_ZONES = MessageId.of("ALT3966S");
  static final MessageId NO_GLOBAL = MessageId.of("ALT3967S");
  static final MessageId SEVERAL_GLOBALS = MessageId.of("ALT3968S");
  static final MessageId NOT_A_CSI = MessageId.of("ALT3969S");
  static final MessageId NOT_A_ZONE_NAME = MessageId.of("ALT3970S");
  static final MessageId NOT_SMP4 = MessageId.of("ALT3971S");
  static final MessageId NOT_A_NAME = MessageId.of("ALT3972S");

  static final MessageId NO_ZONE_FILE = MessageId.of("ALT3973S");
  static final MessageId NO_ZONE_IN_FILE = MessageId.of("ALT3974S");

  private ZoneMessages() {}
}
