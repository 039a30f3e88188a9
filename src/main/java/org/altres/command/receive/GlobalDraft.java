package org.altres.command.receive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.altres.bytes.Bytes;
import org.altres.bytes.Fingerprint;
import org.altres.plan.Step;
import org.altres.zone.EntryKey;
import org.altres.zone.EntryType;
import org.altres.zone.HoldKey;
import org.altres.zone.ReceivedMcs;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneReader;

/// The global zone as it will be: what is planned so far, in front of what is there.
final class GlobalDraft {

  static final EntryType SYSMOD = EntryType.of("SYSMOD");
  static final EntryType HOLDDATA = EntryType.of("HOLDDATA");

  /// So many SYSMODs are looked up one by one; from then on all of them are read at once.
  private static final int FEW = 500;

  private final ZoneReader zone;
  private final Map<EntryKey, Optional<ZoneEntry>> changed = new HashMap<>();
  private final Map<String, Optional<Bytes>> mcs = new LinkedHashMap<>();
  private final Map<String, Set<HoldKey>> internalHolds = new HashMap<>();
  private Optional<Map<String, ZoneEntry>> allSysmods = Optional.empty();
  private int lookups;

  GlobalDraft(ZoneReader zone) {
    this.zone = zone;
  }

  /// The zone as it is.
  ZoneReader zone() {
    return zone;
  }

  /// The entry that defines the zone.
  ZoneEntry definition() {
    return entry(key("GLOBALZONE", zone.id().name().value())).orElseThrow();
  }

  Optional<ZoneEntry> sysmod(String id) {
    EntryKey key = new EntryKey(SYSMOD, id);
    Optional<ZoneEntry> planned = changed.get(key);
    return planned == null ? storedSysmod(key) : planned;
  }

  Optional<ZoneEntry> entry(EntryKey key) {
    Optional<ZoneEntry> planned = changed.get(key);
    return planned == null ? zone.entry(key) : planned;
  }

  void put(ZoneEntry entry) {
    changed.put(entry.key(), Optional.of(entry));
  }

  void delete(EntryKey key) {
    changed.put(key, Optional.empty());
  }

  /// Keeps the MCS of a SYSMOD.
  void keepMcs(String sysmod, Bytes records) {
    mcs.put(sysmod, Optional.of(records));
  }

  /// Forgets the MCS of a SYSMOD.
  void dropMcs(String sysmod) {
    mcs.put(sysmod, Optional.empty());
  }

  /// Notes a ++HOLD that came within a SYSMOD.
  void putInternalHold(HoldKey key, ZoneEntry entry) {
    put(entry);
    internalHolds.computeIfAbsent(key.sysmod(), id -> new LinkedHashSet<>()).add(key);
  }

  /// The holds of a SYSMOD that have a HOLDDATA entry and came within it.
  Set<HoldKey> internalHolds(String sysmod) {
    Set<HoldKey> keys = new LinkedHashSet<>(internalHolds.getOrDefault(sysmod, Set.of()));
    zone.forEach(HOLDDATA, sysmod + " ", entry -> keys.add(HoldKey.ofEntryName(entry.name())));
    keys.removeIf(key -> key.originator().isEmpty() || !isThere(key.entryKey()));
    return keys;
  }

  /// The holds of a SYSMOD that came with HOLDDATA, by the subentry of its entry that lists them.
  Map<String, List<String>> externalHolds(String sysmod) {
    Optional<ZoneEntry> entry = sysmod(sysmod);
    if (entry.isEmpty()) {
      return Map.of();
    }
    Map<String, List<String>> internal = new HashMap<>();
    for (HoldKey key : internalHolds(sysmod)) {
      HoldKey external = new HoldKey(sysmod, key.type(), key.reason(), Optional.empty());
      if (!isThere(external.entryKey())) {
        internal
            .computeIfAbsent("HOLD" + key.type(), type -> new ArrayList<>())
            .add(HoldEntries.listed(key));
      }
    }
    return SysmodEntries.externalHolds(entry.get(), internal);
  }

  private boolean isThere(EntryKey key) {
    return entry(key).isPresent();
  }

  /// Whether a SYSMOD is received: it has an entry that is more than its holds, and its MCS.
  boolean isReceived(String sysmod) {
    Optional<Bytes> planned = mcs.get(sysmod);
    boolean hasMcs = planned == null ? ReceivedMcs.isThere(zone, sysmod) : planned.isPresent();
    return hasMcs && sysmod(sysmod).filter(entry -> entry.has("SMODTYPE")).isPresent();
  }

  /// The steps to it: entries in the order of their keys.
  List<Step> steps() {
    leaveOutUnchangedHolds();
    List<Step> steps = new ArrayList<>();
    mcs.forEach((sysmod, records) ->
        steps.add(
            records
                .map(bytes -> keep(sysmod, bytes))
                .orElseGet(() -> new Step.DropMcs(zone.id(), sysmod))));
    List<EntryKey> deleted = new ArrayList<>();
    List<ZoneEntry> written = new ArrayList<>();
    new TreeMap<>(changed)
        .forEach((key, entry) -> entry.ifPresentOrElse(written::add, () -> deleted.add(key)));
    if (!deleted.isEmpty()) {
      steps.add(new Step.DeleteEntries(zone.id(), deleted));
    }
    if (!written.isEmpty()) {
      steps.add(new Step.PutEntries(zone.id(), written));
    }
    return steps;
  }

  /// HOLDDATA are mostly received again as they are; what is not changed need not be written.
  private void leaveOutUnchangedHolds() {
    if (changed.size() > FEW) {
      zone.forEach(
          HOLDDATA,
          "",
          entry -> {
            if (Optional.of(entry).equals(changed.get(entry.key()))) {
              changed.remove(entry.key());
            }
          });
    }
  }

  static EntryKey key(String type, String name) {
    return EntryKey.of(type, name);
  }

  private Step keep(String sysmod, Bytes records) {
    Fingerprint fingerprint = Fingerprint.of(records);
    return new Step.KeepMcs(
        zone.id(),
        sysmod,
        fingerprint,
        records.length() / org.altres.text.Card.LENGTH,
        wanted -> wanted.equals(fingerprint) ? Optional.of(records) : Optional.empty());
  }

  private Optional<ZoneEntry> storedSysmod(EntryKey key) {
    lookups++;
    if (lookups > FEW && allSysmods.isEmpty()) {
      Map<String, ZoneEntry> all = new HashMap<>();
      zone.forEach(SYSMOD, "", entry -> all.put(entry.name(), entry));
      allSysmods = Optional.of(all);
    }
    return allSysmods.isPresent()
        ? Optional.ofNullable(allSysmods.get().get(key.name()))
        : zone.entry(key);
  }
}
