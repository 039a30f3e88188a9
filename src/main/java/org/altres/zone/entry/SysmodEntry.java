package org.altres.zone.entry;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.altres.mcs.Fmid;
import org.altres.mcs.SysmodId;
import org.altres.mcs.SysmodType;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneKind;

/// A SYSMOD as a target or distribution zone has it (SMP/E Reference, SYSMOD entry).
///
/// @param entry the SYSMOD entry
/// @param zone TARGET or DLIB
public record SysmodEntry(ZoneEntry entry, ZoneKind zone) {

  public SysmodEntry {
    if (!entry.type().name().equals("SYSMOD") || zone == ZoneKind.GLOBAL) {
      throw new IllegalArgumentException(entry.key() + " of a " + zone + " zone");
    }
  }

  /// Its id, as the entry is named.
  public String id() {
    return entry.name();
  }

  /// Its type; one that was never here has none.
  public Optional<SysmodType> type() {
    return entry.value("SMODTYPE").flatMap(SysmodType::ofKeyword);
  }

  /// Whether all of it is in the libraries that the zone describes: applied or accepted, or brought
  /// by a generation, and not in error.
  public boolean isInstalled() {
    String indicator = zone == ZoneKind.TARGET ? "APPLY" : "ACCEPT";
    return (entry.has(indicator) || entry.has("REGEN")) && !isInError() && !isDeleted();
  }

  /// Whether a SYSMOD that superseded it is here, be it installed itself or not.
  public boolean isSuperseded() {
    return entry.has("LASTSUP") || entry.has("SUPBY");
  }

  /// Whether the entry is only there because the SYSMOD is superseded.
  public boolean isDummy() {
    return isSuperseded() && !entry.has("SMODTYPE") && !entry.has("FMID");
  }

  /// Whether it is a function that another deleted.
  public boolean isDeleted() {
    return entry.has("DELBY");
  }

  /// Whether it was begun to be installed, or restored, and not ended.
  public boolean isInError() {
    return entry.has("ERROR");
  }

  /// Whether it does for a requisite: installed or superseded.
  public boolean isPresent() {
    return isInstalled() || isSuperseded();
  }

  /// The function that owns it.
  public Optional<Fmid> fmid() {
    return Typed.fmid(entry, 0);
  }

  /// All that superseded it, the last one last.
  public SequencedSet<SysmodId> superseders() {
    LinkedHashSet<SysmodId> all = new LinkedHashSet<>(Typed.sysmods(entry, "SUPBY"));
    Typed.sysmod(entry, "LASTSUP").ifPresent(all::addLast);
    return all;
  }

  /// The function that deleted it.
  public Optional<SysmodId> deletedBy() {
    return Typed.sysmod(entry, "DELBY");
  }

  /// What must have been installed before it.
  public List<SysmodId> prerequisites() {
    return Typed.sysmods(entry, "PRE");
  }

  /// What must be installed with it.
  public List<SysmodId> corequisites() {
    return Typed.sysmods(entry, "REQ");
  }

  /// What must not be installed with it.
  public List<SysmodId> negativePrerequisites() {
    return Typed.sysmods(entry, "NPRE");
  }

  /// What it supersedes.
  public List<SysmodId> supersedes() {
    return Typed.sysmods(entry, "SUPING");
  }

  /// The functions that it deleted.
  public List<SysmodId> deletes() {
    return Typed.sysmods(entry, "DELETE");
  }

  /// Its ++IFs.
  public List<Requisite> conditionalRequisites() {
    return Typed.requisites(entry, "IFREQ", 0);
  }

  /// The ++IFs of others that wait for this function.
  public List<Requisite> causedRequisites() {
    return Typed.requisites(entry, "CIFREQ", 0);
  }

  /// The elements that it supplies or changes.
  public List<ElementName> elements() {
    return ElementName.of(entry);
  }
}
