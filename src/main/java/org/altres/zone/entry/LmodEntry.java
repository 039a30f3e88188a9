package org.altres.zone.entry;

import java.util.List;
import java.util.Optional;
import org.altres.mcs.DdName;
import org.altres.zone.ZoneEntry;

/// A load module (SMP/E Reference, LMOD entry).
///
/// @param entry the LMOD entry
public record LmodEntry(ZoneEntry entry) {

  public LmodEntry {
    if (!entry.type().name().equals("LMOD")) {
      throw new IllegalArgumentException(entry.key().toString());
    }
  }

  /// The libraries that it is in.
  public List<DdName> libraries() {
    return Typed.dds(entry, "SYSLIB");
  }

  /// Whether it is copied from the distribution library and not linked.
  public boolean isCopied() {
    return entry.has("COPIED");
  }

  /// Its link-edit attributes: RENT, AC=1.
  public List<String> attributes() {
    return entry.values("LEPARM");
  }

  /// Its link-edit control statements, as records.
  public List<String> controlStatements() {
    return entry.values("LECNTL");
  }

  /// The libraries that automatic calls are resolved from.
  public List<DdName> callLibraries() {
    return Typed.dds(entry, "CALLLIBS");
  }

  /// Where its side deck goes.
  public Optional<DdName> sideDeckLibrary() {
    return Typed.dd(entry, "SIDEDECKLIB");
  }

  /// The modules of other zones that are part of it.
  public List<ZonedName> modulesOfOtherZones() {
    return Typed.zoned(entry, "XZMOD");
  }
}
