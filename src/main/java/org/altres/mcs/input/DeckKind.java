package org.altres.mcs.input;

/// What a deck is for.
public enum DeckKind {
  /// SYSMODs and what may stand between them: SMPPTFIN.
  MCS,
  /// `++HOLD`, `++RELEASE`, `++NULL`: SMPHOLD.
  HOLDDATA,
  /// SMP/E commands: SMPCNTL.
  COMMANDS,
  /// The job that the JCLIN command reads: SMPJCLIN.
  JCLIN
}
