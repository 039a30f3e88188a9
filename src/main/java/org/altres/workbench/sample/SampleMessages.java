package org.altres.workbench.sample;

import org.altres.message.MessageId;

/// The messages of sample and tour.
final class SampleMessages {

  static final MessageId TOUR_DIFFERS = MessageId.of("ALT4401S");
  static final MessageId DESCRIPTION_WRONG = MessageId.of("ALT4402S");

  private SampleMessages() {}
}
