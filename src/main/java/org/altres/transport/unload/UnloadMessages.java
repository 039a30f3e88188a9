package org.altres.transport.unload;

import org.altres.message.MessageId;

/// The messages of unloaded libraries.
final class UnloadMessages {

  static final MessageId NOT_AN_UNLOAD = MessageId.of("ALT2901S");
  static final MessageId PDSE = MessageId.of("ALT2902S");
  static final MessageId PROGRAM_OBJECTS = MessageId.of("ALT2903S");
  static final MessageId UNLOAD_ENDED_IN_ERROR = MessageId.of("ALT2904S");
  static final MessageId EXTENTS_WRONG = MessageId.of("ALT2905S");
  static final MessageId BLOCK_HEADER_WRONG = MessageId.of("ALT2906S");
  static final MessageId DIRECTORY_WRONG = MessageId.of("ALT2907S");
  static final MessageId UNLOAD_ENDS_EARLY = MessageId.of("ALT2908S");
  static final MessageId MEMBER_MISSING = MessageId.of("ALT2909E");
  static final MessageId MEMBER_INCOMPLETE = MessageId.of("ALT2910E");
  static final MessageId MEMBER_INSIDE_ANOTHER = MessageId.of("ALT2911E");
  static final MessageId BLOCK_OUTSIDE_EXTENTS = MessageId.of("ALT2912E");
  static final MessageId BLOCK_TWICE = MessageId.of("ALT2913E");
  static final MessageId LIBRARY_TOO_LARGE = MessageId.of("ALT2914S");
  static final MessageId TTR_NOT_MOVED = MessageId.of("ALT2915S");
  static final MessageId BLOCK_TOO_LONG = MessageId.of("ALT2916S");
  static final MessageId NAME_TWICE = MessageId.of("ALT2917S");
  static final MessageId LIBRARY_CHANGED = MessageId.of("ALT2918S");
  static final MessageId MEMBER_TOO_LARGE = MessageId.of("ALT2919S");

  private UnloadMessages() {}
}
