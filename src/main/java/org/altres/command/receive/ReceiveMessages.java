package org.altres.command.receive;

import org.altres.message.MessageId;

/// The messages of RECEIVE and REJECT.
final class ReceiveMessages {

  static final MessageId NETWORK = MessageId.of("ALT3851S");
  static final MessageId EXCLUSIVE = MessageId.of("ALT3852S");
  static final MessageId NO_INPUT = MessageId.of("ALT3853S");
  static final MessageId NO_ZONE = MessageId.of("ALT3854S");
  static final MessageId NO_GLOBAL = MessageId.of("ALT3855S");
  static final MessageId PARTIAL = MessageId.of("ALT3856E");
  static final MessageId IN_ERROR = MessageId.of("ALT3857E");
  static final MessageId SELECTED_FAILED = MessageId.of("ALT3858E");
  static final MessageId SELECTED_NOT_FOUND = MessageId.of("ALT3859W");
  static final MessageId RELFILE_MISSING = MessageId.of("ALT3860E");
  static final MessageId RELFILE_DAMAGED = MessageId.of("ALT3861E");
  static final MessageId RELFILES_SOUND = MessageId.of("ALT3862I");
  static final MessageId MORE_PROBLEMS = MessageId.of("ALT3863E");
  static final MessageId RECEIVED = MessageId.of("ALT3864I");
  static final MessageId HOLDS = MessageId.of("ALT3865I");
  static final MessageId PACKAGE_KEPT = MessageId.of("ALT3866I");

  static final MessageId ONE_MODE = MessageId.of("ALT3881S");
  static final MessageId ONLY_WITH = MessageId.of("ALT3882S");
  static final MessageId NO_ZONES_LEFT = MessageId.of("ALT3883S");
  static final MessageId NOT_RECEIVED = MessageId.of("ALT3884W");
  static final MessageId STILL_INSTALLED = MessageId.of("ALT3885W");
  static final MessageId HALF_INSTALLED = MessageId.of("ALT3886W");
  static final MessageId NO_SUCH_FMID = MessageId.of("ALT3887W");
  static final MessageId LIBRARIES_STAY = MessageId.of("ALT3888I");
  static final MessageId REJECTED = MessageId.of("ALT3889I");

  /// No SYSMOD satisfied the operands.
  static final MessageId NOTHING_SATISFIED = MessageId.of("GIM24801W");

  /// No applicable ++VER.
  static final MessageId NO_APPLICABLE_VER = MessageId.of("GIM38901I");

  private ReceiveMessages() {}
}
