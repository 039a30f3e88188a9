package org.altres.mcs;

/// Which input of RECEIVE a text is.
public enum McsInput {
  /// SMPPTFIN: SYSMODs, and ++ASSIGN, ++FEATURE, ++PRODUCT.
  SMPPTFIN,
  /// SMPHOLD: ++HOLD, ++RELEASE, ++NULL.
  SMPHOLD,
  /// Either, as in a file that is only looked at: a ++HOLD behind a header belongs to the SYSMOD.
  ANY
}
