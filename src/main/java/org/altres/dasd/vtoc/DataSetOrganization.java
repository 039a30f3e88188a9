package org.altres.dasd.vtoc;

/// How a data set is organised, as DS1DSORG and DS1SMSFG say it.
public enum DataSetOrganization {
  /// Sequential.
  PS("PS"),
  /// Partitioned: a directory and members.
  PO("PO"),
  /// Partitioned extended, a library whose pages only z/OS understands.
  PDSE("PO-E"),
  /// Direct.
  DA("DA"),
  /// Indexed sequential.
  IS("IS"),
  /// VSAM.
  VS("VS"),
  /// A z/OS UNIX file system.
  HFS("HFS"),
  /// Nothing is said: never opened.
  NONE("**"),
  /// Something else.
  OTHER("??");

  private final String shortName;

  DataSetOrganization(String shortName) {
    this.shortName = shortName;
  }

  /// As ISPF shows it: `PS`, `PO`, `PO-E`, `VS`.
  public String shortName() {
    return shortName;
  }

  /// What two bytes of DS1DSORG and the byte DS1SMSFG say.
  static DataSetOrganization of(int dsorg, int smsFlags) {
    int first = dsorg >>> 8 & 0xFE;
    if ((dsorg & 0x08) != 0) {
      return VS;
    }
    return switch (first) {
      case 0x80 -> IS;
      case 0x40 -> PS;
      case 0x20 -> DA;
      case 0x02 -> (smsFlags & 0x02) != 0 ? HFS : (smsFlags & 0x08) != 0 ? PDSE : PO;
      case 0x00 -> (dsorg & 0xFF) == 0 ? NONE : OTHER;
      default -> OTHER;
    };
  }
}
