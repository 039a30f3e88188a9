package org.altres.command.report;

import org.altres.message.MessageId;

/// The messages of REPORT.
final class ReportMessages {

  static final MessageId NEEDS = MessageId.of("ALT3931S");
  static final MessageId NOT_OF_FORM = MessageId.of("ALT3932S");
  static final MessageId NO_ZONE = MessageId.of("ALT3933S");
  static final MessageId NO_ZONESET = MessageId.of("ALT3934S");
  static final MessageId NO_FMIDSET = MessageId.of("ALT3935S");
  static final MessageId NOT_GLOBAL = MessageId.of("ALT3936S");
  static final MessageId NO_DATE = MessageId.of("ALT3937S");
  static final MessageId DATES_TURNED = MessageId.of("ALT3938S");
  static final MessageId SAME_ZONE = MessageId.of("ALT3939S");
  static final MessageId NO_GLOBAL_ZONE = MessageId.of("ALT3940S");
  static final MessageId ZONE_SKIPPED = MessageId.of("ALT3951W");
  static final MessageId NO_HOLDDATA = MessageId.of("ALT3952W");
  static final MessageId NO_CATEGORIES = MessageId.of("ALT3953W");
  static final MessageId NO_SYSMODS = MessageId.of("ALT3954W");
  static final MessageId NO_CROSS_ZONE = MessageId.of("GIM50806W");
  static final MessageId HOLDDATA_AGE = MessageId.of("ALT3961I");
  static final MessageId FOUND = MessageId.of("ALT3962I");
  static final MessageId OTHER_KIND = MessageId.of("ALT3963I");
  static final MessageId NO_JOB = MessageId.of("ALT3964I");

  private ReportMessages() {}
}
