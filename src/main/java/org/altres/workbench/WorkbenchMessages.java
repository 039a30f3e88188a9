package org.altres.workbench;

import org.altres.message.MessageId;

/// The messages of this room.
final class WorkbenchMessages {

  static final MessageId NO_WORKSPACE = MessageId.of("ALT4101S");
  static final MessageId WORKSPACE_EXISTS = MessageId.of("ALT4102S");
  static final MessageId FOLDER_NOT_EMPTY = MessageId.of("ALT4103S");
  static final MessageId WORKSPACE_DAMAGED = MessageId.of("ALT4104S");
  static final MessageId WORKSPACE_TOO_NEW = MessageId.of("ALT4105S");
  static final MessageId WORKSPACE_TOO_OLD = MessageId.of("ALT4106S");
  static final MessageId RECORD_TOO_LONG = MessageId.of("ALT4109S");
  static final MessageId VOLUME_OR_FILE = MessageId.of("ALT4201S");
  static final MessageId NO_SUCH_VOLUME = MessageId.of("ALT4202S");
  static final MessageId NO_SUCH_DATA_SET = MessageId.of("ALT4203S");
  static final MessageId SEVERAL_DATA_SETS = MessageId.of("ALT4204S");
  static final MessageId NOT_A_DSN = MessageId.of("ALT4205S");
  static final MessageId NO_VOLSER = MessageId.of("ALT4206S");
  static final MessageId NO_SUCH_DEVICE = MessageId.of("ALT4207S");
  static final MessageId CYLINDERS_MISSING = MessageId.of("ALT4208S");
  static final MessageId CYLINDERS_WRONG = MessageId.of("ALT4209S");
  static final MessageId NOT_A_VOLSER = MessageId.of("ALT4210S");
  static final MessageId VOLSER_TAKEN = MessageId.of("ALT4211S");
  static final MessageId NO_SPACE = MessageId.of("ALT4212S");
  static final MessageId NOT_A_MEMBER = MessageId.of("ALT4301S");
  static final MessageId NO_SUCH_MEMBER = MessageId.of("ALT4302S");
  static final MessageId NOT_A_MODULE = MessageId.of("ALT4303S");
  static final MessageId PART_FAILED = MessageId.of("ALT4304E");
  static final MessageId NOT_A_RECFM = MessageId.of("ALT4305S");
  static final MessageId LENGTH_WRONG = MessageId.of("ALT4306S");
  static final MessageId BLOCK_TOO_LONG = MessageId.of("ALT4307S");
  static final MessageId BLOCKS_UNKNOWN = MessageId.of("ALT4308S");
  static final MessageId NOT_RECORDS = MessageId.of("ALT4309S");
  static final MessageId LINE_TOO_LONG = MessageId.of("ALT4310S");
  static final MessageId RDW_WRONG = MessageId.of("ALT4311S");
  static final MessageId DATA_SET_EXISTS = MessageId.of("ALT4312S");

  static final MessageId ALIASES_LEFT = MessageId.of("ALT4313W");
  static final MessageId ALIASES_OLD = MessageId.of("ALT4314W");
  static final MessageId NOT_IN_LIBRARY = MessageId.of("ALT4315S");
  static final MessageId TOO_MANY_LINES = MessageId.of("ALT4316S");
  static final MessageId TAPE_DATA_SET_DAMAGED = MessageId.of("ALT4317S");
  static final MessageId TAPE_DAMAGED_ELSEWHERE = MessageId.of("ALT4318W");
  static final MessageId LIBRARY_OF_OTHER_FORMAT = MessageId.of("ALT4319S");

  static final MessageId NOT_CARDS = MessageId.of("ALT4411S");
  static final MessageId NO_DECK = MessageId.of("ALT4412W");
  static final MessageId DECK_WRITTEN = MessageId.of("ALT4413I");
  static final MessageId DECK_CONCATENATED = MessageId.of("ALT4415I");
  static final MessageId NO_MCS_IN_PACKAGE = MessageId.of("ALT4414W");

  private WorkbenchMessages() {}
}
