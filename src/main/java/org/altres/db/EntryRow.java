package org.altres.db;

import org.altres.zone.ZoneEntry;

/// A row of the table `entry`.
record EntryRow(int zoneId, String entryType, String entryName, String body, int digest) {

  static EntryRow of(int zone, ZoneEntry entry) {
    String type = entry.type().name();
    return new EntryRow(
        zone, type, entry.name(), entry.body(), Digest.of(type, entry.name(), entry.body()));
  }

  boolean isSound() {
    return digest == Digest.of(entryType, entryName, body);
  }
}
