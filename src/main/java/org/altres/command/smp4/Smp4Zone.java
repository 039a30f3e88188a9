package org.altres.command.smp4;

import java.util.List;
import java.util.Map;
import org.altres.bytes.Bytes;
import org.altres.zone.ZoneEntry;
import org.altres.zone.smp4.Smp4Kind;

/// What was read of a data set of SMP4.
///
/// @param kind which of its data sets
/// @param source the data set and its volume, as the user named them
/// @param entries all entries, the definition of the zone among them
/// @param mcs of a PTS, the MCS of each SYSMOD: records of 80 bytes in EBCDIC
/// @param conditions of a CRQ, the conditional requisites of each SYSMOD
public record Smp4Zone(
    Smp4Kind kind,
    String source,
    List<ZoneEntry> entries,
    Map<String, Bytes> mcs,
    Map<String, List<String>> conditions) {}
