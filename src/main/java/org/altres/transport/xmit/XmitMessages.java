package org.altres.transport.xmit;

import org.altres.message.MessageId;

/// The messages of transmissions.
final class XmitMessages {

  static final MessageId NOT_A_TRANSMISSION = MessageId.of("ALT2801S");
  static final MessageId TEXT_TRANSFER = MessageId.of("ALT2802S");
  static final MessageId JCL_OR_TEXT = MessageId.of("ALT2803S");
  static final MessageId SEGMENT_WRONG = MessageId.of("ALT2804S");
  static final MessageId BYTES_LOST = MessageId.of("ALT2805S");
  static final MessageId BYTES_ADDED = MessageId.of("ALT2806S");
  static final MessageId LENGTH_WRONG = MessageId.of("ALT2807S");
  static final MessageId TRUNCATED = MessageId.of("ALT2808S");
  static final MessageId CONTROL_RECORD_WRONG = MessageId.of("ALT2809S");
  static final MessageId FILE_NUMBER_WRONG = MessageId.of("ALT2810S");
  static final MessageId TEXT_UNIT_WRONG = MessageId.of("ALT2811S");
  static final MessageId FILE_WITHOUT_STEP = MessageId.of("ALT2812S");
  static final MessageId DATA_WITHOUT_FILE = MessageId.of("ALT2813S");
  static final MessageId FILES_MISSING = MessageId.of("ALT2814S");
  static final MessageId NOT_A_LIBRARY = MessageId.of("ALT2815S");
  static final MessageId NOT_SEQUENTIAL = MessageId.of("ALT2816S");
  static final MessageId NOT_A_NAME = MessageId.of("ALT2817S");
  static final MessageId NO_DATA_SET = MessageId.of("ALT2818S");
  static final MessageId RECORDS_WRONG = MessageId.of("ALT2819S");
  static final MessageId MESSAGE_WRONG = MessageId.of("ALT2820S");
  static final MessageId RECORD_DOES_NOT_FIT = MessageId.of("ALT2821S");
  static final MessageId DATA_SET_CHANGED = MessageId.of("ALT2822S");
  static final MessageId RECORD_TOO_LONG = MessageId.of("ALT2823S");

  private XmitMessages() {}
}
