package org.altres.command.report;

/// A SYSMOD that would resolve a hold.
///
/// @param sysmod its id
/// @param type FUNCTION, PTF, APAR or USERMOD; empty if it was not received
/// @param fmid its function; empty if it was not received or is a base function
/// @param status whether it is in error itself
/// @param received whether the global zone has it
record Resolver(String sysmod, String type, String fmid, Status status, boolean received) {

  /// Whether a SYSMOD can be installed as far as holds go.
  enum Status {
    /// Nothing holds it but what a programmer looks at when he installs it.
    GOOD,
    /// It is in error, or a user holds it.
    HELD
  }
}
