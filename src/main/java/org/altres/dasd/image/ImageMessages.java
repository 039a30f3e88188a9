package org.altres.dasd.image;

import org.altres.message.MessageId;

/// The messages of volume images.
final class ImageMessages {

  static final MessageId NO_IMAGE = MessageId.of("ALT1001S");
  static final MessageId PACKED = MessageId.of("ALT1002S");
  static final MessageId FBA = MessageId.of("ALT1003S");
  static final MessageId DEVICE_UNKNOWN = MessageId.of("ALT1004S");
  static final MessageId GEOMETRY_WRONG = MessageId.of("ALT1005S");
  static final MessageId LENGTH_WRONG = MessageId.of("ALT1006S");
  static final MessageId TOO_MANY_CYLINDERS = MessageId.of("ALT1007S");
  static final MessageId NOT_THE_FIRST = MessageId.of("ALT1008S");
  static final MessageId SEQUENCE_WRONG = MessageId.of("ALT1009S");
  static final MessageId HIGH_CYLINDER_WRONG = MessageId.of("ALT1010S");
  static final MessageId OTHER_DEVICE = MessageId.of("ALT1011S");
  static final MessageId TOO_SHORT = MessageId.of("ALT1014S");
  static final MessageId ENDS_EARLY = MessageId.of("ALT1015S");
  static final MessageId NOT_PLAIN = MessageId.of("ALT1016S");
  static final MessageId TARGET_EXISTS = MessageId.of("ALT1017S");

  private ImageMessages() {}
}
