package org.altres.mcs;

import java.util.Optional;

/// The four types of SYSMOD, in the order in which LIST and REPORT name them.
public enum SysmodType {
  /// A product, or a part of one.
  FUNCTION,
  /// A tested fix.
  PTF,
  /// A temporary fix of one problem.
  APAR,
  /// A change that the installation made itself.
  USERMOD;

  /// The type of a header's keyword.
  public static Optional<SysmodType> ofKeyword(String keyword) {
    return switch (keyword) {
      case "FUNCTION" -> Optional.of(FUNCTION);
      case "PTF" -> Optional.of(PTF);
      case "APAR" -> Optional.of(APAR);
      case "USERMOD" -> Optional.of(USERMOD);
      default -> Optional.empty();
    };
  }

  /// Whether it is service in the sense of the manual, and so always for a function.
  public boolean isService() {
    return this != FUNCTION;
  }
}
