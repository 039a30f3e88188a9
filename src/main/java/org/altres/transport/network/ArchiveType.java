package org.altres.transport.network;

import java.util.Optional;

/// What an archive of a package is for (attribute `type` of ARCHDEF).
public enum ArchiveType {
  /// SYSMODs.
  SMPPTFIN,
  /// HOLDDATA.
  SMPHOLD,
  /// A relative file.
  SMPRELF,
  /// A text for people, which stands in the package as it is.
  README,
  /// No type: what RECEIVE does not use.
  OTHER;

  /// The type of that name.
  static Optional<ArchiveType> named(String name) {
    for (ArchiveType type : values()) {
      if (type != OTHER && type.name().equals(name)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
