package org.altres.command.zones;

import org.altres.message.MessageId;

/// The messages of zone commands.
final class ZoneMessages {

  static final MessageId NO_NAME = MessageId.of("ALT3751S");
  static final MessageId NO_CSI_NAME = MessageId.of("ALT3752S");
  static final MessageId NOT_INDEXED = MessageId.of("ALT3753S");
  static final MessageId NOT_MADE = MessageId.of("ALT3754S");
  static final MessageId OTHER_SET = MessageId.of("ALT3755S");
  static final MessageId NOT_EMPTY = MessageId.of("ALT3756S");
  static final MessageId WRONG_KINDS = MessageId.of("ALT3757S");
  static final MessageId CROSS_ZONE_NAMES = MessageId.of("ALT3758S");
  static final MessageId SAME_CSI = MessageId.of("ALT3759S");
  static final MessageId CROSS_ZONE_COPIED = MessageId.of("ALT3760W");
  static final MessageId SAME_NAME = MessageId.of("ALT3761S");
  static final MessageId NOT_GLOBAL = MessageId.of("ALT3762S");
  static final MessageId OTHER_TYPE = MessageId.of("ALT3763S");
  static final MessageId NO_DD = MessageId.of("ALT3764S");
  static final MessageId PURGE_GLOBAL = MessageId.of("ALT3765S");
  static final MessageId CSI_NOT_EMPTY = MessageId.of("ALT3766S");
  static final MessageId NAME_TAKEN = MessageId.of("ALT3767S");
  static final MessageId RENAME_HOW = MessageId.of("ALT3768S");
  static final MessageId SAME_DATA_SET = MessageId.of("ALT3769S");
  static final MessageId TOTYPE = MessageId.of("ALT3770S");
  static final MessageId NOTHING_MATCHED = MessageId.of("ALT3771W");
  static final MessageId EDIT_REFUSED = MessageId.of("ALT3772E");
  static final MessageId CONDITION = MessageId.of("ALT3773S");
  static final MessageId CONDITION_BYPASSED = MessageId.of("ALT3774W");
  static final MessageId NO_GLOBAL = MessageId.of("ALT3775S");
  static final MessageId TLIB_NOT_COPIED = MessageId.of("ALT3776I");
  static final MessageId EDIT_TYPE = MessageId.of("ALT3778S");
  static final MessageId RELATED_LEFT = MessageId.of("ALT3779I");
  static final MessageId INDEX_NOT_EMPTY = MessageId.of("ALT3780S");

  private ZoneMessages() {}
}
