package org.altres.storage;

import org.altres.message.MessageId;

/// The messages of this room.
final class StorageMessages {

  static final MessageId CANNOT_OPEN = MessageId.of("ALT0101S");
  static final MessageId CANNOT_READ = MessageId.of("ALT0102S");
  static final MessageId CANNOT_WRITE = MessageId.of("ALT0103S");
  static final MessageId NO_SUCH_FILE = MessageId.of("ALT0104S");
  static final MessageId EXISTS_ALREADY = MessageId.of("ALT0105S");
  static final MessageId CANNOT_FORCE = MessageId.of("ALT0106S");
  static final MessageId CANNOT_RENAME = MessageId.of("ALT0107S");
  static final MessageId CANNOT_DELETE = MessageId.of("ALT0108S");
  static final MessageId CANNOT_LIST = MessageId.of("ALT0109S");
  static final MessageId IN_USE = MessageId.of("ALT0110S");
  static final MessageId CANNOT_LOCK = MessageId.of("ALT0111S");
  static final MessageId FILE_TOO_LARGE = MessageId.of("ALT0112S");
  static final MessageId IS_A_FOLDER = MessageId.of("ALT0113S");

  private StorageMessages() {}
}
