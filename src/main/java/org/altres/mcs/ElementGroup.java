package org.altres.mcs;

/// What kind of thing an element MCS carries ("SMP/E Reference", "Element MCS").
public enum ElementGroup {
  /// `++MAC`: a macro.
  MACRO,
  /// `++MACUPD`, SMP4 also `++UPDTE`: IEBUPDTE changes of a macro.
  MACRO_UPDATE,
  /// `++SRC`: source of a module.
  SOURCE,
  /// `++SRCUPD`: IEBUPDTE changes of source.
  SOURCE_UPDATE,
  /// `++MOD`: a module, as object or link-edited.
  MODULE,
  /// `++ZAP`: IMASPZAP changes of a module.
  ZAP,
  /// `++PROGRAM`: a load module that is copied.
  PROGRAM,
  /// `++JAR`: a Java archive.
  JAR,
  /// `++JARUPD`: files of a Java archive.
  JAR_UPDATE,
  /// CLIST, SAMP, PNLENU and the like: members of libraries.
  DATA,
  /// HFS, SHELLSCR, AIX1 and the like: files in a directory.
  FILE_SYSTEM;

  /// Whether it changes an element instead of replacing it.
  public boolean isUpdate() {
    return switch (this) {
      case MACRO_UPDATE, SOURCE_UPDATE, ZAP, JAR_UPDATE -> true;
      case MACRO, SOURCE, MODULE, PROGRAM, JAR, DATA, FILE_SYSTEM -> false;
    };
  }
}
