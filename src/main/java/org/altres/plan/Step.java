package org.altres.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.altres.bytes.ContentSource;
import org.altres.bytes.Fingerprint;
import org.altres.zone.EntryKey;
import org.altres.zone.EntryType;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneKind;

/// One thing that a plan does. Steps are done in order; each finds what those before it left.
public sealed interface Step {

  /// The zone that it changes.
  ZoneId zone();

  /// Writes an entry.
  ///
  /// @param before what stands there now, if something does
  record PutEntry(ZoneId zone, Optional<ZoneEntry> before, ZoneEntry after) implements Step {}

  /// Writes many entries, in the place of those of the same keys. For what is counted in thousands;
  /// entries that are looked at one by one are [PutEntry].
  ///
  /// @param entries no key twice
  record PutEntries(ZoneId zone, List<ZoneEntry> entries) implements Step {

    /// @param entries not copied, and not to be changed any more
    public PutEntries {}
  }

  /// Deletes an entry.
  record DeleteEntry(ZoneId zone, ZoneEntry before) implements Step {}

  /// Deletes many entries, those of them that are there.
  record DeleteEntries(ZoneId zone, List<EntryKey> keys) implements Step {

    /// @param keys not copied, and not to be changed any more
    public DeleteEntries {}
  }

  /// Makes a zone without any entry.
  record CreateZone(ZoneId zone, ZoneKind kind) implements Step {}

  /// Adds to a zone all entries that another has of some types. The zone has none of their keys.
  ///
  /// @param types which types; all if empty
  record CopyEntries(ZoneId from, ZoneId zone, Set<EntryType> types) implements Step {

    public CopyEntries {
      types = Set.copyOf(types);
    }
  }

  /// Removes a zone and all its entries.
  record DropZone(ZoneId zone) implements Step {}

  /// Keeps the MCS of a SYSMOD: the bytes as a content file, forced before the commit, and the MCS
  /// entry of the global zone that names them.
  ///
  /// @param zone the global zone
  /// @param sysmod the id of the SYSMOD
  /// @param content the fingerprint of its records, 80 bytes of EBCDIC each
  /// @param records how many records
  /// @param source has the bytes
  record KeepMcs(
      ZoneId zone, String sysmod, Fingerprint content, long records, ContentSource source)
      implements Step {}

  /// Forgets the MCS of a SYSMOD: its MCS entry goes. The bytes stay as long as another names them.
  record DropMcs(ZoneId zone, String sysmod) implements Step {}

  /// Writes a line to the log of a zone.
  ///
  /// @param entry the LOG entry; see [LogEntry]
  record AppendLog(ZoneId zone, ZoneEntry entry) implements Step {}
}
