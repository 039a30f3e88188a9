package org.altres.zone;

/// What a subentry may hold.
public enum SubentryKind {
  /// It is there or it is not: APPLY, COPY, ERROR.
  INDICATOR(false),
  /// One value without blanks: FMID, DISTLIB.
  NAME(false),
  /// One value of a few that are possible: SMODTYPE, XZLINK.
  CHOICE(false),
  /// One free text: DESCRIPTION, PATH.
  TEXT(false),
  /// One number without sign.
  NUMBER(false),
  /// A day, `yyyyddd`.
  DATE(false),
  /// A time of day, `hhmmss`.
  TIME(false),
  /// Names in the order in which they came, none twice: LMOD, PRE.
  NAMES(true),
  /// Texts, each of which may hold blanks: LINK.
  TEXTS(true),
  /// Groups of values, none twice: ZONEINDEX, IFREQ. The parts of one stand joined by
  /// [ZoneEntry#JOINT].
  TUPLES(true),
  /// Lines in order, which may repeat: link-edit control statements, assembler source.
  LINES(true);

  private final boolean list;

  SubentryKind(boolean list) {
    this.list = list;
  }

  /// Whether it may hold more than one value.
  public boolean isList() {
    return list;
  }
}
