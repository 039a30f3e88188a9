package org.altres.command.receive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.altres.zone.EntryKey;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneEntryEditor;

/// The holds of one SYSMOD while HOLDDATA is received: taken from its entry once and put back once,
/// however many statements there are for it.
final class HeldSysmod {

  private final String id;
  private final Optional<ZoneEntry> before;
  private final Map<String, Set<String>> listed = new LinkedHashMap<>();
  private boolean changed;

  HeldSysmod(String id, Optional<ZoneEntry> before) {
    this.id = id;
    this.before = before;
    before.ifPresent(entry -> {
      for (String subentry : SysmodEntries.holdSubentries()) {
        List<String> values = entry.values(subentry);
        if (!values.isEmpty()) {
          listed.put(subentry, new LinkedHashSet<>(values));
        }
      }
    });
  }

  /// Whether it has an entry, or will have one.
  boolean isThere() {
    return before.isPresent() || !listed.isEmpty();
  }

  void hold(String subentry, String value) {
    changed |= listed.computeIfAbsent(subentry, key -> new LinkedHashSet<>(2)).add(value);
  }

  /// Takes a hold back.
  ///
  /// @return whether there was such a hold
  boolean release(String subentry, String value) {
    Set<String> values = listed.get(subentry);
    boolean there = values != null && values.remove(value);
    if (there && values != null && values.isEmpty()) {
      listed.remove(subentry);
    }
    changed |= there;
    return there;
  }

  /// Whether a reason is one of an internal SYSTEM hold.
  boolean isInternal(String subentry, String reason) {
    return listed.getOrDefault(subentry, Set.of()).stream()
        .anyMatch(value -> value.startsWith(reason + ZoneEntry.JOINT));
  }

  /// Puts the holds back into the entry; an entry that was there for its holds only goes with the
  /// last of them.
  void writeTo(GlobalDraft draft) {
    if (!changed) {
      return;
    }
    EntryKey key = new EntryKey(GlobalDraft.SYSMOD, id);
    boolean holdOnly = before.map(SysmodEntries::isHoldOnly).orElse(true);
    if (holdOnly && listed.isEmpty()) {
      draft.delete(key);
      return;
    }
    ZoneEntryEditor entry = before.orElseGet(() -> ZoneEntry.of(key)).edit();
    for (String subentry : SysmodEntries.holdSubentries()) {
      Collection<String> values = listed.getOrDefault(subentry, Set.of());
      entry.set(subentry, new ArrayList<>(values));
    }
    draft.put(entry.build());
  }
}
