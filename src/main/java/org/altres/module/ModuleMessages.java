package org.altres.module;

import org.altres.message.MessageId;

/// The messages of load modules and object decks.
final class ModuleMessages {

  static final MessageId RECORD_LENGTH = MessageId.of("ALT2001S");
  static final MessageId TEXT_LENGTH = MessageId.of("ALT2002S");
  static final MessageId TEXT_MISSING = MessageId.of("ALT2003S");
  static final MessageId ESD_TYPE_UNKNOWN = MessageId.of("ALT2004S");
  static final MessageId RLD_NOT_ENDED = MessageId.of("ALT2005S");
  static final MessageId IDR_NOT_ENDED = MessageId.of("ALT2006S");
  static final MessageId USER_DATA_SHORT = MessageId.of("ALT2007S");
  static final MessageId NO_RECORDS = MessageId.of("ALT2008S");
  static final MessageId COUNT_WRONG = MessageId.of("ALT2009S");

  static final MessageId TOO_LARGE = MessageId.of("ALT2010S");
  static final MessageId RECORD_ORDER = MessageId.of("ALT2101E");
  static final MessageId NO_END = MessageId.of("ALT2102E");
  static final MessageId RECORD_UNKNOWN = MessageId.of("ALT2103E");
  static final MessageId IDR_LAST = MessageId.of("ALT2104E");
  static final MessageId NO_ZAP_RECORD = MessageId.of("ALT2105W");
  static final MessageId ESDID_GAP = MessageId.of("ALT2106E");
  static final MessageId CESD_LONG = MessageId.of("ALT2107E");
  static final MessageId LABEL_OUTSIDE = MessageId.of("ALT2108E");
  static final MessageId SECTIONS_OVERLAP = MessageId.of("ALT2109E");
  static final MessageId SECTIONS_APART = MessageId.of("ALT2110W");
  static final MessageId TEXT_OVERLAPS = MessageId.of("ALT2111E");
  static final MessageId PIECE_WITHOUT_SECTION = MessageId.of("ALT2112E");
  static final MessageId PIECE_OUTSIDE = MessageId.of("ALT2113E");
  static final MessageId LIST_SUM = MessageId.of("ALT2114E");
  static final MessageId RLD_OUTSIDE_TEXT = MessageId.of("ALT2115E");
  static final MessageId RLD_POSITION = MessageId.of("ALT2116E");
  static final MessageId RLD_TARGET = MessageId.of("ALT2117E");
  static final MessageId DIRECTORY_FIELD = MessageId.of("ALT2118E");
  static final MessageId DIRECTORY_FLAGS = MessageId.of("ALT2119E");
  static final MessageId RLDS_WRONG = MessageId.of("ALT2120W");
  static final MessageId ENTRY_OUTSIDE = MessageId.of("ALT2121W");
  static final MessageId TEXT_TTR = MessageId.of("ALT2122E");
  static final MessageId FOLLOWING_WRONG = MessageId.of("ALT2123W");
  static final MessageId MORE_FOUND = MessageId.of("ALT2124E");

  private ModuleMessages() {}
}
