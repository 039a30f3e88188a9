package org.altres.mcs;

import java.util.Optional;
import org.altres.mcs.syntax.Statement;

/// Why a SYSMOD is held.
public enum HoldType {
  /// An APAR says that it is in error.
  ERROR,
  /// Something is to be done around its installation.
  SYSTEM,
  /// The installation's own reason.
  USER,
  /// It belongs to a category of fixes.
  FIXCAT;

  static Optional<HoldType> of(Statement statement) {
    for (HoldType type : values()) {
      if (statement.has(type.name())) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
