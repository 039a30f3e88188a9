package org.altres.zone.entry;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.altres.mcs.Fmid;
import org.altres.mcs.SysmodId;
import org.altres.mcs.SysmodType;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.zone.EntryType;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneReader;

/// Whether the entries of a target or distribution zone agree with each other:
///
/// * the FMID of an element is an installed function that nobody deleted;
/// * its RMID is that function, or a SYSMOD that the zone knows, installed or superseded;
/// * so are its UMIDs;
/// * what superseded a SYSMOD has an entry.
///
/// A finding is a warning and no damage: SMP/E believes UCLIN, and RMID and UMID may be operands of
/// the MCS of a function that contains the SYSMODs they name. Each SYSMOD id is kept in memory.
public final class ZoneCheck {

  private static final EntryType SYSMOD = EntryType.of("SYSMOD");

  private final ZoneReader zone;
  private final Consumer<Message> findings;
  private final Map<String, Boolean> installedFunction = new HashMap<>();

  private ZoneCheck(ZoneReader zone, Consumer<Message> findings) {
    this.zone = zone;
    this.findings = findings;
  }

  /// Checks a zone. A global zone has nothing to check.
  ///
  /// @param findings takes what does not agree, in the order of the entries
  public static void check(ZoneReader zone, Consumer<Message> findings) {
    if (zone.kind() != ZoneKind.GLOBAL) {
      new ZoneCheck(zone, findings).run();
    }
  }

  private void run() {
    zone.forEach(SYSMOD, "", this::note);
    zone.forEach(SYSMOD, "", this::checkSysmod);
    for (EntryType type : zone.types()) {
      if (type.isElement()) {
        zone.forEach(type, "", this::checkElement);
      }
    }
  }

  private void note(ZoneEntry entry) {
    SysmodEntry sysmod = new SysmodEntry(entry, zone.kind());
    boolean function = sysmod.type().filter(SysmodType.FUNCTION::equals).isPresent();
    installedFunction.put(entry.name(), function && sysmod.isInstalled());
  }

  private void checkSysmod(ZoneEntry entry) {
    for (SysmodId superseder : new SysmodEntry(entry, zone.kind()).superseders()) {
      if (!isKnown(superseder)) {
        findings.accept(Message.of(CheckMessages.SUPERSEDER_UNKNOWN, place(entry), superseder));
      }
    }
  }

  private void checkElement(ZoneEntry entry) {
    ElementEntry element = new ElementEntry(entry);
    element
        .fmid()
        .filter(fmid -> !installedFunction.getOrDefault(fmid.value(), false))
        .ifPresent(fmid ->
            findings.accept(Message.of(CheckMessages.FMID_NOT_INSTALLED, place(entry), fmid)));
    element
        .replacedBy()
        .filter(rmid -> !element.fmid().map(Fmid::asSysmodId).filter(rmid::equals).isPresent())
        .filter(rmid -> !isKnown(rmid))
        .ifPresent(
            rmid -> findings.accept(Message.of(CheckMessages.RMID_UNKNOWN, place(entry), rmid)));
    for (SysmodId umid : element.updatedBy()) {
      if (!isKnown(umid)) {
        findings.accept(Message.of(CheckMessages.UMID_UNKNOWN, place(entry), umid));
      }
    }
  }

  private boolean isKnown(SysmodId id) {
    return installedFunction.containsKey(id.value());
  }

  private Place place(ZoneEntry entry) {
    return Place.of("zone", zone.id().name()).with("entry", entry.key());
  }
}
