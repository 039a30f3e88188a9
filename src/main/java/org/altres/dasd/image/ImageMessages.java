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
  static final MessageId L1_ENTRIES_WRONG = MessageId.of("ALT1018S");
  static final MessageId L2_ENTRIES_WRONG = MessageId.of("ALT1019S");
  static final MessageId NO_CYLINDERS = MessageId.of("ALT1020S");
  static final MessageId L1_OUTSIDE = MessageId.of("ALT1021S");
  static final MessageId L2_OUTSIDE = MessageId.of("ALT1022S");
  static final MessageId IMAGE_OUTSIDE = MessageId.of("ALT1023S");
  static final MessageId IMAGE_TOO_SHORT = MessageId.of("ALT1024S");
  static final MessageId COMPRESSION_UNKNOWN = MessageId.of("ALT1025S");
  static final MessageId DOES_NOT_DECODE = MessageId.of("ALT1026S");
  static final MessageId DECODES_TOO_LONG = MessageId.of("ALT1027S");
  static final MessageId NULL_FORMAT_TOO_LONG = MessageId.of("ALT1028S");
  static final MessageId NO_LOWER_FILE = MessageId.of("ALT1029S");
  static final MessageId SHADOW_ALONE = MessageId.of("ALT1030S");
  static final MessageId NO_SHADOW = MessageId.of("ALT1031S");
  static final MessageId SHADOW_OF_PLAIN = MessageId.of("ALT1032S");
  static final MessageId TOO_LARGE_FOR_CCKD = MessageId.of("ALT1033S");
  static final MessageId WAS_OPEN = MessageId.of("ALT1034W");
  static final MessageId COUNT_WRONG = MessageId.of("ALT1035W");
  static final MessageId AREAS_OVERLAP = MessageId.of("ALT1036S");
  static final MessageId RESERVED_TOO_SMALL = MessageId.of("ALT1037W");
  static final MessageId FREE_BLOCK_WRONG = MessageId.of("ALT1038W");
  static final MessageId FREE_TABLE_OUTSIDE = MessageId.of("ALT1039W");
  static final MessageId MORE_FINDINGS = MessageId.of("ALT1040W");

  private ImageMessages() {}
}
