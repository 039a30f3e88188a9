package org.altres.mcs.syntax;

import org.altres.message.MessageId;

/// What is said about the form of statements.
final class SyntaxMessages {

  static final MessageId TOO_LARGE = MessageId.of("ALT3001S");
  static final MessageId STATEMENT_TOO_LONG = MessageId.of("ALT3002S");
  static final MessageId TOO_MANY_VALUES = MessageId.of("ALT3003S");
  static final MessageId CANNOT_READ = MessageId.of("ALT3004S");
  static final MessageId TOO_MANY_LINES = MessageId.of("ALT3005S");

  static final MessageId COMMAND_UNKNOWN = MessageId.of("ALT3009E");
  static final MessageId STATEMENT_UNKNOWN = MessageId.of("ALT3010E");
  static final MessageId OPERAND_UNKNOWN = MessageId.of("ALT3011E");
  static final MessageId UNEXPECTED = MessageId.of("ALT3012E");
  static final MessageId NO_PERIOD = MessageId.of("ALT3013E");
  static final MessageId NO_PERIOD_BEFORE = MessageId.of("ALT3014E");
  static final MessageId COMMENT_OPEN = MessageId.of("ALT3015E");
  static final MessageId COMMENT_ALMOST_CLOSED = MessageId.of("ALT3016E");
  static final MessageId PARENTHESIS_OPEN = MessageId.of("ALT3017E");
  static final MessageId QUOTE_OPEN = MessageId.of("ALT3018E");
  static final MessageId BEHIND_PERIOD = MessageId.of("ALT3019E");
  static final MessageId NO_KEYWORD = MessageId.of("ALT3020E");

  static final MessageId NO_VALUE = MessageId.of("ALT3021E");
  static final MessageId TAKES_NO_VALUE = MessageId.of("ALT3022E");
  static final MessageId VALUE_WRONG = MessageId.of("ALT3023E");
  static final MessageId VALUES_TOO_MANY = MessageId.of("ALT3024E");
  static final MessageId VALUES_TOO_FEW = MessageId.of("ALT3025E");
  static final MessageId TEXT_TOO_LONG = MessageId.of("ALT3026E");
  static final MessageId TEXT_BLANK = MessageId.of("ALT3027E");
  static final MessageId COMMENT_IN_NAMES = MessageId.of("ALT3028E");
  static final MessageId MUST_BE_QUOTED = MessageId.of("ALT3029E");

  static final MessageId OPERAND_TWICE = MessageId.of("ALT3030E");
  static final MessageId OPERAND_MISSING = MessageId.of("ALT3031E");
  static final MessageId OPERANDS_EXCLUDE = MessageId.of("ALT3032E");
  static final MessageId OPERAND_NEEDS = MessageId.of("ALT3033E");
  static final MessageId ONE_OF_MISSING = MessageId.of("ALT3034E");
  static final MessageId MORE_THAN_ONE = MessageId.of("ALT3035E");
  static final MessageId MUST_BE_LAST = MessageId.of("ALT3037E");
  static final MessageId TOO_DEEP = MessageId.of("ALT3040E");
  static final MessageId RAW_OPEN = MessageId.of("ALT3041E");
  static final MessageId NO_ENTRY_TYPE = MessageId.of("ALT3042E");
  static final MessageId LINE_TOO_LONG = MessageId.of("ALT3038E");
  static final MessageId CHARACTER_UNKNOWN = MessageId.of("ALT3039E");

  private SyntaxMessages() {}
}
