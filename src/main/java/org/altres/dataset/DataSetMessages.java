package org.altres.dataset;

import org.altres.message.MessageId;

/// The messages of the tracks of a data set.
final class DataSetMessages {

  static final MessageId EXTENT_OUTSIDE_VOLUME = MessageId.of("ALT2301S");

  private DataSetMessages() {}
}
