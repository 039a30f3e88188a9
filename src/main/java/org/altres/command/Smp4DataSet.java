package org.altres.command;

import java.util.Optional;
import org.altres.mcs.syntax.Statement;
import org.altres.zone.ZoneKind;

/// A data set of SMP4 (OS/VS SMP release 4), which its commands name where SMP/E has zones: `UCLIN
/// CDS`.
enum Smp4DataSet {
  CDS(ZoneKind.TARGET),
  ACDS(ZoneKind.DLIB),
  CRQ(ZoneKind.TARGET),
  ACRQ(ZoneKind.DLIB),
  PTS(ZoneKind.GLOBAL),
  SCDS(ZoneKind.TARGET),
  MTS(ZoneKind.TARGET),
  STS(ZoneKind.TARGET);

  private final ZoneKind kind;

  Smp4DataSet(ZoneKind kind) {
    this.kind = kind;
  }

  /// The kind of zone that has what is in it.
  ZoneKind kind() {
    return kind;
  }

  /// Which zone to set to, in words.
  String inWords() {
    return switch (kind) {
      case GLOBAL -> "GLOBAL";
      case TARGET -> "the target zone";
      case DLIB -> "the DLIB zone";
    };
  }

  /// The data set of that name.
  static Optional<Smp4DataSet> find(String name) {
    return java.util.Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
  }

  /// The data set that a statement names, if it does.
  static Optional<Smp4DataSet> namedBy(Statement statement) {
    for (Smp4DataSet each : values()) {
      if (statement.operand(each.name()).filter(operand -> !operand.parentheses()).isPresent()) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
