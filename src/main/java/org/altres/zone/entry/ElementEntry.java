package org.altres.zone.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.altres.mcs.DdName;
import org.altres.mcs.Fmid;
import org.altres.mcs.SysmodId;
import org.altres.zone.ZoneEntry;

/// An element of any type: what all of them have (SMP/E Reference, MOD entry and others).
///
/// @param entry its entry
public record ElementEntry(ZoneEntry entry) {

  public ElementEntry {
    if (!entry.type().isElement()) {
      throw new IllegalArgumentException(entry.key().toString());
    }
  }

  /// Its distribution library.
  public Optional<DdName> distributionLibrary() {
    return Typed.dd(entry, "DISTLIB");
  }

  /// Its target library; a module has those of its load modules.
  public Optional<DdName> targetLibrary() {
    return entry.type().findSubentry("SYSLIB").flatMap(s -> Typed.dd(entry, "SYSLIB"));
  }

  /// The function that owns it.
  public Optional<Fmid> fmid() {
    return Typed.fmid(entry, 0);
  }

  /// The SYSMOD that replaced it last.
  public Optional<SysmodId> replacedBy() {
    return Typed.sysmod(entry, "RMID");
  }

  /// The SYSMODs that changed it since.
  public List<SysmodId> updatedBy() {
    return Typed.sysmods(entry, "UMID");
  }

  /// Its other names, in target and distribution library alike.
  public List<String> aliases() {
    List<String> aliases = new ArrayList<>();
    for (String subentry : List.of("MALIAS", "TALIAS", "ALIAS")) {
      aliases.addAll(entry.values(subentry));
    }
    return aliases;
  }
}
