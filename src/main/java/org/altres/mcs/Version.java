package org.altres.mcs;

import java.util.List;
import java.util.Optional;
import org.altres.mcs.syntax.Statement;

/// A `++VER` of a SYSMOD with the `++IF`s that follow it: where it can be installed, and what must
/// be there ("SMP/E Reference", "++VER MCS").
///
/// @param statement the `++VER`
/// @param srels systems it is for, at least one
/// @param fmid the function that owns it; absent for a base function only
/// @param pre must be installed before
/// @param req must be installed before or together
/// @param sup replaced by it
/// @param npre functions that must not be there
/// @param delete functions that it deletes
/// @param version functions whose elements are lower than those here
/// @param conditions its `++IF`s
public record Version(
    Statement statement,
    List<Srel> srels,
    Optional<Fmid> fmid,
    List<SysmodId> pre,
    List<SysmodId> req,
    List<SysmodId> sup,
    List<SysmodId> npre,
    List<SysmodId> delete,
    List<SysmodId> version,
    List<Condition> conditions) {

  public Version {
    srels = List.copyOf(srels);
    pre = List.copyOf(pre);
    req = List.copyOf(req);
    sup = List.copyOf(sup);
    npre = List.copyOf(npre);
    delete = List.copyOf(delete);
    version = List.copyOf(version);
    conditions = List.copyOf(conditions);
  }

  static Version of(Statement ver, List<Condition> conditions) {
    return new Version(
        ver,
        ver.words("").stream().map(Srel::new).toList(),
        ver.first("FMID").map(Fmid::new),
        ids(ver, "PRE"),
        ids(ver, "REQ"),
        ids(ver, "SUP"),
        ids(ver, "NPRE"),
        ids(ver, "DELETE"),
        ids(ver, "VERSION"),
        conditions);
  }

  static List<SysmodId> ids(Statement statement, String operand) {
    return statement.words(operand).stream().map(SysmodId::new).toList();
  }
}
