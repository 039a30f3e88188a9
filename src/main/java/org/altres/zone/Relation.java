package org.altres.zone;

/// What one entry says of another, where the other way round is asked for: a store keeps these as
/// its cross-reference. The target is a name; its type follows from the relation.
public enum Relation {
  /// A module is part of a load module (MOD: LMOD).
  IN_LMOD,
  /// A SYSMOD supplies or changes an element or load module of that name.
  ELEMENT,
  /// A SYSMOD supersedes another (SUPING).
  SUPERSEDES,
  /// A SYSMOD needs another (PRE, REQ, the REQ of an IFREQ).
  REQUIRES,
  /// A SYSMOD deletes a function (DELETE).
  DELETES,
  /// An element or load module has another name too (MALIAS, TALIAS, ALIAS, LMODALIAS).
  ALIAS,
  /// A macro causes that module to be assembled again (GENASM).
  ASSEMBLES,
  /// A SYSMOD entry of a target or DLIB zone does not say that the SYSMOD is there, neither
  /// installed nor superseded. The target is always [#SYSMODS].
  NOT_THERE,
  /// A module or load module has to do with another zone; the target is the indicator that says so,
  /// XZLMODP or XZMODP.
  CROSS_ZONE;

  /// The target of [#NOT_THERE].
  public static final String SYSMODS = "SYSMOD";
}
