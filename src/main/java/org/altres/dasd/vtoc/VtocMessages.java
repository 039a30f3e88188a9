package org.altres.dasd.vtoc;

import org.altres.message.MessageId;

/// The messages of labels, VTOC and space.
final class VtocMessages {

  static final MessageId NO_VOLUME_LABEL = MessageId.of("ALT1210S");
  static final MessageId NO_VTOC = MessageId.of("ALT1211S");
  static final MessageId VTOC_POINTER_WRONG = MessageId.of("ALT1212S");
  static final MessageId VTOC_EXTENT_WRONG = MessageId.of("ALT1213S");
  static final MessageId VTOC_TRACK_UNREADABLE = MessageId.of("ALT1220E");
  static final MessageId NOT_A_DSCB = MessageId.of("ALT1221E");
  static final MessageId CHAIN_BROKEN = MessageId.of("ALT1222E");
  static final MessageId CHAIN_SHARED = MessageId.of("ALT1223E");
  static final MessageId EXTENT_OUTSIDE = MessageId.of("ALT1224E");
  static final MessageId EXTENT_OUT_OF_SEQUENCE = MessageId.of("ALT1225E");
  static final MessageId EXTENTS_OVERLAP = MessageId.of("ALT1226E");
  static final MessageId EXTENT_COUNT_WRONG = MessageId.of("ALT1227E");
  static final MessageId NAME_TWICE = MessageId.of("ALT1228E");
  static final MessageId FREE_SPACE_WRONG = MessageId.of("ALT1229W");
  static final MessageId MORE_PROBLEMS = MessageId.of("ALT1230E");
  static final MessageId SECOND_FORMAT4 = MessageId.of("ALT1231E");

  static final MessageId INDEXED = MessageId.of("ALT1240S");
  static final MessageId FORMAT7 = MessageId.of("ALT1241S");
  static final MessageId INTERRUPTED = MessageId.of("ALT1242S");
  static final MessageId SPLIT_CYLINDERS = MessageId.of("ALT1243S");
  static final MessageId SMS_MANAGED = MessageId.of("ALT1244S");
  static final MessageId EXTENDED_ATTRIBUTES = MessageId.of("ALT1245S");
  static final MessageId DAMAGED_VTOC = MessageId.of("ALT1246S");

  static final MessageId REQUEST_WRONG = MessageId.of("ALT1250S");
  static final MessageId EXISTS = MessageId.of("ALT1251S");
  static final MessageId NO_DATA_SET = MessageId.of("ALT1252S");
  static final MessageId NO_SPACE = MessageId.of("ALT1253S");
  static final MessageId VTOC_FULL = MessageId.of("ALT1254S");
  static final MessageId DIRECTORY_TOO_LARGE = MessageId.of("ALT1255S");
  static final MessageId NO_SECONDARY = MessageId.of("ALT1256S");
  static final MessageId EXTENTS_USED_UP = MessageId.of("ALT1257S");
  static final MessageId TOO_MANY_TRACKS = MessageId.of("ALT1258S");
  static final MessageId NOT_EDITABLE = MessageId.of("ALT1259S");
  static final MessageId LABEL_CHANGED = MessageId.of("ALT1260S");
  static final MessageId VTOC_PLACE_WRONG = MessageId.of("ALT1261S");
  static final MessageId VTOC_TOO_LARGE = MessageId.of("ALT1262S");

  static final MessageId FORMAT4_KEY = MessageId.of("ALT1270E");
  static final MessageId DEVICE_SIZE = MessageId.of("ALT1271E");
  static final MessageId DEVICE_CONSTANTS = MessageId.of("ALT1272W");
  static final MessageId SLOTS_PER_TRACK = MessageId.of("ALT1273W");
  static final MessageId FREE_SLOT_COUNT = MessageId.of("ALT1274E");
  static final MessageId HIGHEST_FORMAT1 = MessageId.of("ALT1275E");
  static final MessageId ORPHAN = MessageId.of("ALT1276W");
  static final MessageId UNKNOWN_DSCB = MessageId.of("ALT1277W");
  static final MessageId NOT_WHOLE_CYLINDERS = MessageId.of("ALT1278W");
  static final MessageId TRACKS_BEYOND_TTR = MessageId.of("ALT1279E");
  static final MessageId LAST_USED_OUTSIDE = MessageId.of("ALT1280E");
  static final MessageId OTHER_SERIAL = MessageId.of("ALT1281W");
  static final MessageId FREE_BUT_USED = MessageId.of("ALT1282E");
  static final MessageId NEITHER_FREE_NOR_USED = MessageId.of("ALT1283W");

  private VtocMessages() {}
}
