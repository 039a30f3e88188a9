package org.altres.mcs;

import java.util.List;
import java.util.Optional;
import org.altres.mcs.syntax.Statement;

/// A `++HOLD`, of HOLDDATA or inside a SYSMOD ("SMP/E Reference", "++HOLD MCS").
///
/// @param statement the `++HOLD`; its cards are what the HOLDDATA entry keeps
/// @param sysmod what is held; inside a SYSMOD, where the hold comes from
/// @param type why
/// @param fmid the function that the held SYSMOD belongs to
/// @param reason reason id: an APAR, or a word as `ACTION`
/// @param holdClass the class, by which it may be bypassed as well
/// @param date `yyddd`
/// @param comment free text, or SMRTDATA
/// @param categories of FIXCAT
/// @param resolver of FIXCAT: the SYSMOD that resolves it
public record Hold(
    Statement statement,
    SysmodId sysmod,
    HoldType type,
    Fmid fmid,
    String reason,
    Optional<String> holdClass,
    Optional<String> date,
    Optional<String> comment,
    List<String> categories,
    Optional<SysmodId> resolver) {

  public Hold {
    categories = List.copyOf(categories);
  }

  static Hold of(Statement hold) {
    return new Hold(
        hold,
        new SysmodId(hold.first("").orElseThrow()),
        HoldType.of(hold).orElseThrow(),
        new Fmid(hold.first("FMID").orElseThrow()),
        hold.first("REASON").orElseThrow(),
        hold.first("CLASS"),
        hold.first("DATE"),
        hold.first("COMMENT"),
        hold.words("CATEGORY"),
        hold.first("RESOLVER").map(SysmodId::new));
  }
}
